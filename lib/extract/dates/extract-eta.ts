import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { FieldLabels } from "../../knowledge/language.ts";
import type { StatusCode } from "../../knowledge/status.ts";
import type { Message } from "../../message/message.ts";
import { as, type LocalDate } from "../../units.ts";
import type { Finding, Span } from "../finding.ts";
import type { ParcelReading } from "../reading.ts";
import { type AnalysedMessage, analyseMessage } from "../status/analyse-message.ts";
import { claimsOf } from "../status/claims.ts";
import { propertyOf, structuredEvidence } from "../status/structured-status.ts";
import { daysBetween } from "./calendar.ts";
import { dayOf } from "./date-context.ts";
import { dateEvidence, type LabelledDate, labelledDates } from "./labelled-dates.ts";
import { hasWordBefore, sentenceSays } from "./sentence-words.ts";

type Eta = NonNullable<ParcelReading["eta"]>;

const announcing: ReadonlySet<StatusCode> = new Set<StatusCode>([
  "delivery.scheduled",
  "delivery.out_for_delivery",
  "domestic.delayed",
]);

/** What has become of a delivery: the day of the mail in such a sentence is not the day on which it comes. */
const over: ReadonlySet<StatusCode> = new Set<StatusCode>([
  "domestic.delayed",
  "delivery.attempt_failed",
  "delivery.notice_left",
  "delivery.refused",
]);

/** Days on which the parcel is said to come; never a day by which it will be sent. Best first; `scope` as in `extractEvents`. */
export function extractEta(message: Message, knowledge: Knowledge, scope?: Span): readonly Finding<Eta>[] {
  const analysed = analyseMessage(message, knowledge);
  const reference = dayOf(message);
  const weighed = labelledDates(analysed, message, knowledge, scope)
    .map((date) => ({ date, weight: etaWeight(date, analysed, reference) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const read = weighed.map(
    ({ date }): Finding<Eta> => ({
      value: { from: date.mention.from, to: date.mention.to },
      certainty: "stated",
      evidence: dateEvidence(date, "eta"),
    }),
  );
  const structured = structuredEta(message);
  return structured && !scope ? [structured, ...read] : read;
}

/** Labels that say nothing against a day of delivery. */
const silent: ReadonlySet<keyof FieldLabels> = new Set<keyof FieldLabels>([
  "deliveredOn",
  "occurredAt",
  "status",
  "place",
  "carrier",
]);

/** 0 for a day that is no day of delivery. */
function etaWeight(date: LabelledDate, analysed: AnalysedMessage, reference: LocalDate | null): number {
  const { mention, fields } = date;
  if (reference && (mention.to < reference || daysBetween(reference, mention.from) > 200)) return 0;
  if (fields.has("eta")) return 100;
  // "Will be delivered on Tuesday": the words look like the label of a past day, and the sentence is about one to come.
  const isBlocked = [...fields].some((field) => !silent.has(field));
  if (isBlocked) return 0;
  // "We tried to deliver your parcel today", "we cannot make it today": it is another day.
  if (mention.to === reference && sentenceSays(date, analysed.languages, over)) return 0;
  if (sentenceSays(date, analysed.languages, announcing)) return 85;
  if (followsAnnouncement(date, analysed.languages)) return 82;
  if (hasWordBefore(date, "arrives", 60)) return 80 - (mention.isRelative ? 5 : 0);
  return 0;
}

/** A heading that announces a delivery, and the day in the next cell or line. */
function followsAnnouncement({ section, mention }: LabelledDate, languages: readonly string[]): boolean {
  return claimsOf(section, languages).some(
    ({ hit, group }) =>
      group.status === "delivery.scheduled" &&
      hit.end <= mention.start &&
      mention.start - hit.end <= 24 &&
      /^\s?[:：]?[\s]{1,3}(?:\p{L}{2,12}[.,]{0,2}\s)?$/u.test(
        section.normal.text.slice(hit.end, mention.start),
      ),
  );
}

/** `expectedArrivalFrom` and `expectedArrivalUntil` of schema.org's ParcelDelivery. */
function structuredEta(message: Message): Finding<Eta> | undefined {
  for (const item of message.structured) {
    const until = propertyOf(item.properties, "expectedArrivalUntil");
    const from = propertyOf(item.properties, "expectedArrivalFrom");
    const days = [from ?? until, until ?? from].map((value) => /^\d{4}-\d{2}-\d{2}/.exec(value ?? "")?.[0]);
    const name = until === undefined ? "expectedArrivalFrom" : "expectedArrivalUntil";
    if (days[0] === undefined || days[1] === undefined || days[0] > days[1]) continue;
    return {
      value: { from: as<LocalDate>(days[0]), to: as<LocalDate>(days[1]) },
      certainty: "stated",
      evidence: [structuredEvidence(message, item, until ?? from ?? "", name)],
    };
  }
  return undefined;
}
