import { knowledge } from "../../lib/knowledge/load.ts";

/** Every host in the knowledge: of carriers, protections, destinations and universal trackers. */
export const knownHosts: ReadonlySet<string> = new Set(
  [knowledge.carriers, knowledge.protections, knowledge.destinations, knowledge.universalTrackers]
    .map((part) => JSON.stringify(part instanceof Map ? [...part.values()] : part))
    .flatMap((text) => [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map((match) => match[1] ?? "")),
);
