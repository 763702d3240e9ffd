import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import type { LocalDate } from "../../units.ts";
import type { Finding, Span } from "../finding.ts";
import type { DatesReading } from "../reading.ts";
import { analyseMessage } from "../status/analyse-message.ts";
import { extractEvents } from "../status/extract-events.ts";
import { dayOf } from "./date-context.ts";
import { dateEvidence, labelledDates } from "./labelled-dates.ts";

/** One day that a window may be counted from, and which. */
export interface AnchorDate {
  readonly field: keyof DatesReading;
  readonly on: LocalDate;
}

const fields = ["orderedOn", "paidOn", "shippedOn", "deliveredOn"] as const;

/**
 * Days of ordering, paying, sending and delivery that the mail states: by a label, or as the time of such an event.
 * Best first; `scope` as in `extractEvents`. "Delivery date" is the day of delivery only where the parcel is delivered.
 */
export function extractDates(
  message: Message,
  knowledge: Knowledge,
  scope?: Span,
): readonly Finding<AnchorDate>[] {
  const analysed = analyseMessage(message, knowledge);
  const reference = dayOf(message);
  const events = extractEvents(message, knowledge, scope);
  const isDone = events[events.length - 1]?.value.status?.startsWith("done.") ?? false;
  const labelled = labelledDates(analysed, message, knowledge, scope).flatMap((date): Finding<AnchorDate>[] =>
    fields
      .filter((field) => date.fields.has(field) && date.mention.from === date.mention.to)
      .filter((field) => field !== "deliveredOn" || isDone || !date.fields.has("eta"))
      .filter(() => reference === null || date.mention.from <= reference)
      .map((field) => ({
        value: { field, on: date.mention.from },
        certainty: "stated" as const,
        evidence: dateEvidence(date, field),
      })),
  );
  return [...labelled, ...events.flatMap(anchorOfEvent)];
}

function anchorOfEvent(event: ReturnType<typeof extractEvents>[number]): Finding<AnchorDate>[] {
  const { status, occurredAt } = event.value;
  const evidence = event.evidence[1];
  if (status === null || occurredAt === null || !evidence) return [];
  const field = status.startsWith("done.")
    ? "deliveredOn"
    : status === "order.shipped" || status === "origin.accepted"
      ? "shippedOn"
      : status === "order.confirmed"
        ? "orderedOn"
        : undefined;
  if (!field) return [];
  return [
    { value: { field, on: occurredAt.slice(0, 10) as LocalDate }, certainty: "stated", evidence: [evidence] },
  ];
}
