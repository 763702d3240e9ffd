import { daysBetween } from "./calendar.ts";
import type { DateContext, DateMention } from "./date-mention.ts";
import { article, rangeSign } from "./named-date.ts";

/** Two days with a range's sign or word between them are one mention. */
export function joinRanges(
  text: string,
  mentions: readonly DateMention[],
  context: DateContext,
): readonly DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const before = joined[joined.length - 1];
    const between = before ? text.slice(before.end, mention.start) : "";
    const sign = between
      // "11/24(火)～11/26(木)": the weekday of the first.
      .replace(/^\s?\(\p{L}\)/u, "")
      .trim()
      .split(/\s+/)
      .filter(
        (word) =>
          !article.test(word) &&
          !/^(?:[.,)]{1,3}|(?:\p{L}{1,3}\.,?))$/u.test(word) &&
          !isWeekday(word, context),
      );
    const head = sign[0] ?? "";
    if (
      before &&
      between.length <= 36 &&
      sign.length <= 3 &&
      !/[\n\t]/.test(between.trim()) &&
      (rangeSign.test(head) || context.rangeWords.has(head)) &&
      mention.from >= before.from &&
      daysBetween(before.from, mention.to) <= 60
    ) {
      joined[joined.length - 1] = { ...before, end: mention.end, to: mention.to, time: null, offset: null };
    } else joined.push(mention);
  }
  return joined;
}

/** "2026. november 24., kedd - 2026. november 26., csütörtök". */
function isWeekday(word: string, { words }: DateContext): boolean {
  return words.weekdays.has(word.replace(/^[,.(]+|[,.)]+$/g, ""));
}
