import type { EventTime, Instant, LanguageTag, LocalDate, ZoneId } from "../units.ts";
import { firstOfMonth } from "./first-of-month.ts";

const millisecondsOfDay = 86_400_000;

/** A day with its weekday, with the year only where it is another one than today's: "Wednesday, 25 November". */
export function formatDay(day: LocalDate, today: LocalDate, language: LanguageTag): string {
  const moment = `${day}T00:00:00Z`;
  const date = dateParts(day, today);
  if (language !== "en") return format(moment, language, { ...date, weekday: "long" });
  // In one pattern, ICU puts a comma after the English weekday only where there is a year.
  const weekday = format(moment, localeOf(language), { weekday: "long", timeZone: "UTC" });
  return `${weekday}, ${format(moment, localeOf(language), date)}`;
}

/** A day as `{day}`, with its weekday, and as `{date}`, without: some languages decline the one and not the other. */
export function dayBlanks(
  day: LocalDate,
  today: LocalDate,
  language: LanguageTag,
): { readonly day: string; readonly date: string } {
  const date = format(`${day}T00:00:00Z`, localeOf(language), dateParts(day, today));
  return { day: formatDay(day, today, language), date };
}

function dateParts(day: LocalDate, today: LocalDate): Intl.DateTimeFormatOptions {
  const hasYear = day.slice(0, 4) !== today.slice(0, 4);
  return { day: "numeric", month: "long", ...(hasYear ? { year: "numeric" } : {}), timeZone: "UTC" };
}

/** When something happened, exactly as precise as it is known: the hour and the offset only where they are stated. */
export function formatEventTime(time: EventTime, language: LanguageTag): string {
  const [day = "", clock = ""] = time.split("T");
  const date = format(`${day}T00:00:00Z`, localeOf(language), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const hour = /^\d{2}:\d{2}/.exec(clock)?.[0];
  if (hour === undefined) return date;
  const offset = /(Z|[+-]\d{2}:\d{2})$/.exec(clock)?.[0];
  const zone = offset === undefined ? "" : ` (UTC${offset === "Z" || offset === "+00:00" ? "" : offset})`;
  return `${date}, ${hour}${zone}`;
}

/** The day of an instant in the reader's zone. */
export function formatInstant(instant: Instant, zone: ZoneId, language: LanguageTag): string {
  return format(instant, localeOf(language), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: zone,
  });
}

/** Whole days from one calendar day to another; negative where the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsOfDay);
}

/** Plain "en" would write the month first; the day comes first everywhere else, with a month that is a word. */
function localeOf(language: LanguageTag): string {
  return language === "en" ? "en-GB" : language;
}

/** A date that does not exist stays as it was written. */
function format(moment: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const milliseconds = Date.parse(moment);
  return Number.isNaN(milliseconds)
    ? (moment.split("T")[0] ?? moment)
    : firstOfMonth(formatterOf(locale, options).format(milliseconds), locale);
}

/** To make one takes as long as to write a hundred days with it. Languages, zones and forms are few. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}
