import { carriers } from "./carriers/index.ts";
import { collections, destinations, scams } from "./destinations/index.ts";
import type { Knowledge } from "./knowledge.ts";
import { protections } from "./protections/index.ts";
import { reasons, statuses } from "./statuses/index.ts";
import trackers from "./universal-trackers.json" with { type: "json" };

/** What only those need who read mails: how each language writes, and how mail clients forward. */
type ReadingKnowledge = "languages" | "wordings" | "forwards";

/** All that the program knows but what only reading needs. */
export const sharedKnowledge: Omit<Knowledge, ReadingKnowledge> = {
  statuses: new Map(statuses.map((status) => [status.code, status])),
  reasons: new Map(reasons.map((reason) => [reason.code, reason])),
  carriers: new Map(carriers.map((carrier) => [carrier.id, carrier])),
  protections: new Map(protections.map((protection) => [protection.id, protection])),
  destinations: new Map(destinations.map((destination) => [destination.id, destination])),
  collections,
  scams,
  universalTrackers: trackers,
};

/**
 * The knowledge of a process that answers and has its mails read elsewhere: a megabyte less to load. What only reading needs
 * is not in it, and throws where it is asked for.
 */
export const answeringKnowledge: Knowledge = {
  ...sharedKnowledge,
  get languages(): never {
    return notHere("languages");
  },
  get wordings(): never {
    return notHere("wordings");
  },
  get forwards(): never {
    return notHere("forwards");
  },
};

function notHere(what: ReadingKnowledge): never {
  throw new Error(`${what} are loaded only where mails are read`);
}
