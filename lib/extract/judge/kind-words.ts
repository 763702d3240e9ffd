import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Section } from "../../message/message.ts";
import { type WordHit, wordFinder } from "../identity/word-finder.ts";

const finders = new WeakMap<Knowledge, (section: Section) => readonly WordHit<string>[]>();
const found = new WeakMap<Section, readonly WordHit<string>[]>();

/** Words that tell of what kind a mail is, each with the name of its group; in reading order. */
export function kindWords(section: Section, knowledge: Knowledge): readonly WordHit<string>[] {
  const known = found.get(section);
  if (known !== undefined) return known;
  let finder = finders.get(knowledge);
  if (finder === undefined) {
    finder = wordFinder(
      Object.entries(knowledge.wordings.mailKinds.groups).flatMap(([group, words]) =>
        words.map((word) => [word, group] as const),
      ),
    );
    finders.set(knowledge, finder);
  }
  const hits = finder(section);
  found.set(section, hits);
  return hits;
}
