import { forwards } from "./clients/index.ts";
import type { Knowledge } from "./knowledge.ts";
import { languages } from "./languages/index.ts";
import { sharedKnowledge } from "./load-shared.ts";
import identity from "./wordings/identity.json" with { type: "json" };
import mailKinds from "./wordings/mail-kinds.json" with { type: "json" };

/** All that the program knows, put together once at start. Each index has checked its files against their schema. */
export const knowledge: Knowledge = {
  ...sharedKnowledge,
  languages: new Map(languages.map((language) => [language.tag, language])),
  wordings: { identity, mailKinds },
  forwards,
};
