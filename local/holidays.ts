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
  return new Set([...daysByRule(country, year).values()].flat());
}

function daysByRule(country: string, year: number): ReadonlyMap<string, readonly LocalDate[]> {
  const holidays = new Holidays(country).getHolidays(year) || [];
  const byRule = new Map<string, readonly LocalDate[]>();
  for (const holiday of holidays) {
    // A day that a clock change shortens is still a whole one; half days are not.
    const length = holiday.end.getTime() - holiday.start.getTime();
    if (holiday.type !== "public" || length < 23 * hour) continue;
    const first = as<LocalDate>(holiday.date.slice(0, 10));
    const stated = Math.round(length / (24 * hour));
    const count = restOf(country, holiday.rule) ?? Math.min(15, Math.max(1, stated));
    const days = Array.from({ length: count }, (_, index) => addDays(first, index));
    byRule.set(holiday.rule, [...(byRule.get(holiday.rule) ?? []), ...days]);
  }
  return byRule;
}

/** Where a country rests longer around a holiday than its law says, from that day on. */
function restOf(country: string, rule: string): number | undefined {
  return longRests.find((rest) => rest.country === country && rest.fromRule === rule)?.days;
}

/** `holidays`: writes the table of public holidays anew, and says for how many countries. */
export async function main(): Promise<number> {
  const all = Object.keys(new Holidays().getCountries())
    .sort()
    .map((country) => ({ country, ...rowsOf(country) }));
  const counts = new Map<string, number>();
  for (const row of all.flatMap(({ rows }) => rows)) counts.set(row, (counts.get(row) ?? 0) + 1);
  const shared = [...counts].flatMap(([row, count]) => (count > 1 ? [row] : []));
  const countries: Record<string, string> = {};
  for (const { country, fixed, rows } of all) {
    const ids = rows.flatMap((row) => (shared.includes(row) ? [shared.indexOf(row)] : []));
    const own = together(rows.filter((row) => !shared.includes(row)));
    countries[country] = [
      fixed.join(""),
      ids.map((id) => id.toString(36).padStart(2, "0")).join(""),
      /^,*$/.test(own) ? "" : own,
    ].join("|");
  }
  const before = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, `${JSON.stringify({ ...before, firstYear, lastYear, shared, countries }, null, 2)}\n`);
  console.log(`${all.length} countries, ${firstYear} to ${lastYear}`);
  return 0;
}

const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);

interface Rows {
  /** Days that are the same in every year. */
  readonly fixed: readonly string[];
  /** What each other rule gives, year by year. */
  readonly rows: readonly string[];
}

/**
 * Month and day are one digit each to the base of 36, and years are parted by commas: `43,3q` is 3 April of the first year
 * and 26 March of the second. A day that a rule before has given is not given again.
 */
function rowsOf(country: string): Rows {
  const byYear = years.map((year) => daysByRule(country, year));
  const known = years.map((year) =>
    [...holidaysOf(country, year)].filter((day) => day.startsWith(`${year}-`)),
  );
  const daysOf = known.map((days) => new Set(days.map(digitsOf)));
  const fixed = [...(daysOf[0] ?? [])].filter((day) => daysOf.every((days) => days.has(day))).sort();
  const given = years.map(() => new Set(fixed));
  const rules = [...new Set(byYear.flatMap((rules) => [...rules.keys()]))].sort();
  const rows = rules.map((rule) =>
    years
      .map((year, index) => {
        const days = (byYear[index]?.get(rule) ?? []).filter((day) => day.startsWith(`${year}-`));
        const fresh = [...new Set(days.map(digitsOf))].filter((day) => !given[index]?.has(day)).sort();
        for (const day of fresh) given[index]?.add(day);
        return fresh.join("");
      })
      .join(","),
  );
  return { fixed, rows: rows.filter((row) => !/^,*$/.test(row)) };
}

function digitsOf(day: LocalDate): string {
  return Number(day.slice(5, 7)).toString(36) + Number(day.slice(8)).toString(36);
}

/** Several rows as one, year by year. */
function together(rows: readonly string[]): string {
  const columns = rows.map((row) => row.split(","));
  return years.map((_, index) => columns.map((column) => column[index] ?? "").join("")).join(",");
}
