import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../../../lib/extract/dates/calendar.ts";
import { calendarWords } from "../../../lib/extract/dates/calendar-words.ts";
import type { DateContext } from "../../../lib/extract/dates/date-mention.ts";
import { findDates } from "../../../lib/extract/dates/find-dates.ts";
import { normalizeText } from "../../../lib/extract/status/normalize-text.ts";
import { knowledge } from "../../../lib/knowledge/load.ts";
import { as, type LocalDate } from "../../../lib/units.ts";

/** Languages that we read, and countries that write them in another way. */
const locales = (
  "en-US en-GB en-AU en-IN en-IE de de-AT de-CH fr fr-BE fr-CH es es-MX it it-CH pt pt-BR nl nl-BE pl cs sk hu ro sv da " +
  "nb fi et lv lt el tr ru uk bg hr sl he ar-EG ar-AE-u-nu-latn id vi th-TH-u-ca-gregory ja zh-CN zh-TW ko"
).split(" ");

const withYear: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: "full" },
  { dateStyle: "long" },
  { dateStyle: "medium" },
  { day: "2-digit", month: "2-digit", year: "numeric" },
];
const withoutYear: readonly Intl.DateTimeFormatOptions[] = [
  { day: "numeric", month: "long" },
  { weekday: "long", day: "numeric", month: "long" },
  { weekday: "long", day: "2-digit", month: "2-digit" },
];

function contextOf(locale: string, today: LocalDate): DateContext {
  const language = locale.split("-")[0] ?? locale;
  const ofLanguage = knowledge.languages.get(language)?.dateOrder ?? null;
  return {
    words: calendarWords([language]),
    order: language === "en" ? (locale === "en-US" ? "mdy" : "dmy") : ofLanguage,
    reference: today,
    today,
    relativeDays: [],
    rangeWords: new Set(),
  };
}

const written = (day: LocalDate, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));

const daysOf = (text: string, context: DateContext) =>
  findDates(normalizeText(text).text, context).map(({ from, to }) => (from === to ? from : `${from}..${to}`));

const days = fc
  .date({ min: new Date("2024-01-01T00:00:00Z"), max: new Date("2029-12-31T00:00:00Z"), noInvalidDate: true })
  .map((at) => as<LocalDate>(at.toISOString().slice(0, 10)));

describe("a day written in a locale", () => {
  for (const locale of locales) {
    it(`${locale}: is found again, also without its year and across the new year`, () => {
      fc.assert(
        fc.property(
          days,
          fc.integer({ min: -40, max: 90 }),
          fc.constantFrom(...withYear, ...withoutYear),
          (today, ahead, options) => {
            const day = addDays(today, ahead);
            const text = written(day, locale, options);
            const found = daysOf(text, contextOf(locale, today));
            expect(found, `${text} on ${today}`).toEqual([day]);
          },
        ),
        { numRuns: 150 },
      );
    });
  }

  it("two of them with a sign between them are one range", () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 14 }),
        // Thai writes the era before the year, and the weekday and "the" in one word.
        fc.constantFrom(...locales.filter((locale) => !locale.startsWith("th"))),
        fc.constantFrom(...withYear),
        (from, length, locale, options) => {
          const to = addDays(from, length);
          const text = `${written(from, locale, options)} – ${written(to, locale, options)}`;
          expect(daysOf(text, contextOf(locale, from)), text).toEqual([`${from}..${to}`]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is never another day where it is written in an order that is not known", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -30, max: 60 }), fc.boolean(), (today, ahead, isMonthFirst) => {
        const day = addDays(today, ahead);
        const text = written(day, isMonthFirst ? "en-US" : "en-GB", {
          day: "2-digit",
          month: "2-digit",
          year: "numeric",
        });
        for (const found of daysOf(text, { ...contextOf("en-GB", today), order: null }))
          if (found !== day) expect(Math.abs(daysBetween(today, as<LocalDate>(found)))).toBeLessThan(22);
      }),
    );
  });
});
