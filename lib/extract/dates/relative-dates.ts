import type { LocalDate } from "../../units.ts";
import { addDays, weekdayOf } from "./calendar.ts";
import type { DateContext, DateMention } from "./date-mention.ts";
import type { Token } from "./date-tokens.ts";
import { findTime } from "./find-time.ts";
import { weekdayAt } from "./weekday-beside.ts";

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
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const found = token.text.length >= 3 ? weekdayAt(tokens, i, context.words) : undefined;
    if (found === undefined) continue;
    const { day: weekday, next } = found;
    const end = tokens[next - 1]?.end ?? token.end;
    if (token.text.length < 4 && end === token.end) continue;
    if (absolute.some((other) => isWeekdayOf(text, token.start, end, other))) continue;
    if (
      unreadDate.test(text.slice(end, end + 32)) ||
      unreadBefore.test(text.slice(Math.max(0, token.start - 10), token.start))
    )
      continue;
    const ahead = (weekday - weekdayOf(reference) + 7) % 7;
    // The weekday of the mail's own day may be today or a week from now: it is said only where the word "today" stands too.
    if (ahead === 0 || tokens[next]?.text === "-") continue;
    add(token.start, end, ahead);
  }
  return made;
}

/** "Tuesday, 24 Nov", "2026. november 24., kedd": the date itself says it. */
function isWeekdayOf(text: string, start: number, end: number, date: DateMention): boolean {
  if (date.start >= end) return date.start - end <= 12 && !text.slice(end, date.start).includes("\n");
  return start - date.end <= 8 && /^(?:[ ,.(]|\sd\.)*$/.test(text.slice(date.end, start));
}

/** A day of the month behind a weekday, in a form or language that was not read: the weekday alone would be another day. */
const unreadDate =
  /^[\s,.(،、]{0,4}(?:(?:the|den|dem|le|el|il|dia)\s)?\p{Nd}{1,2}(?:\s?[./]\s?[\p{Nd}\p{L}]|-\p{Nd}{1,2}(?![\p{Nd}]|\s?(?:uhr|h|am|pm))|\.?\s(?!uhr|hrs|hod|godz)(?:de\s)?\p{L}{3})/u;
const unreadBefore = /\p{Nd}[./-]\p{Nd}{1,2}[ ,.(،、]{0,3}$/u;
