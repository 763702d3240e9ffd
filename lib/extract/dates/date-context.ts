import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { FieldLabels } from "../../knowledge/language.ts";
import type { Message } from "../../message/message.ts";
import { as, type LocalDate } from "../../units.ts";
import type { AnalysedMessage, AnalysedSection } from "../status/analyse-message.ts";
import type { PhraseHit } from "../status/find-phrases.ts";
import { normalizeText } from "../status/normalize-text.ts";
import { calendarWords } from "./calendar-words.ts";
import type { DateContext, DateMention } from "./date-mention.ts";
import { dateOrderOf } from "./date-order.ts";
import { findDates } from "./find-dates.ts";

/** The day the mail was written, in its own zone. */
export function dayOf(message: Message): LocalDate | null {
  return message.sentAt === null ? null : as<LocalDate>(message.sentAt.slice(0, 10));
}

/** Fields whose values are days. */
const daysFields: ReadonlySet<keyof FieldLabels> = new Set<keyof FieldLabels>([
  "eta",
  "occurredAt",
  "orderedOn",
  "paidOn",
  "shippedOn",
  "deliveredOn",
  "pickupUntil",
  "paymentDue",
  "documentsDue",
  "objectionDue",
  "deadline",
  "protectionEnds",
]);

/** "Until", "arrives": what stands behind it is a day. */
const isAnnouncing = (meaning: PhraseHit["meaning"]) =>
  meaning.kind === "dateWord" && meaning.word !== "range";

const orders = new WeakMap<AnalysedMessage, DateContext["order"]>();

function orderIn(analysed: AnalysedMessage, message: Message, knowledge: Knowledge): DateContext["order"] {
  const known = orders.get(analysed);
  if (known !== undefined) return known;
  const texts = analysed.body.map(({ normal }) => normal.text);
  const order = dateOrderOf(message, texts, knowledge, analysed.languages[0] ?? "en");
  orders.set(analysed, order);
  return order;
}

const ranges = new WeakMap<Knowledge, Map<string, ReadonlySet<string>>>();

/** Words that stand between the days of a range, in a language and in English. */
function rangeWordsOf(language: string, knowledge: Knowledge): ReadonlySet<string> {
  const byLanguage = ranges.get(knowledge) ?? new Map<string, ReadonlySet<string>>();
  ranges.set(knowledge, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const words = [language, "en"].flatMap((tag) => knowledge.languages.get(tag)?.dateWords.range ?? []);
  const made = new Set(words.map((word) => normalizeText(word).text));
  byLanguage.set(language, made);
  return made;
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
  const rangeWords = rangeWordsOf(language, knowledge);
  const today = dayOf(message);
  const announcedBehind = new Set<number>();
  const relativeDays: { start: number; end: number; days: number }[] = [];
  for (const { meaning, language: tag, start, end } of section.hits) {
    if (meaning.kind === "label" ? daysFields.has(meaning.field) : isAnnouncing(meaning))
      announcedBehind.add(end);
    else if (meaning.kind === "relativeDay" && (tag === language || tag === "en"))
      relativeDays.push({ start, end, days: meaning.days });
  }
  const order = orderIn(analysed, message, knowledge);
  const context = (reference: LocalDate | null): DateContext => ({
    words: calendarWords([language]),
    order,
    reference,
    today,
    relativeDays,
    rangeWords,
    announcedBehind,
  });
  let mentions = findDates(section.normal.text, context(today));
  // Without the mail's own Date, a day that is printed with its year tells the year of the others.
  const printed = today === null ? mentions[0]?.from : undefined;
  if (printed) mentions = findDates(section.normal.text, context(printed));
  found.set(section, mentions);
  return mentions;
}
