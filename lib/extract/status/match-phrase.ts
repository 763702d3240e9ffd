import type { PhraseElement, PhrasePattern } from "./phrase-pattern.ts";
import { isUnspaced, isWordBoundary, isWordUnit } from "./unit-kind.ts";
import { isAbbreviated } from "./utterances.ts";

/** Words and letters that a gap may hold. */
const gapWords = 4;
const gapLetters = 60;
const gapLettersUnspaced = 16;
const endsSentence = /[\n\t!?;。！？]/;

/** A dot before a blank ends the sentence, but behind a number or a title: "24.11. zugestellt", "with Mr. Smith". */
function isFullStop(text: string, at: number): boolean {
  if (text[at] !== "." || (text[at + 1] ?? " ") !== " " || /\d/.test(text[at - 1] ?? "")) return false;
  return !isAbbreviated(text.slice(Math.max(0, at - 12), at));
}

/** Where a gap that begins at `at` may end (leftwards: may begin), nearest first. It stays within the sentence. */
function gapEnds(text: string, at: number, step: 1 | -1): readonly number[] {
  // A wording's own blank before the gap lets the gap be empty.
  const ends: number[] = text[at - 1] === " " ? [at] : [];
  let words = 0;
  for (let i = at + step; i >= 0 && i <= text.length && Math.abs(i - at) <= gapLetters; i += step) {
    const crossed = step === 1 ? i - 1 : i;
    const unit = text[crossed] ?? "\n";
    if (endsSentence.test(unit) || isFullStop(text, crossed)) break;
    if (unit === " " && i !== at + step && ++words > gapWords) break;
    if (isWordBoundary(text, i)) ends.push(i);
    if (ends.length > gapLettersUnspaced && isUnspaced(text, crossed)) break;
  }
  return ends;
}

type Spans = readonly (readonly [number, number])[];

/** Matches elements one after the other from a place on, to the right or to the left; undefined where they do not fit. */
function extend(
  text: string,
  elements: readonly PhraseElement[],
  index: number,
  at: number,
  step: 1 | -1,
  isWhole: (at: number) => boolean,
): { readonly at: number; readonly spans: Spans } | undefined {
  const element = elements[index];
  if (element === undefined) return isWhole(at) ? { at, spans: [] } : undefined;
  const next = (from: number) => extend(text, elements, index + step, from, step, isWhole);
  if (element.kind === "words") {
    for (const choice of element.choices) {
      const from = step === 1 ? at : at - choice.length;
      if (from < 0 || !text.startsWith(choice, from)) continue;
      const rest = next(step === 1 ? at + choice.length : from);
      if (rest) return { at: rest.at, spans: [[from, from + choice.length], ...rest.spans] };
    }
    return element.isOptional ? next(at) : undefined;
  }
  if (element.kind === "word-rest") {
    let to = at;
    while (isWordUnit(text, step === 1 ? to : to - 1) && Math.abs(to - at) <= 24) {
      // The shortest rest that lets the others fit.
      const rest = next(to);
      if (rest) return rest;
      to += step;
    }
    return next(to);
  }
  const before = elements[index - step];
  if (before?.kind === "words" && !isWordBoundary(text, at)) return undefined;
  for (const to of gapEnds(text, at, step)) {
    const rest = next(to);
    if (rest) return rest;
  }
  return undefined;
}

/** Whether an element can begin at a place, as far as one look tells: nearly all candidates fail here. */
function mayFollow(text: string, element: PhraseElement | undefined, at: number): boolean {
  if (element?.kind !== "words" || element.isOptional) return true;
  return element.choices.some((choice) => text.startsWith(choice, at));
}

/** A match of a pattern whose anchor stands at `start`; with the spans of its fixed words, in order. */
export function matchPhrase(
  text: string,
  pattern: PhrasePattern,
  start: number,
  end: number,
): { readonly start: number; readonly end: number; readonly literals: Spans } | undefined {
  const { elements, anchor } = pattern;
  const isEndWhole = pattern.isOpenAtEnd || isWordBoundary(text, end);
  const isStartWhole = pattern.isOpenAtStart || isWordBoundary(text, start);
  // Most wordings are one piece.
  if (elements.length === 1)
    return isEndWhole && isStartWhole ? { start, end, literals: [[start, end]] } : undefined;
  if (anchor === elements.length - 1 ? !isEndWhole : !mayFollow(text, elements[anchor + 1], end))
    return undefined;
  const right = extend(
    text,
    elements,
    anchor + 1,
    end,
    1,
    (at) => pattern.isOpenAtEnd || isWordBoundary(text, at),
  );
  if (!right) return undefined;
  const left = extend(
    text,
    elements,
    anchor - 1,
    start,
    -1,
    (at) => pattern.isOpenAtStart || isWordBoundary(text, at),
  );
  if (!left) return undefined;
  return {
    start: left.at,
    end: right.at,
    literals: [...[...left.spans].reverse(), [start, end], ...right.spans],
  };
}
