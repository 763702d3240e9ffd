import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBusinessDays, addDuration, isBusinessDay } from "../../lib/escalation/business-days.ts";
import { addDays, addMonths, dayInWords, daysBetween, isDay } from "../../lib/escalation/local-days.ts";
import { isPublicHoliday } from "../../lib/escalation/public-holidays.ts";
import type { CountryCode, LocalDate } from "../../lib/units.ts";

const day = (text: string) => text as LocalDate;
const country = (code: string) => code as CountryCode;

describe("business days", () => {
  it("leave out the weekend and the holidays of the country that is asked", () => {
    expect(addBusinessDays(day("2026-11-25"), 1, country("US"))).toBe("2026-11-27");
    expect(addBusinessDays(day("2026-11-25"), 1, country("ES"))).toBe("2026-11-26");
    expect(addBusinessDays(day("2026-12-24"), 1, country("GB"))).toBe("2026-12-29");
  });

  it("know a weekend of Friday and Saturday", () => {
    expect(isBusinessDay(day("2026-11-20"), country("SA"))).toBe(false);
    expect(isBusinessDay(day("2026-11-22"), country("SA"))).toBe(true);
    expect(isBusinessDay(day("2026-11-22"), null)).toBe(false);
  });

  it("know the long rests of sellers in China", () => {
    expect(addBusinessDays(day("2026-09-30"), 1, country("CN"))).toBe("2026-10-08");
    expect(addBusinessDays(day("2026-02-13"), 1, country("CN"))).toBe("2026-02-24");
    expect(addBusinessDays(day("2025-01-27"), 1, country("CN"))).toBe("2025-02-05");
  });

  it("count a country that is not known by the weekend alone", () => {
    expect(addBusinessDays(day("2026-12-24"), 1, country("QQ"))).toBe("2026-12-25");
    expect(isPublicHoliday(country("X1"), day("2026-12-25"))).toBe(false);
    expect(isPublicHoliday(country("DE"), day("0001-12-25"))).toBe(false);
  });

  it("always end on a business day after the first, and grow with their number", () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays(day("2024-01-01"), offset));
    const countries = fc.constantFrom(null, ...["US", "DE", "SA", "CN", "NP", "QQ"].map(country));
    fc.assert(
      fc.property(days, countries, fc.integer({ min: 1, max: 30 }), (from, calendar, count) => {
        const end = addBusinessDays(from, count, calendar);
        expect(end > from).toBe(true);
        expect(isBusinessDay(end, calendar)).toBe(true);
        expect(addBusinessDays(from, count + 1, calendar) > end).toBe(true);
        expect(daysBetween(from, end)).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: 300 },
    );
  });
});

describe("days", () => {
  it("that do not exist are none", () => {
    expect(["2026-02-29", "2028-02-29", "2026-13-01", "2026-1-1", "", null].map(isDay)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("stay in their month when months are added", () => {
    expect(addMonths(day("2026-08-31"), 6)).toBe("2027-02-28");
    expect(addMonths(day("2024-02-29"), 24)).toBe("2026-02-28");
    expect(addMonths(day("2026-11-15"), 72)).toBe("2032-11-15");
  });

  it("round hours up to days", () => {
    expect(addDuration(day("2026-11-22"), { value: 48, unit: "hours" }, null)).toBe("2026-11-24");
    expect(addDuration(day("2026-11-22"), { value: 25, unit: "hours" }, null)).toBe("2026-11-24");
  });

  it("are written without a machine's locale", () => {
    expect(dayInWords(day("2026-12-03"))).toBe("3 December 2026");
  });
});
