import type { LocalDate } from "../../units.ts";
import { isAnnounced } from "./announced-date.ts";
import { daysBetween, toLocalDate, weekdayOf } from "./calendar.ts";
import type { DateContext } from "./date-mention.ts";
import type { ParsedDate, Token } from "./date-tokens.ts";
import { weekdayBefore } from "./weekday-beside.ts";

/** The calendar day of a date; without a year the nearest to the reference, and none where that is not known. */
export function resolveDay(
  parsed: ParsedDate,
  context: DateContext,
  day = parsed.day,
): LocalDate | undefined {
  if (parsed.year !== null) return toLocalDate(parsed.year, parsed.month, day);
  if (!context.reference) return undefined;
  const year = Number(context.reference.slice(0, 4));
  const reference = context.reference;
  return [year - 1, year, year + 1]
    .map((candidate) => toLocalDate(candidate, parsed.month, day))
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => Math.abs(daysBetween(reference, a)) - Math.abs(daysBetween(reference, b)))[0];
}

/** First and last day of a date; none where its weekday says that it is another one. */
export function resolveDate(
  parsed: ParsedDate,
  tokens: readonly Token[],
  i: number,
  context: DateContext,
): { from: LocalDate; to: LocalDate } | undefined {
  const from = resolveDay(parsed, context);
  if (!from || (parsed.isLoose && !(isAnnounced(tokens, i, context) && isNear(from, context))))
    return undefined;
  const weekday = parsed.year === null ? weekdayBefore(tokens, i, context) : undefined;
  // A weekday that does not fit the nearest year means another year, or no date at all.
  if (
    weekday !== undefined &&
    weekdayOf(from) !== weekday &&
    Math.abs(daysBetween(context.reference ?? from, from)) > 60
  )
    return undefined;
  const to = parsed.lastDay === undefined ? from : (resolveDay(parsed, context, parsed.lastDay) ?? from);
  return { from, to };
}

/** Whether a day is one of the weeks around the mail's own. */
function isNear(day: LocalDate, { reference }: DateContext): boolean {
  if (reference === null) return false;
  const ahead = daysBetween(reference, day);
  return ahead >= -45 && ahead <= 90;
}
