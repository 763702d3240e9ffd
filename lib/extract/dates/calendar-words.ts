import { normalizeText } from "../status/normalize-text.ts";

/** Names of months (1 to 12) and weekdays (0 for Sunday), normalized; short ones without their dot. */
export interface CalendarWords {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
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

const clean = (word: string) => normalizeText(word).text.replace(/[.,]/g, "").trim();

function namesOf(locale: string): { months: [string, number][]; weekdays: [string, number][] } {
  const months: [string, number][] = [];
  const weekdays: [string, number][] = [];
  const tag = locale === "ar" ? "ar-EG-u-nu-latn" : locale === "sr" ? "sr-Latn" : locale;
  for (const width of ["long", "short"] as const) {
    for (let month = 1; month <= 12; month++) {
      const at = new Date(Date.UTC(2026, month - 1, 15));
      const alone = new Intl.DateTimeFormat(tag, { month: width, timeZone: "UTC" }).format(at);
      const inDate = new Intl.DateTimeFormat(tag, { month: width, day: "numeric", timeZone: "UTC" })
        .formatToParts(at)
        .find((part) => part.type === "month")?.value;
      for (const name of [alone, inDate ?? alone]) {
        const word = clean(name);
        if (/^\p{L}{2,}$/u.test(word)) months.push([word, month]);
      }
    }
    for (let day = 0; day < 7; day++) {
      const at = new Date(Date.UTC(2026, 10, 22 + day));
      const word = clean(new Intl.DateTimeFormat(tag, { weekday: width, timeZone: "UTC" }).format(at));
      if (word.length >= 2) weekdays.push([word, day]);
    }
  }
  return { months, weekdays };
}

/** Other short forms than Intl's. */
const extraMonths: Readonly<Record<string, number>> = { sept: 9, maerz: 3, mrz: 3, okt: 10, dez: 12 };

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
  for (const [word, month] of Object.entries(extraMonths)) if (!months.has(word)) months.set(word, month);
  const words = { months, weekdays };
  if (made.size < 64) made.set(key, words);
  return words;
}
