import { carriers } from "./carriers/index.ts";
import { forwards } from "./clients/index.ts";
import { collections, destinations, scams } from "./destinations/index.ts";
import type { Knowledge } from "./knowledge.ts";
import { languages } from "./languages/index.ts";
import { protections } from "./protections/index.ts";
import { reasons, statuses } from "./statuses/index.ts";
import trackers from "./universal-trackers.json" with { type: "json" };
import identity from "./wordings/identity.json" with { type: "json" };
import mailKinds from "./wordings/mail-kinds.json" with { type: "json" };

/** All that the program knows, put together once at start. Each index has checked its files against their schema. */
export const knowledge: Knowledge = {
  statuses: new Map(statuses.map((status) => [status.code, status])),
  reasons: new Map(reasons.map((reason) => [reason.code, reason])),
  carriers: new Map(carriers.map((carrier) => [carrier.id, carrier])),
  protections: new Map(protections.map((protection) => [protection.id, protection])),
  destinations: new Map(destinations.map((destination) => [destination.id, destination])),
  collections,
  scams,
  languages: new Map(languages.map((language) => [language.tag, language])),
  wordings: { identity, mailKinds },
  forwards,
  universalTrackers: trackers,
};
