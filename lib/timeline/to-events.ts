import type { EventReading, ParcelReading } from "../extract/reading.ts";
import type { EventTime, Instant } from "../units.ts";
import type { FoldContext } from "./fold-context.ts";
import type { ShipmentEvent } from "./timeline.ts";

interface Report {
  readonly reportedAt: Instant;
  readonly sentAt: EventTime | null;
  readonly source: ShipmentEvent["source"];
}

/** The events that a mail reports of one parcel. A wording that was not recognised is an event too, kept verbatim. */
export function toEvents(
  parcel: ParcelReading,
  report: Report,
  context: FoldContext,
): readonly ShipmentEvent[] {
  return parcel.events
    .filter((event) => event.status !== null || event.statusText !== null)
    .map((event, position) => {
      const status = event.status ?? "meta.unmapped";
      return {
        id: context.digest(contentOf(event, report.sentAt)),
        status,
        reason: event.reason,
        statusText: event.statusText,
        classifier: event.classifier,
        occurredAt: event.occurredAt,
        reportedAt: report.reportedAt,
        place: event.place,
        country: context.countryOf(event.place, parcel.carrier),
        carrier: parcel.carrier,
        trackingNumber: parcel.trackingNumber,
        position,
        source: report.source,
      };
    });
}

/**
 * What makes two reports the same event: what, when and where. Wording, reporter and number are left out, because seller
 * and carrier tell the same event in their own words and under their own numbers. Without a time of its own, an event is
 * that of its mail.
 */
function contentOf(event: EventReading, sentAt: EventTime | null): string {
  const wording = event.status === null ? fold(event.statusText) : null;
  const when = event.occurredAt === null ? ["reported", sentAt] : ["occurred", event.occurredAt];
  return JSON.stringify([
    "event",
    event.status,
    wording,
    event.reason,
    event.classifier,
    when,
    fold(event.place),
  ]);
}

function fold(text: string | null): string | null {
  return text === null ? null : text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
