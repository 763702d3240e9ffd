import { daysBetween } from "./calendar.ts";
import type { DateMention } from "./date-mention.ts";
import { article, rangeSign } from "./named-date.ts";

/** Two days with a range's sign or word between them are one mention. */
export function joinRanges(
  text: string,
  mentions: readonly DateMention[],
  rangeWords: ReadonlySet<string>,
): readonly DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const before = joined[joined.length - 1];
    const between = before ? text.slice(before.end, mention.start) : "";
    const sign = between
      .trim()
      .split(/\s+/)
      .filter((word) => !article.test(word) && word !== ".");
    const head = sign[0] ?? "";
    if (
      before &&
      between.length <= 24 &&
      !/[\n\t]/.test(between.trim()) &&
      (rangeSign.test(head) || rangeWords.has(head)) &&
      mention.from >= before.from &&
      daysBetween(before.from, mention.to) <= 60
    ) {
      joined[joined.length - 1] = { ...before, end: mention.end, to: mention.to, time: null, offset: null };
    } else joined.push(mention);
  }
  return joined;
}
