import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Message } from "../message/message.ts";
import { extractCharge } from "./dates/extract-charge.ts";
import { extractDates } from "./dates/extract-dates.ts";
import { extractDeadline } from "./dates/extract-deadline.ts";
import { extractEta } from "./dates/extract-eta.ts";
import { extractPickup } from "./dates/extract-pickup.ts";
import { extractDestination } from "./extract-destination.ts";
import type { Evidence, Finding, Span } from "./finding.ts";
import type { ParcelIdentity } from "./parcel-identity.ts";
import type { DatesReading, EventReading, EvidenceReading, ParcelReading } from "./reading.ts";

/** What the mail says about one parcel: its identity, its events, and every date and amount in the same part of the mail. */
export function describeParcel(
  identity: ParcelIdentity,
  events: readonly Finding<EventReading>[],
  message: Message,
  knowledge: Knowledge,
  scope?: Span,
): ParcelReading {
  const evidence: EvidenceReading[] = identity.evidence.map(({ field, evidence: entry }) =>
    evidenceReading(field, entry),
  );
  const quote = (field: string, entries: readonly Evidence[]) => {
    for (const entry of entries) evidence.push(evidenceReading(field, entry));
  };
  const best = <Value>(field: string, findings: readonly Finding<Value>[]): Value | null => {
    const [first] = findings;
    if (first === undefined) return null;
    quote(field, first.evidence);
    return first.value;
  };
  const dates: { -readonly [Field in keyof DatesReading]: DatesReading[Field] } = {
    orderedOn: null,
    paidOn: null,
    shippedOn: null,
    deliveredOn: null,
  };
  for (const finding of extractDates(message, knowledge, scope)) {
    if (dates[finding.value.field] !== null) continue;
    dates[finding.value.field] = finding.value.on;
    quote(`dates.${finding.value.field}`, finding.evidence);
  }
  for (const event of events) quote("status", event.evidence);
  const newest = events.at(-1)?.value;
  // "Delivery date" is a label of days to come and of past ones, and "get it tomorrow" an advertisement: what has come is not awaited.
  const hasCome = newest?.status?.startsWith("done.") ?? false;
  const etas = hasCome ? [] : extractEta(message, knowledge, scope);
  return {
    carrier: identity.carrier,
    trackingNumber: identity.trackingNumber,
    merchant: identity.merchant,
    orderNumber: identity.orderNumber,
    direction: identity.direction,
    piece: identity.piece,
    status: newest?.status ?? null,
    reason: newest?.reason ?? null,
    statusText: newest?.statusText ?? null,
    occurredAt: newest?.occurredAt ?? null,
    place: newest?.place ?? null,
    events: events.map((event) => event.value),
    eta: best("eta", etas),
    pickup: best("pickup", extractPickup(message, knowledge, scope)),
    deadline: best("deadline", extractDeadline(message, knowledge, scope)),
    charge: best("charge", extractCharge(message, knowledge, scope)),
    dates,
    destination: best("destination", extractDestination(message, knowledge, scope)),
    linkedNumbers: identity.linkedNumbers,
    evidence,
  };
}

function evidenceReading(field: string, { rule, span, quote }: Evidence): EvidenceReading {
  return { field, quote, part: span.part, start: span.start, end: span.end, rule };
}
