import { addDays } from "../extract/dates/calendar.ts";
import { calendarWords } from "../extract/dates/calendar-words.ts";
import { findDates } from "../extract/dates/find-dates.ts";
import { normalizeText as normalizeForDates, originalSpan } from "../extract/status/normalize-text.ts";
import countries from "../knowledge/countries.json" with { type: "json" };
import { zoneOf } from "../knowledge/zone-of.ts";
import { as, type CountryCode, type LanguageTag, type LocalDate, type ZoneId } from "../units.ts";
import { languages } from "./compiled-phrases.ts";
import type { TalkContext } from "./context.ts";
import { normalizeText } from "./normalize-line.ts";

/** A day that a line names, and the line without it. */
export interface DayValue {
  readonly on: LocalDate;
  readonly rest: string;
}

const iso = /\b(\d{4}-\d{2}-\d{2})\b/;

/** The first day in a text: ISO, in digits with the year last, in words, or "yesterday". `null` where there is none, or it is not clear. */
export function dayValue(text: string, context: TalkContext): DayValue | null {
  const stated = iso.exec(text)?.[1];
  if (stated !== undefined) {
    const isReal =
      new Date(`${stated}T00:00:00Z`).toString() !== "Invalid Date" &&
      new Date(`${stated}T00:00:00Z`).toISOString().startsWith(stated);
    return isReal ? { on: as<LocalDate>(stated), rest: text.replace(stated, " ") } : null;
  }
  for (const language of languages)
    for (const [word, days] of Object.entries(language.data.days)) {
      const found = new RegExp(`(^|\\s)${escaped(word)}(?=\\s|$)`, "iu").exec(text);
      if (found !== null) return { on: addDays(context.today, days), rest: text.replace(found[0], " ") };
    }
  const normal = normalizeForDates(text);
  const [language = "en"] = context.languages.map((tag) => tag.slice(0, 2));
  const [found] = findDates(normal.text, {
    words: calendarWords([language, "en", "de", "fr", "es", "it", "pt", "nl", "pl"]),
    order: language === "en" && !/\d\.\d/.test(text) ? null : "dmy",
    reference: context.today,
    today: null,
    relativeDays: [],
    rangeWords: new Set(),
  });
  if (found === undefined || found.from !== found.to) return null;
  const { start, end } = originalSpan(normal, found.start, found.end);
  return { on: found.from, rest: `${text.slice(0, start)} ${text.slice(end)}` };
}

/** Days of "3d", "3 days", "2 weeks", "3"; at most 60. */
export function daysValue(text: string): number | null {
  const match = /^(\d{1,3})\s*(\p{L}*)$/u.exec(normalizeText(text));
  if (match === null) return null;
  const [, digits = "", unit = ""] = match;
  const isWeek = languages.some(({ data }) => data.units.week.map(normalizeText).includes(unit));
  const isDay = unit === "" || languages.some(({ data }) => data.units.day.map(normalizeText).includes(unit));
  const days = Number(digits) * (isWeek ? 7 : 1);
  return (isWeek || isDay) && days >= 1 && days <= 60 ? days : null;
}

const codes = new Set(countries.countries.map(({ code }) => code));
const byName = new Map(
  countries.countries.flatMap(({ code, names }) => names.map((name) => [normalizeText(name), code] as const)),
);
const otherCodes: Readonly<Record<string, string>> = { UK: "GB", USA: "US", EL: "GR" };

/** A country by its code or its name. */
export function countryValue(text: string): CountryCode | null {
  const upper = text.trim().replace(/[."']/g, "").toUpperCase();
  const code = otherCodes[upper] ?? (codes.has(upper) ? upper : byName.get(normalizeText(text)));
  return code === undefined ? null : as<CountryCode>(code);
}

/** The likeliest zone of somebody in a country. */
export function zoneOfCountry(country: CountryCode): ZoneId | null {
  return zoneOf(country) ?? null;
}

/** A zone of the IANA list, as it is written there. */
export function zoneValue(text: string): ZoneId | null {
  const name = text.trim();
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(name) || name.length > 60) return null;
  try {
    const zone = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
    return as<ZoneId>(name.includes("/") ? zone : name.toUpperCase() === "UTC" ? "UTC" : zone);
  } catch {
    return null;
  }
}

/** A language that we know the name of. */
export function languageValue(text: string): LanguageTag | null {
  const wanted = normalizeText(text);
  const found = languages.find(({ data }) =>
    [data.language, ...data.names].map(normalizeText).includes(wanted),
  );
  return found === undefined ? null : as<LanguageTag>(found.data.language);
}

/** "22-7", "21:00 - 8:00"; `null` inside for "off", `undefined` for no hours at all. */
export function hoursValue(text: string): { readonly from: number; readonly to: number } | null | undefined {
  if (languages.some(({ data }) => data.off.map(normalizeText).includes(normalizeText(text)))) return null;
  const match =
    /^\s{0,3}(\d{1,2})(?:[:.h]00)?\s{0,3}(?:h|uhr)?\s{0,3}(?:-|–|—|\s|to|bis|a|à|do|tot)\s{0,3}(\d{1,2})(?:[:.h]00)?\s{0,3}(?:h|uhr)?\s{0,3}$/i.exec(
      text,
    );
  if (match === null) return undefined;
  const from = Number(match[1]);
  const to = Number(match[2]) % 24;
  return from <= 23 && Number(match[2]) <= 24 && from !== to ? { from, to } : undefined;
}

/** A shop or a way of payment that a text names, by any of its names; the longest wins. */
export function protectionIn(
  text: string,
  layer: "marketplace" | "payment",
  context: TalkContext,
): { readonly id: string; readonly rest: string } | null {
  const lower = text.toLowerCase();
  const hits = [...context.knowledge.protections.values()]
    .filter((each) => each.layer === layer)
    .flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((alias) => ({ id, alias: alias.toLowerCase() })),
    )
    .filter(({ alias }) =>
      new RegExp(`(^|[^\\p{L}\\p{N}])${escaped(alias)}($|[^\\p{L}\\p{N}])`, "u").test(lower),
    )
    .sort((a, b) => b.alias.length - a.alias.length);
  const [hit] = hits;
  if (hit === undefined) return null;
  const at = lower.indexOf(hit.alias);
  return { id: hit.id, rest: `${text.slice(0, at)} ${text.slice(at + hit.alias.length)}` };
}

/** A carrier by its id or any of its names, as a whole. */
export function carrierValue(text: string, context: TalkContext): string | null {
  const wanted = fold(text);
  if (wanted.length < 2) return null;
  const all = [...context.knowledge.carriers.values()];
  const found =
    all.find(({ id }) => fold(id) === wanted) ??
    all.find(({ name, aliases }) => [name, ...aliases].some((each) => fold(each) === wanted)) ??
    all.find(({ name }) => fold(name).startsWith(wanted));
  return found?.id ?? null;
}

/** A number as carriers print it: at least 6 signs, digits among them, upper case, without blanks. */
export function numberValue(text: string): string | null {
  const bare = text.replace(/[\s.-]+/g, "").toUpperCase();
  return /^[A-Z0-9]{6,40}$/.test(bare) && (bare.match(/\d/g)?.length ?? 0) >= 4 ? bare : null;
}

function fold(name: string): string {
  return normalizeText(name).replace(/[\s_.-]+/g, "");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
