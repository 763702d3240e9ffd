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

/** Words of a list that are looked at in a section; no mail that a person can read has as many. */
const mostHits = 10_000;

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
      if (hits.length >= mostHits) return;
      if (!isBoundary(normal.text, start) || !isBoundary(normal.text, end)) return;
      const span = originalSpan(normal, start, end);
      for (const value of values.get(literals[literal] ?? "") ?? []) hits.push({ value, ...span });
    });
    return hits.sort((a, b) => a.start - b.start || b.end - a.end);
  };
}

/** Of hits in reading order the place of the first that begins here or later, found by halving: a long text has thousands. */
export function firstFrom(hits: readonly WordHit<unknown>[], start: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of hits in reading order those that begin in a span. */
export function hitsBetween<Value>(
  hits: readonly WordHit<Value>[],
  start: number,
  end: number,
): readonly WordHit<Value>[] {
  const first = firstFrom(hits, start);
  let last = first;
  while ((hits[last]?.start ?? end) < end) last += 1;
  return hits.slice(first, last);
}

/** For each hit the place of the first later one that says something else; the number of hits where none does. */
export function changesOf(hits: readonly WordHit<unknown>[]): readonly number[] {
  const changes: number[] = [];
  for (let at = hits.length - 1; at >= 0; at--)
    changes[at] = hits[at]?.value === hits[at + 1]?.value ? (changes[at + 1] ?? at + 1) : at + 1;
  return changes;
}
