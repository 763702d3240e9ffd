import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { FieldLabels } from "../../knowledge/language.ts";
import type { Message } from "../../message/message.ts";
import { as, type LocalDate } from "../../units.ts";
import type { AnalysedMessage, AnalysedSection } from "../status/analyse-message.ts";
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

const orders = new WeakMap<AnalysedMessage, DateContext["order"]>();

function orderIn(analysed: AnalysedMessage, message: Message, knowledge: Knowledge): DateContext["order"] {
  const known = orders.get(analysed);
  if (known !== undefined) return known;
  const texts = analysed.body.map(({ normal }) => normal.text);
  const order = dateOrderOf(message, texts, knowledge, analysed.languages[0] ?? "en");
  orders.set(analysed, order);
  return order;
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
  const announcedBehind = new Set(
    section.hits.flatMap((hit) =>
      (hit.meaning.kind === "label" && daysFields.has(hit.meaning.field)) ||
      (hit.meaning.kind === "dateWord" && hit.meaning.word !== "range")
        ? [hit.end]
        : [],
    ),
  );
  const order = orderIn(analysed, message, knowledge);
  const context = (reference: LocalDate | null): DateContext => ({
    words: calendarWords([language]),
    order,
    reference,
    today,
    relativeDays: section.hits.flatMap((hit) =>
      hit.meaning.kind === "relativeDay" && (hit.language === language || hit.language === "en")
        ? [{ start: hit.start, end: hit.end, days: hit.meaning.days }]
        : [],
    ),
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
