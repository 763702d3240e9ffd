import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import { as, type LocalDate } from "../../units.ts";
import type { AnalysedMessage, AnalysedSection } from "../status/analyse-message.ts";
import { normalizeText } from "../status/normalize-text.ts";
import { calendarWords } from "./calendar-words.ts";
import type { DateContext, DateMention } from "./date-mention.ts";
import { findDates } from "./find-dates.ts";

/** Top-level domains of countries that write the month first. */
const monthFirstDomains = /\.(?:us|gov|mil|ph)$/;
/** Of countries that write English, and the day first. */
const dayFirstDomains = /\.(?:uk|ie|au|nz|in|za|sg|eu|hk|my)$/;

/** The day the mail was written, in its own zone. */
export function dayOf(message: Message): LocalDate | null {
  return message.sentAt === null ? null : as<LocalDate>(message.sentAt.slice(0, 10));
}

/**
 * Order of a numeric date by language and sender. English alone does not tell: both orders are in use, and the sender's
 * country decides where its domain, or the mail's Date zone, names one.
 */
function orderOf(message: Message, knowledge: Knowledge, language: string): "dmy" | "mdy" | "ymd" | null {
  if (language !== "en") return knowledge.languages.get(language)?.dateOrder ?? null;
  const domain = message.from?.address.split("@")[1] ?? "";
  if (dayFirstDomains.test(domain)) return "dmy";
  if (monthFirstDomains.test(domain)) return "mdy";
  const zone = /([+-]\d{2}):?\d{2}$/.exec(message.sentAt ?? "")?.[1];
  if (zone && /^-0[4-9]|^-1/.test(zone) && !/\.ca$/.test(domain)) return "mdy";
  return null;
}

const found = new WeakMap<AnalysedSection, readonly DateMention[]>();

/** All days that a section names. */
export function datesOf(
  section: AnalysedSection,
  analysed: AnalysedMessage,
  message: Message,
  knowledge: Knowledge,
): readonly DateMention[] {
  const known = found.get(section);
  if (known) return known;
  const language = analysed.languages[0] ?? "en";
  const rangeWords = new Set<string>();
  for (const tag of new Set([language, "en"])) {
    for (const word of knowledge.languages.get(tag)?.dateWords.range ?? [])
      rangeWords.add(normalizeText(word).text);
  }
  const today = dayOf(message);
  const context = (reference: LocalDate | null): DateContext => ({
    words: calendarWords([language]),
    order: orderOf(message, knowledge, language),
    reference,
    today,
    relativeDays: section.hits.flatMap((hit) =>
      hit.meaning.kind === "relativeDay" && (hit.language === language || hit.language === "en")
        ? [{ start: hit.start, end: hit.end, days: hit.meaning.days }]
        : [],
    ),
    rangeWords,
  });
  let mentions = findDates(section.normal.text, context(today));
  // Without the mail's own Date, a day that is printed with its year tells the year of the others.
  const printed = today === null ? mentions[0]?.from : undefined;
  if (printed) mentions = findDates(section.normal.text, context(printed));
  found.set(section, mentions);
  return mentions;
}
