import { carrierLinks } from "./carriers/links.ts";
import { forwards } from "./clients/index.ts";
import type { Knowledge } from "./knowledge.ts";
import { languages } from "./languages/index.ts";
import { sharedKnowledge } from "./load-shared.ts";
import identity from "./wordings/identity.json" with { type: "json" };
import mailKinds from "./wordings/mail-kinds.json" with { type: "json" };

/** All that the program knows, put together once at start. Each index has checked its files against their schema. */
export const knowledge: Knowledge = {
  ...sharedKnowledge,
  // In the bundle of the functions, only whoever reads mails has the links.
  carriers: new Map(
    [...sharedKnowledge.carriers].map(([id, carrier]) => [id, { ...carrier, links: carrierLinks[id] ?? [] }]),
  ),
  languages: new Map(languages.map((language) => [language.tag, language])),
  wordings: { identity, mailKinds },
  forwards,
};
