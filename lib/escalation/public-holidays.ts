import Holidays from "date-holidays";
import longRests from "../knowledge/long-rests.json" with { type: "json" };
import { as, type CountryCode, type LocalDate } from "../units.ts";
import { addDays } from "./local-days.ts";

const hour = 3_600_000;
const years = new Map<string, ReadonlySet<string>>();

/** True on a public holiday of the whole country that lasts the whole day. False for a country that is not known. */
export function isPublicHoliday(country: CountryCode, day: LocalDate): boolean {
  const year = Number(day.slice(0, 4));
  const key = `${country}-${year}`;
  const known = years.get(key) ?? holidaysOf(country, year);
  years.set(key, known);
  return known.has(day);
}

function holidaysOf(country: string, year: number): ReadonlySet<string> {
  // The package's rules hold for these years; a day outside of them is a misreading, not a holiday.
  if (!/^[A-Z]{2}$/.test(country) || year < 1980 || year > 2100) return new Set();
  const holidays = new Holidays(country).getHolidays(year) || [];
  return new Set(
    holidays
      .filter((holiday) => holiday.type === "public")
      // A day that a clock change shortens is still a whole one; half days are not.
      .filter((holiday) => holiday.end.getTime() - holiday.start.getTime() >= 23 * hour)
      .flatMap((holiday) => {
        const first = as<LocalDate>(holiday.date.slice(0, 10));
        const stated = Math.round((holiday.end.getTime() - holiday.start.getTime()) / (24 * hour));
        const count = restOf(country, holiday.rule) ?? Math.min(15, Math.max(1, stated));
        return Array.from({ length: count }, (_, index) => addDays(first, index));
      }),
  );
}

/** Where a country rests longer around a holiday than its law says, from that day on. */
function restOf(country: string, rule: string): number | undefined {
  return longRests.find((rest) => rest.country === country && rest.fromRule === rule)?.days;
}
