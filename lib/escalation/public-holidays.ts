import table from "../knowledge/holidays.json" with { type: "json" };
import type { CountryCode, LocalDate } from "../units.ts";

const countries: Readonly<Record<string, string>> = table.countries;
const years = new Map<string, ReadonlySet<string>>();

/**
 * True on a public holiday of the whole country that lasts the whole day. False for a country that is not known, and for a
 * year outside of the table: such a day is a misreading, or too far away to count to.
 */
export function isPublicHoliday(country: CountryCode, day: LocalDate): boolean {
  const year = Number(day.slice(0, 4));
  if (!Object.hasOwn(countries, country) || year < table.firstYear || year > table.lastYear) return false;
  const key = `${country}-${year}`;
  const known = years.get(key) ?? holidaysOf(country, year);
  years.set(key, known);
  return known.has(Number(day.slice(5, 7)).toString(36) + Number(day.slice(8, 10)).toString(36));
}

/**
 * Month and day of each holiday, one digit each to the base of 36. A country has days that are the same in every year, rows
 * that it shares with other countries (Easter, the end of Ramadan), two digits each, and a row of its own.
 */
function holidaysOf(country: string, year: number): ReadonlySet<string> {
  const [fixed = "", shared = "", own = ""] = (countries[country] ?? "").split("|");
  const rows = (shared.match(/../g) ?? []).map((id) => table.shared[Number.parseInt(id, 36)] ?? "");
  const moving = [...rows, own].map((row) => row.split(",")[year - table.firstYear] ?? "");
  return new Set(`${fixed}${moving.join("")}`.match(/../g));
}
