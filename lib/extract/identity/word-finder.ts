import type { Section } from "../../message/message.ts";
import { normalizeText, originalSpan } from "../status/normalize-text.ts";
import { buildAutomaton } from "../status/phrase-automaton.ts";

/** A word of a list that stands in a section; offsets in the section's own text, end excluded. */
export interface WordHit<Value> {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

const letter = /[\p{L}\p{N}\p{M}_]/u;
/** Scripts that set no blanks between words, or join endings to them: a word may begin and end anywhere. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;

function isBoundary(text: string, at: number): boolean {
  const before = text[at - 1] ?? "";
  const after = text[at] ?? "";
  return !letter.test(before) || !letter.test(after) || unspaced.test(before) || unspaced.test(after);
}

/** Makes a function that finds whole words of a list in one pass, whatever their case and accents; in reading order. */
export function wordFinder<Value>(
  words: Iterable<readonly [word: string, value: Value]>,
): (section: Section) => readonly WordHit<Value>[] {
  const values = new Map<string, Value[]>();
  for (const [word, value] of words) {
    const literal = normalizeText(word).text.trim();
    if (literal === "") continue;
    const known = values.get(literal);
    if (known === undefined) values.set(literal, [value]);
    else known.push(value);
  }
  const literals = [...values.keys()];
  const automaton = buildAutomaton(literals);
  return (section) => {
    const normal = normalizeText(section.text);
    const hits: WordHit<Value>[] = [];
    automaton.search(normal.text, (literal, start, end) => {
      if (!isBoundary(normal.text, start) || !isBoundary(normal.text, end)) return;
      const span = originalSpan(normal, start, end);
      for (const value of values.get(literals[literal] ?? "") ?? []) hits.push({ value, ...span });
    });
    return hits.sort((a, b) => a.start - b.start || b.end - a.end);
  };
}
