import type { LanguageKnowledge } from "../../knowledge/language.ts";
import type { StatusCode } from "../../knowledge/status.ts";
import { claimsOf } from "../status/claims.ts";
import { utteranceAt } from "../status/utterances.ts";
import type { LabelledDate } from "./labelled-dates.ts";

/** Whether a word of that kind stands before the day in its sentence, within reach. */
export function hasWordBefore(
  date: LabelledDate,
  word: keyof LanguageKnowledge["dateWords"],
  reach: number,
): boolean {
  const { section, mention } = date;
  const utterance = utteranceAt(section.utterances, mention.start);
  if (!utterance) return false;
  return section.hits.some(
    (hit) =>
      hit.meaning.kind === "dateWord" &&
      hit.meaning.word === word &&
      hit.end <= mention.start &&
      mention.start - hit.end <= reach &&
      (hit.start >= utterance.start || isLabelBreak(section.normal.text.slice(hit.end, mention.start))),
  );
}

/** A word at the end of a label, and the day in the next cell or line, with its weekday before it at most. */
function isLabelBreak(between: string): boolean {
  return /^\s?[:：]?[\s]{1,3}(?:\p{L}{2,12}[.,]{0,2}\s)?$/u.test(between);
}

/** Whether the day's sentence states one of these statuses. */
export function sentenceSays(
  date: LabelledDate,
  languages: readonly string[],
  statuses: ReadonlySet<StatusCode>,
): boolean {
  const { section, mention } = date;
  const utterance = utteranceAt(section.utterances, mention.start);
  if (!utterance) return false;
  return claimsOf(section, languages).some(
    (claim) => statuses.has(claim.group.status) && claim.utterance.start === utterance.start,
  );
}
