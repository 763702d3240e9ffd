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

/** Languages that set "until" behind the day: 24日までに, 24일까지, 24 Kasım'a kadar, 24-ig, 24.11. mennessä. */
const setsBehind: ReadonlySet<string> = new Set(["ja", "zh", "ko", "tr", "hu", "fi"]);

/** Between a day and its "until": an ending, the weekday in brackets, the hour, the word "day". */
const untilGap =
  /^\.?['(（]?(?:\s?\p{L}{1,10}[)）.,]{0,2}){0,2},?\s?(?:\d{1,2}(?::\d{2}|[時时시点](?:\d{1,2}[分분])?))?[\s-]{0,2}$/u;

/** Whether the day is a last one: its sentence says "until" right before it or, in languages that write so, right behind it. */
export function isLastDay(date: LabelledDate): boolean {
  if (hasWordBefore(date, "until", 24)) return true;
  const { section, mention } = date;
  return section.hits.some(
    (hit) =>
      hit.meaning.kind === "dateWord" &&
      hit.meaning.word === "until" &&
      setsBehind.has(hit.language) &&
      hit.start >= mention.start &&
      hit.start - mention.end <= 24 &&
      // In writing without blanks the word belongs to the day's own token: 25日前, 24日までに.
      (hit.start < mention.end
        ? /[日号號일)]$/.test(section.normal.text.slice(hit.start - 1, hit.start))
        : untilGap.test(section.normal.text.slice(mention.end, hit.start))),
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
