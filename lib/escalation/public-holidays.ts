import Holidays from "date-holidays";
import type { CountryCode, LocalDate } from "../units.ts";

const dayHours = 24 * 3_600_000;
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
  const calendar = new Holidays(country);
  return new Set(
    (calendar.getHolidays(year) || [])
      .filter((holiday) => holiday.type === "public")
      .filter((holiday) => holiday.end.getTime() - holiday.start.getTime() >= dayHours - 3_600_000)
      .flatMap((holiday) =>
        daysOf(holiday.date.slice(0, 10), holiday.end.getTime() - holiday.start.getTime()),
      ),
  );
}

/** Each day of a holiday that lasts several. */
function daysOf(first: string, lengthMs: number): readonly string[] {
  const count = Math.min(15, Math.max(1, Math.round(lengthMs / dayHours)));
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + index * dayHours).toISOString().slice(0, 10),
  );
}
