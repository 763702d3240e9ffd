import type { LocalDate } from "../../units.ts";
import { daysBetween, weekdayOf } from "./calendar.ts";
import type { DateContext } from "./date-mention.ts";
import type { ParsedDate, Token } from "./date-tokens.ts";
import { resolveDay } from "./resolve-date.ts";
import { weekdayAfter, weekdayBefore } from "./weekday-beside.ts";

/** The two numbers of a date that say day and month, and what is known of it. */
interface NumberPair {
  readonly first: number;
  readonly second: number;
  readonly year: number | null;
  readonly sign: string;
  /** Index of the date's first token. */
  readonly at: number;
  /** Index of the token after it. */
  readonly next: number;
}

/**
 * Which of two numbers is the month: the one that can be none, what the weekday beside it says, what language and sender
 * say, and else what is near to the mail's own day where the other is far.
 *
 * @returns nothing where it stays open.
 */
export function inOrder(
  pair: NumberPair,
  tokens: readonly Token[],
  context: DateContext,
): ParsedDate | undefined {
  const { first, second, year, next } = pair;
  const dmy: ParsedDate = { year, month: second, day: first, next };
  const mdy: ParsedDate = { year, month: first, day: second, next };
  if (first > 12) return second <= 12 ? dmy : undefined;
  if (second > 12) return mdy;
  if (first === second || (pair.sign === "." && (year !== null || context.order !== "ymd"))) return dmy;
  const weekday = weekdayBefore(tokens, pair.at, context) ?? weekdayAfter(tokens, next, context);
  const days = [dmy, mdy].map((parsed) => resolveDay(parsed, context)) as [
    LocalDate | undefined,
    LocalDate | undefined,
  ];
  const [asDmy, asMdy] = days;
  if (weekday !== undefined && asDmy && asMdy) {
    const fits = [asDmy, asMdy].map((day) => weekdayOf(day) === weekday);
    if (fits[0] !== fits[1]) return fits[0] ? dmy : mdy;
  }
  if (context.order === "dmy") return dmy;
  if (context.order === "mdy" || (context.order === "ymd" && year === null)) return mdy;
  if (context.reference && asDmy && asMdy) {
    const isFirst = isNearer(context.reference, asDmy, asMdy);
    if (isFirst !== undefined) return isFirst ? dmy : mdy;
  }
  return undefined;
}

/** Whether the first of two days is the one in the mail's own weeks, the other being far away; undefined where neither is plain. */
function isNearer(reference: LocalDate, one: LocalDate, other: LocalDate): boolean | undefined {
  const [first, second] = [one, other].map((day) => Math.abs(daysBetween(reference, day))) as [
    number,
    number,
  ];
  if (first <= 21 && second > 60) return true;
  if (second <= 21 && first > 60) return false;
  // What a mail tells of its own days is why it was sent.
  if (first <= 3 && second > 25) return true;
  if (second <= 3 && first > 25) return false;
  return undefined;
}
