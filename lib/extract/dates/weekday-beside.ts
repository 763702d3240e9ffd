import type { CalendarWords } from "./calendar-words.ts";
import type { DateContext } from "./date-mention.ts";
import type { Token } from "./date-tokens.ts";

/** A weekday's name that begins at a token, in one word or several: "sexta-feira", "יום שישי". */
export function weekdayAt(
  tokens: readonly Token[],
  i: number,
  words: CalendarWords,
): { readonly day: number; readonly next: number } | undefined {
  const first = tokens[i]?.text ?? "";
  if (words.weekdayStarts.has(first)) {
    const next = tokens[i + 1]?.text === "-" ? i + 3 : i + 2;
    const name = `${first}${next === i + 3 ? "-" : " "}${tokens[next - 1]?.text ?? ""}`;
    const day = words.weekdays.get(name);
    if (day !== undefined) return { day, next };
  }
  const day = words.weekdays.get(first);
  return day === undefined ? undefined : { day, next: i + 1 };
}

/** Signs and articles between a weekday and its date. */
const between = /^[,.(،、]$|^(den|dem|the|le|el|il|dia|ที่)$/;

/** The weekday right before a date, with articles and signs between them at most; 0 for Sunday. */
export function weekdayBefore(tokens: readonly Token[], i: number, context: DateContext): number | undefined {
  let end = i - 1;
  while (end >= Math.max(0, i - 3) && between.test(tokens[end]?.text ?? "")) end -= 1;
  if (end < 0 || end < i - 3) return undefined;
  for (const start of [end - 2, end - 1, end]) {
    const found = start < 0 ? undefined : weekdayAt(tokens, start, context.words);
    if (found?.next === end + 1) return found.day;
  }
  return undefined;
}

const eastern = "日月火水木金土";
const korean = "일월화수목금토";
const chinese = "日一二三四五六";

/** The weekday right behind a date: "25., péntek", "11/24(火)". */
export function weekdayAfter(tokens: readonly Token[], at: number, context: DateContext): number | undefined {
  const sign = tokens[at]?.text ?? "";
  const next = /^[,(،、]$/.test(sign) ? at + 1 : at;
  const word = tokens[next]?.text ?? "";
  if (sign === "(" && word.length === 1 && tokens[next + 1]?.text === ")") {
    for (const days of [eastern, korean, chinese]) {
      const day = days.indexOf(word);
      if (day >= 0) return day;
    }
  }
  return word.length < 3 ? undefined : weekdayAt(tokens, next, context.words)?.day;
}
