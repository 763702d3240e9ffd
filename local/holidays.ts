import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Holidays from "date-holidays";
import { addDays } from "../lib/escalation/local-days.ts";
import longRests from "../lib/knowledge/long-rests.json" with { type: "json" };
import { as, type LocalDate } from "../lib/units.ts";

const file = join(import.meta.dirname, "../lib/knowledge/holidays.json");
const firstYear = 2020;
const lastYear = 2040;
const hour = 3_600_000;

/**
 * Days of a year on which the whole of a country rests the whole day, by the rules of date-holidays and the long rests of
 * `lib/knowledge/long-rests.json`.
 */
export function holidaysOf(country: string, year: number): ReadonlySet<LocalDate> {
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

/** `holidays`: writes the table of public holidays anew, and says for how many countries. */
export async function main(): Promise<number> {
  const countries: Record<string, string> = {};
  for (const country of Object.keys(new Holidays().getCountries()).sort())
    countries[country] = rowOf(country);
  const before = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, `${JSON.stringify({ ...before, firstYear, lastYear, countries }, null, 2)}\n`);
  console.log(`${Object.keys(countries).length} countries, ${firstYear} to ${lastYear}`);
  return 0;
}

/**
 * Days that are the same in every year, then behind a bar those of each year alone; month and day are one digit each to the
 * base of 36: `11cp|43,3q` is 1 January and 25 December, 3 April of the first year and 26 March of the second.
 */
function rowOf(country: string): string {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) =>
    [...holidaysOf(country, firstYear + index)]
      .filter((day) => day.startsWith(`${firstYear + index}-`))
      .map((day) => Number(day.slice(5, 7)).toString(36) + Number(day.slice(8)).toString(36))
      .sort(),
  );
  const fixed = (years[0] ?? []).filter((day) => years.every((days) => days.includes(day)));
  const moving = years.map((days) => days.filter((day) => !fixed.includes(day)).join(""));
  return `${fixed.join("")}|${moving.join(",")}`;
}
