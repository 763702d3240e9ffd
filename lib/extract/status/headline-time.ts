import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { FieldLabels } from "../../knowledge/language.ts";
import type { StatusCode } from "../../knowledge/status.ts";
import type { Message } from "../../message/message.ts";
import type { LocalDate } from "../../units.ts";
import { addDays } from "../dates/calendar.ts";
import { datesOf, dayOf } from "../dates/date-context.ts";
import type { DateMention } from "../dates/date-mention.ts";
import { labelledDates } from "../dates/labelled-dates.ts";
import type { Span } from "../finding.ts";
import type { AnalysedMessage, AnalysedSection } from "./analyse-message.ts";
import { timeOfClaim } from "./claim-time.ts";
import type { Claim } from "./claims.ts";
import { saysMore } from "./status-traits.ts";

/** A day, and the text that it stands in. */
export interface SectionTime {
  readonly section: AnalysedSection;
  readonly when: DateMention;
}

/** The mail that a headline is read from. */
export interface HeadlineContext {
  readonly message: Message;
  readonly knowledge: Knowledge;
  readonly analysed: AnalysedMessage;
  readonly scope: Span | undefined;
}

/**
 * When the headline's event happened: as its own sentence says, else a field made for it ("Delivered on", "Date"), else
 * another sentence that says the same. A day alone gives way to the same day with its hour.
 */
export function headlineTime(
  claim: Claim,
  others: readonly Claim[],
  context: HeadlineContext,
  isCarrier: boolean,
): SectionTime | undefined {
  if (claim.group.status === "delivery.scheduled") return undefined;
  const { message, knowledge, analysed } = context;
  const reference = dayOf(message);
  const own = (said: Claim): readonly SectionTime[] => {
    const when = timeOfClaim(said, datesOf(said.section, analysed, message, knowledge), reference);
    return when === undefined ? [] : [{ section: said.section, when }];
  };
  const same = others.filter(
    (other) => other !== claim && saysTheSame(other.group.status, claim.group.status),
  );
  const found = [
    ...own(claim),
    ...fieldTimes(claim.group.status, context, reference, isCarrier),
    ...same.flatMap(own),
    ...(isCarrier ? onlyHour(context, reference) : []),
  ];
  const [first] = found;
  if (first === undefined || first.when.time !== null) return first;
  return found.find(({ when }) => when.from === first.when.from && when.time !== null) ?? first;
}

/** Deliveries of every kind are one event; of the rest only the very same, and what the headline says more exactly. */
function saysTheSame(one: StatusCode, other: StatusCode): boolean {
  if (one === other || saysMore(other, one)) return true;
  return one.startsWith("done.") && other.startsWith("done.");
}

function fieldTimes(
  status: StatusCode,
  { analysed, message, knowledge, scope }: HeadlineContext,
  reference: LocalDate | null,
  isCarrier: boolean,
): readonly SectionTime[] {
  const fields = fieldsOf(status, isCarrier);
  return labelledDates(analysed, message, knowledge, scope)
    .filter((date) => fields.some((field) => date.fields.has(field)))
    .filter(({ mention }) => mention.from === mention.to)
    .filter(({ mention }) => reference === null || mention.from <= addDays(reference, 1))
    .map(({ section, mention }) => ({ section, when: mention }));
}

/** Labels of days that are no event's. */
const otherDays: ReadonlySet<keyof FieldLabels> = new Set<keyof FieldLabels>([
  "eta",
  "orderedOn",
  "paidOn",
  "shippedOn",
  "pickupUntil",
  "paymentDue",
  "documentsDue",
  "objectionDue",
  "protectionEnds",
  "deadline",
]);

/** The one past day with an hour that a carrier's mail about one event names. */
function onlyHour(
  { analysed, message, knowledge, scope }: HeadlineContext,
  reference: LocalDate | null,
): readonly SectionTime[] {
  if (reference === null) return [];
  const timed = labelledDates(analysed, message, knowledge, scope).filter(
    ({ mention, fields }) =>
      mention.time !== null &&
      mention.from === mention.to &&
      ![...fields].some((field) => otherDays.has(field)),
  );
  const [first] = timed;
  if (first === undefined || first.mention.from > reference) return [];
  const isOne = timed.every(
    ({ mention }) => mention.from === first.mention.from && mention.time === first.mention.time,
  );
  return isOne ? [{ section: first.section, when: first.mention }] : [];
}

/** "Date" in a shop's mail about an order that it has sent is the day of the order. */
function fieldsOf(status: StatusCode, isCarrier: boolean): readonly (keyof FieldLabels)[] {
  if (status.startsWith("done.")) return ["deliveredOn", "occurredAt"];
  if (status === "order.confirmed") return ["orderedOn", "occurredAt"];
  if (status === "order.shipped" || status === "origin.accepted")
    return isCarrier ? ["shippedOn", "occurredAt"] : ["shippedOn"];
  return ["occurredAt"];
}
