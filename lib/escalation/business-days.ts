import type { Duration } from "../knowledge/source.ts";
import type { CountryCode, LocalDate } from "../units.ts";
import { addDays, addMonths, weekdayOf } from "./local-days.ts";
import { isPublicHoliday } from "./public-holidays.ts";

/** Whose working week counts: a country's, or the one of most countries where it is not known. */
export type Calendar = CountryCode | null;

const saturdayAndSunday: readonly number[] = [6, 7];
const weekends = new Map<string, readonly number[]>();

/** The days of the week on which a country does not work, Monday being 1. */
function weekendOf(calendar: Calendar): readonly number[] {
  if (calendar === null || !/^[A-Z]{2}$/.test(calendar)) return saturdayAndSunday;
  const known = weekends.get(calendar) ?? readWeekend(calendar);
  weekends.set(calendar, known);
  return known;
}

function readWeekend(country: string): readonly number[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getWeekInfo?: () => { readonly weekend: readonly number[] };
  };
  return locale.getWeekInfo?.().weekend ?? saturdayAndSunday;
}

/** True on a day on which an office of that country is at work. */
export function isBusinessDay(day: LocalDate, calendar: Calendar): boolean {
  if (weekendOf(calendar).includes(weekdayOf(day))) return false;
  return calendar === null || !isPublicHoliday(calendar, day);
}

/** That day, or the first business day after it. */
export function onBusinessDay(day: LocalDate, calendar: Calendar): LocalDate {
  let found = day;
  // No country rests for a month: the bound is against a calendar that is wrong.
  for (let tried = 0; tried < 31 && !isBusinessDay(found, calendar); tried++) found = addDays(found, 1);
  return found;
}

/** The n-th business day after a day, which itself does not count. */
export function addBusinessDays(day: LocalDate, count: number, calendar: Calendar): LocalDate {
  let found = day;
  for (let left = Math.min(count, 400); left > 0; left--) found = onBusinessDay(addDays(found, 1), calendar);
  return found;
}

/** A day and a length of time as its source states it. Hours are rounded up to whole days. */
export function addDuration(day: LocalDate, duration: Duration, calendar: Calendar): LocalDate {
  switch (duration.unit) {
    case "hours":
      return addDays(day, Math.ceil(duration.value / 24));
    case "calendar-days":
      return addDays(day, duration.value);
    case "business-days":
      return addBusinessDays(day, duration.value, calendar);
    case "months":
      return addMonths(day, duration.value);
  }
}
