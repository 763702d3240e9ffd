import { createHash } from "node:crypto";
import type { EventReading, ParcelReading, Reading } from "../../lib/extract/reading.ts";
import type { Carrier } from "../../lib/knowledge/carrier.ts";
import { countryOf } from "../../lib/knowledge/country-of.ts";
import type { Protection } from "../../lib/knowledge/marketplace.ts";
import type { FoldContext } from "../../lib/timeline/fold-context.ts";
import { as, type EventTime, type Instant, type LanguageTag, type ZoneId } from "../../lib/units.ts";

/** A context in which nothing of the knowledge is needed. */
export function foldContext(overrides: Partial<FoldContext> = {}): FoldContext {
  return {
    digest: (text) => createHash("sha256").update(text).digest("hex").slice(0, 16),
    receivedAt: as<Instant>("2026-11-20T12:00:00Z"),
    zone: as<ZoneId>("UTC"),
    thread: null,
    mailId: null,
    countryOf: (place) => countryOf(place, null),
    knowledge: { carriers: new Map<string, Carrier>(), protections: new Map<string, Protection>() },
    ...overrides,
  };
}

/** An event as a mail says it: in transit, no time, nowhere, unless told otherwise. */
export function eventReading(overrides: Partial<EventReading> = {}): EventReading {
  return {
    status: "domestic.in_transit",
    reason: null,
    statusText: null,
    classifier: "actual",
    occurredAt: null,
    place: null,
    ...overrides,
  };
}

/** What a mail says of a parcel: nothing, unless told otherwise. Its status is the last of its events. */
function parcelReading(overrides: Partial<ParcelReading> = {}): ParcelReading {
  const last = overrides.events?.at(-1);
  return {
    carrier: null,
    trackingNumber: null,
    merchant: null,
    orderNumber: null,
    direction: "incoming",
    piece: null,
    status: last?.status ?? null,
    reason: last?.reason ?? null,
    statusText: last?.statusText ?? null,
    occurredAt: last?.occurredAt ?? null,
    place: last?.place ?? null,
    events: [],
    eta: null,
    pickup: null,
    deadline: null,
    charge: null,
    dates: { orderedOn: null, paidOn: null, shippedOn: null, deliveredOn: null },
    destination: null,
    linkedNumbers: [],
    evidence: [],
    ...overrides,
  };
}

/** A forwarded shipping mail about the given parcels, written at `sentAt`. */
export function reading(
  sentAt: string | null,
  parcels: readonly Partial<ParcelReading>[],
  overrides: Partial<Reading> = {},
): Reading {
  return {
    kind: "shipping",
    answer: { reply: true, reason: "shipping-news" },
    original: {
      from: "news@carrier.example",
      subject: "Your parcel",
      sentAt: sentAt === null ? null : as<EventTime>(sentAt),
      wrapper: "inline",
      depth: 1,
    },
    note: null,
    language: as<LanguageTag>("en"),
    parcels: parcels.map((parcel) => parcelReading(parcel)),
    scamSigns: [],
    notUnderstood: [],
    isTruncated: false,
    failure: null,
    ...overrides,
  };
}
