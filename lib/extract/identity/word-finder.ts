import type { Section } from "../../message/message.ts";
import { normalizeText, normalTextOf, originalSpan } from "../status/normalize-text.ts";
import { buildAutomaton } from "../status/phrase-automaton.ts";
import { isUnspaced, isWordBoundary, isWordUnit } from "../status/unit-kind.ts";

/** A word of a list that stands in a section; offsets in the section's own text, end excluded. */
export interface WordHit<Value> {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

const underscore = 0x5f;

/** An underscore belongs to a word here: what stands beside it is part of a longer name. */
function isBoundary(text: string, at: number): boolean {
  const isBeside = text.charCodeAt(at - 1) === underscore || text.charCodeAt(at) === underscore;
  if (!isBeside) return isWordBoundary(text, at);
  const isLetter = (place: number) => text.charCodeAt(place) === underscore || isWordUnit(text, place);
  return !isLetter(at - 1) || !isLetter(at) || isUnspaced(text, at - 1) || isUnspaced(text, at);
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
  const automaton = buildAutomaton(literals, { mayBeginInWord: () => false, mayEndInWord: () => false });
  return (section) => {
    const normal = normalTextOf(section);
    const hits: WordHit<Value>[] = [];
    automaton.search(normal.text, (literal, start, end) => {
      if (!isBoundary(normal.text, start) || !isBoundary(normal.text, end)) return;
      const span = originalSpan(normal, start, end);
      for (const value of values.get(literals[literal] ?? "") ?? []) hits.push({ value, ...span });
    });
    return hits.sort((a, b) => a.start - b.start || b.end - a.end);
  };
}
