import type { LocalDate } from "../../units.ts";
import { addDays, weekdayOf } from "./calendar.ts";
import type { DateContext, DateMention } from "./date-mention.ts";
import type { Token } from "./date-tokens.ts";
import { findTime } from "./find-time.ts";

const inDays =
  /(?:^|[^\p{L}\d])(?:in|en|dans|za|om|over|tra|fra|em|daqui a|dentro de|peste|ve|через|om|o)\s(\d{1,2})\s(?:days?|tagen|jours?|dias|dagen|dage|dagar|dager|dni|dny|dnu|giorni|zile|napon belul|paivan|дн(?:я|ей|і|ів))(?![\p{L}\d])/gu;

/** "Today", "in 3 days", "Tuesday": days that are counted from the day the mail was written. */
export function relativeMentions(
  text: string,
  tokens: readonly Token[],
  context: DateContext,
  reference: LocalDate,
  absolute: readonly DateMention[],
): DateMention[] {
  const made: DateMention[] = [];
  const add = (start: number, end: number, days: number) => {
    if ([...absolute, ...made].some((other) => start < other.end + 2 && end > other.start - 1)) return;
    const day = addDays(reference, days);
    made.push({ start, end, from: day, to: day, ...findTime(text, start, end), isRelative: true });
  };
  for (const hit of context.relativeDays) add(hit.start, hit.end, hit.days);
  for (const match of text.matchAll(inDays)) {
    add(
      match.index + (/^[\p{L}\d]/u.test(match[0]) ? 0 : 1),
      match.index + match[0].length,
      Number(match[1]),
    );
  }
  for (const [i, token] of tokens.entries()) {
    const weekday = token.text.length >= 4 ? context.words.weekdays.get(token.text) : undefined;
    if (weekday === undefined) continue;
    // "Tuesday, 24 Nov": the date itself says it.
    if (
      absolute.some(
        (other) =>
          other.start >= token.end &&
          other.start - token.end <= 12 &&
          !text.slice(token.end, other.start).includes("\n"),
      )
    )
      continue;
    const ahead = (weekday - weekdayOf(reference) + 7) % 7;
    // The weekday of the mail's own day may be today or a week from now: it is said only where the word "today" stands too.
    if (ahead === 0 || tokens[i + 1]?.text === "-") continue;
    add(token.start, token.end, ahead);
  }
  return made;
}
