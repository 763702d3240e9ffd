import forms from "../../knowledge/wordings/calendar-forms.json" with { type: "json" };
import { monthWords } from "../../message/month-words.ts";
import { normalizeText } from "../status/normalize-text.ts";

/** Names of months (1 to 12) and weekdays (0 for Sunday), normalized; short ones without their dots. */
export interface CalendarWords {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  /** First words of the weekdays that are written in several: "sexta-feira", "יום שישי". */
  readonly weekdayStarts: ReadonlySet<string>;
}

const locales = (
  "en de fr es it pt nl pl cs sk hu ro sv da nb fi et lv lt el tr ru uk bg hr sr sl he ar ca id ms vi " +
  "th ja zh ko"
).split(" ");

const made = new Map<string, CalendarWords>();
/** Names by locale: every combination of languages is put together from the same ones. */
const namesByLocale = new Map(locales.map((locale) => [locale, once(() => namesOf(locale))]));

function once<Value>(make: () => Value): () => Value {
  let value: { readonly of: Value } | undefined;
  return () => {
    value ??= { of: make() };
    return value.of;
  };
}

type Names = readonly (readonly [string, number])[];

const clean = (word: string) =>
  normalizeText(word)
    .text.replace(/[.,׳']/g, "")
    .trim();

function formsOf(kind: "months" | "weekdays", locale: string): Names {
  const all: Readonly<Record<string, Readonly<Record<string, number>>>> = forms[kind];
  return Object.entries(all[locale] ?? {}).map(([word, value]) => [clean(word), value]);
}

function namesOf(locale: string): { readonly months: Names; readonly weekdays: Names } {
  const tag = locale === "sr" ? "sr-Latn" : locale;
  return {
    months: [...monthsOf(tag), ...formsOf("months", locale)],
    weekdays: [...weekdaysOf(tag), ...formsOf("weekdays", locale)],
  };
}

function monthsOf(tag: string): Names {
  return monthWords(tag).flatMap(([name, month]): Names => {
    const word = clean(name);
    if (!/^\p{L}[\p{L}\p{M}]+$/u.test(word)) return [];
    // Hebrew writes "in" as one letter before the month's name.
    return tag === "he"
      ? [
          [word, month],
          [`ב${word}`, month],
        ]
      : [[word, month]];
  });
}

function weekdaysOf(tag: string): Names {
  return (["long", "short"] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(tag, { weekday, timeZone: "UTC" });
    return [0, 1, 2, 3, 4, 5, 6].flatMap((day): Names => {
      const word = clean(format.format(Date.UTC(2026, 10, 22 + day)));
      if (word.length < 2) return [];
      return tag === "he"
        ? [
            [word, day],
            [`ב${word}`, day],
          ]
        : [[word, day]];
    });
  });
}

/**
 * Names of the months and weekdays of the given languages first, of English second, of all others last: where two languages
 * use one word for two months (listopad), the mail's own decides.
 */
export function calendarWords(languages: readonly string[]): CalendarWords {
  const order = [...new Set([...languages.map((tag) => tag.split("-")[0] ?? tag), "en"])];
  const key = order.join(" ");
  const known = made.get(key);
  if (known) return known;
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const isFirst = new Set(order);
  for (const locale of [...order, ...locales.filter((name) => !isFirst.has(name))]) {
    const names = namesByLocale.get(locale)?.();
    if (names === undefined) continue;
    // A word of another language may not turn a weekday of this one into a month ("mar": mardi, March).
    for (const [word, month] of names.months) {
      if (!months.has(word) && (locale === order[0] || (!weekdays.has(word) && word.length > 2)))
        months.set(word, month);
    }
    for (const [word, day] of names.weekdays) {
      if (!weekdays.has(word) && (locale === order[0] || (!months.has(word) && word.length > 2)))
        weekdays.set(word, day);
    }
  }
  const weekdayStarts = new Set(
    [...weekdays.keys()].flatMap((word) => (/[ -]/.test(word) ? [word.split(/[ -]/)[0] ?? ""] : [])),
  );
  const words = { months, weekdays, weekdayStarts };
  if (made.size < 64) made.set(key, words);
  return words;
}
