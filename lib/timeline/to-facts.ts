import type { Reading } from "../extract/reading.ts";
import { hostOfAddress, isBelow } from "../knowledge/domains.ts";
import type { EventTime, Instant } from "../units.ts";
import type { FoldContext } from "./fold-context.ts";
import type { MailFacts, ShipmentEvent } from "./timeline.ts";
import { toEvents } from "./to-events.ts";
import { isDateOnly, toInstant, toMilliseconds } from "./zoned-time.ts";

const halfDay = 43_200_000;

/** What a mail says about each of its parcels, as facts that can be folded. Evidence stays with the mail. */
export function toFacts(reading: Reading, context: FoldContext): readonly MailFacts[] {
  const reportedAt = reportedAtOf(reading.original.sentAt, context);
  const source = sourceOf(reading.original.from, context);
  return reading.parcels.map((parcel) => {
    const events = toEvents(parcel, { reportedAt, sentAt: reading.original.sentAt, source }, context);
    const facts = {
      reportedAt,
      source,
      mailId: context.mailId,
      thread: context.thread,
      carrier: parcel.carrier,
      trackingNumber: parcel.trackingNumber,
      linkedNumbers: parcel.linkedNumbers.filter((number) => number !== parcel.trackingNumber),
      merchant: parcel.merchant,
      orderNumber: parcel.orderNumber,
      direction: parcel.direction,
      piece: parcel.piece,
      eta: parcel.eta,
      pickup: parcel.pickup,
      deadline: parcel.deadline,
      charge: parcel.charge,
      dates: parcel.dates,
      ...(parcel.destination === null ? {} : { destination: parcel.destination }),
      events,
    };
    return { id: context.digest(contentOf(facts, reading.original.sentAt)), ...facts };
  });
}

/**
 * When the mail was written. A zone that it does not state is the account's, a day alone its noon; and no mail was
 * written after it reached us, whatever its clock says.
 */
function reportedAtOf(sentAt: EventTime | null, context: FoldContext): Instant {
  if (sentAt === null) return context.receivedAt;
  const stated = toMilliseconds(sentAt, context.zone) + (isDateOnly(sentAt) ? halfDay : 0);
  const received = Date.parse(context.receivedAt);
  return toInstant(Math.min(stated, received)) ?? context.receivedAt;
}

/** By its sender's domain; it changes no status, only which of two equal reports stands. */
function sourceOf(from: string | null, context: FoldContext): ShipmentEvent["source"] {
  const host = hostOfAddress(from ?? "");
  const isMarketplace = [...context.knowledge.protections.values()].some((protection) =>
    protection.senderDomains.some((domain) => isBelow(host, domain)),
  );
  return isMarketplace ? "marketplace-mail" : "carrier-mail";
}

/**
 * The content that makes two readings the same: all but when it reached us and in which conversation, so that a mail
 * that is forwarded again adds nothing.
 */
function contentOf(facts: Omit<MailFacts, "id">, sentAt: EventTime | null): string {
  const { reportedAt: _, mailId: __, thread: ___, events, ...rest } = facts;
  return JSON.stringify(["facts", sentAt, rest, events.map((event) => event.id)]);
}
