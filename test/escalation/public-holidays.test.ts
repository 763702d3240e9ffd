import { describe, expect, it } from "vitest";
import { addDays } from "../../lib/escalation/local-days.ts";
import { isPublicHoliday } from "../../lib/escalation/public-holidays.ts";
import table from "../../lib/knowledge/holidays.json" with { type: "json" };
import type { CountryCode, LocalDate } from "../../lib/units.ts";
import { holidaysOf } from "../../local/holidays.ts";

/** Fixed, moving, lunar and astronomical rules, and a country of long rests. */
const countries = ["BR", "CN", "DE", "GB", "IL", "IN", "JP", "SA", "US"] as CountryCode[];

describe("isPublicHoliday", () => {
  it("says what the rules say that its table was made of", () => {
    for (const country of countries)
      for (const year of [table.firstYear, 2026, 2027, table.lastYear]) {
        const said: string[] = [];
        for (let day = `${year}-01-01` as LocalDate; day.startsWith(`${year}-`); day = addDays(day, 1))
          if (isPublicHoliday(country, day)) said.push(day);
        const ruled = [...holidaysOf(country, year)].filter((day) => day.startsWith(`${year}-`)).sort();
        expect(ruled.length).toBeGreaterThan(0);
        expect(said).toEqual(ruled);
      }
  });

  it("knows no holiday outside of its years", () => {
    expect(isPublicHoliday("DE" as CountryCode, "2019-12-25" as LocalDate)).toBe(false);
    expect(isPublicHoliday("DE" as CountryCode, "2041-12-25" as LocalDate)).toBe(false);
    expect(isPublicHoliday("toString" as CountryCode, "2026-12-25" as LocalDate)).toBe(false);
  });
});
