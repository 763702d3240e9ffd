import { knowledge } from "../../lib/knowledge/load.ts";
import { reasonCodes, statusCodes } from "../../lib/knowledge/status.ts";
import type { PersonAct, ShipmentEvent, Timeline } from "../../lib/timeline/timeline.ts";
import {
  as,
  type CountryCode,
  type CurrencyCode,
  type EventTime,
  type Instant,
  type LocalDate,
} from "../../lib/units.ts";

export const today = as<LocalDate>("2026-11-22");
const at = as<Instant>("2026-11-20T08:30:00Z");
const day = (text: string) => as<LocalDate>(text);
const country = (code: string) => as<CountryCode>(code);

type Change = (timeline: Timeline) => Timeline;

/** Events' days: today, some days, weeks and months ago. */
const ages = ["2026-11-21", "2026-11-12", "2026-10-20", "2026-08-15"].map(day);

/**
 * Parcels of every kind that a plan has a sentence for: each status with each act, shop, payment, country, reason and
 * doubt. Not every combination: what is particular to one of them hardly depends on the others.
 */
export function* occasions(): Generator<Timeline> {
  for (const status of statusCodes) {
    for (const age of ages) {
      const plain = parcel(status, age);
      yield plain;
      for (const change of ordinary) yield change(plain);
      yield { ...plain, merchant: null, destination: null, origin: null, carrier: null, numbers: [] };
    }
    const recent = parcel(status, day("2026-11-12"));
    for (const change of [...acts, ...printed, ...directions]) {
      yield change(recent);
      yield withDates(change(recent));
      yield change(withDates(parcel(status, day("2026-09-20"))));
    }
  }
  for (const status of telling) {
    for (const age of ages) {
      for (const change of [...shops, ...payments, ...countries, ...carriers]) {
        yield change(parcel(status, age));
        yield withDates(change(parcel(status, age)));
        yield promised(change(withDates(parcel(status, age))));
      }
      for (const shop of shops) for (const act of acts) yield act(withDates(shop(parcel(status, age))));
    }
    for (const reason of reasonCodes) yield inEvent(parcel(status, day("2026-11-12")), { reason });
    for (const doubt of doubtful) yield doubt(withDates(parcel(status, day("2026-11-12"))));
  }
  for (const status of charged)
    for (const place of countries)
      for (const change of [...carriers, ...printed])
        yield withCharge(change(place(parcel(status, day("2026-11-12")))));
}

/** Statuses for which the way on differs: waited for, at customs, to be collected, delivered, over. */
const telling = [
  "order.shipped",
  "order.label_created",
  "linehaul.arrived",
  "import.exception",
  "import.charges_due",
  "delivery.ready_for_pickup",
  "delivery.attempt_failed",
  "done.delivered",
  "done.collected",
  "end.returning",
  "end.lost",
  "end.returned",
] as const satisfies readonly ShipmentEvent["status"][];
const charged = [
  "import.charges_due",
  "import.exception",
  "done.delivered",
  "delivery.out_for_delivery",
] as const;

function parcel(status: ShipmentEvent["status"], on: LocalDate): Timeline {
  return {
    parcelId: "p",
    name: null,
    numbers: [{ carrier: null, trackingNumber: "LP00123456785417" }],
    carrier: null,
    merchant: "aliexpress",
    paymentMethod: null,
    orderNumber: "8190000000000042",
    direction: "incoming",
    piece: null,
    destination: country("ES"),
    origin: country("CN"),
    events: [event(status, on)],
    acts: [],
    anchors: {
      orderedOn: null,
      paidOn: null,
      shippedOn: null,
      promisedBy: null,
      deliveredOn: status.startsWith("done.") ? on : null,
      protectionEndsOn: null,
    },
    eta: null,
    pickup: null,
    deadline: null,
    charge: null,
    newestMailAt: at,
    facts: [],
  };
}

function event(status: ShipmentEvent["status"], on: LocalDate): ShipmentEvent {
  return {
    id: `${status}/${on}`,
    status,
    reason: null,
    statusText: null,
    classifier: "actual",
    occurredAt: on as unknown as EventTime,
    reportedAt: as<Instant>(`${on}T12:00:00Z`),
    place: null,
    country: null,
    carrier: null,
    trackingNumber: "LP00123456785417",
    source: "carrier-mail",
  };
}

function inEvent(timeline: Timeline, more: Partial<ShipmentEvent>): Timeline {
  return { ...timeline, events: timeline.events.map((each) => ({ ...each, ...more })) };
}

const withAnchors =
  (anchors: Partial<Timeline["anchors"]>): Change =>
  (timeline) => ({ ...timeline, anchors: { ...timeline.anchors, ...anchors } });
const withDates = withAnchors({
  orderedOn: day("2026-10-01"),
  paidOn: day("2026-10-01"),
  shippedOn: day("2026-10-03"),
});
const promised = withAnchors({ promisedBy: day("2026-11-10") });
const withCharge: Change = (timeline) => ({
  ...timeline,
  charge: { amount: "8.00", currency: as<CurrencyCode>("EUR"), by: null },
});

const ordinary: readonly Change[] = [
  withDates,
  withAnchors({ paidOn: day("2026-08-20"), orderedOn: day("2026-08-20") }),
  withAnchors({ paidOn: day("2026-03-01"), orderedOn: day("2026-03-01") }),
  withAnchors({ protectionEndsOn: day("2026-12-15") }),
  withAnchors({ protectionEndsOn: day("2026-11-24") }),
  withAnchors({ protectionEndsOn: day("2026-11-01") }),
  promised,
  (timeline) => inEvent(timeline, { occurredAt: null }),
  (timeline) => inEvent(timeline, { place: "Madrid", country: country("ES") }),
  (timeline) => inEvent(timeline, { place: "Shenzhen", country: country("CN") }),
  (timeline) => inEvent(timeline, { country: country("ES") }),
  (timeline) => inEvent(timeline, { country: country("CN") }),
  (timeline) => inEvent(timeline, { statusText: "As the mail says" }),
  (timeline) => ({ ...timeline, origin: country("ES") }),
  (timeline) => ({ ...timeline, origin: country("DE") }),
  (timeline) => ({ ...timeline, merchant: null }),
  (timeline) => ({ ...timeline, merchant: null, destination: null, origin: null }),
  (timeline) => ({ ...timeline, merchant: "Example Shop" }),
  (timeline) => ({ ...timeline, piece: { n: 1, of: 2 } }),
];

const actNames: readonly PersonAct["act"][] = [
  "disputed",
  "refunded",
  "confirmed-same",
  "confirmed-moved",
  "contacted-seller",
  "contacted-carrier",
  "sent-documents",
  "paid-charges",
  "not-received",
  "broken",
  "wrong-item",
  "part-missing",
  "arrived",
  "tax-on-receipt",
  "no-tax-on-receipt",
  "stopped",
  "not-mine",
];
const acts: readonly Change[] = actNames.flatMap((act) =>
  ["2026-11-21", "2026-11-05", "2026-10-01"].map(
    (on): Change =>
      (timeline) => ({
        ...timeline,
        acts: [
          ...timeline.acts,
          { id: act, act, on: day(on), at: as<Instant>(`${on}T10:00:00Z`), detail: null },
        ],
      }),
  ),
);

/** What a mail prints: a day to pay or to send papers by, where and until when to collect, when it is to come. */
const printed: readonly Change[] = [
  ...(["payment", "documents", "objection", "dispute"] as const).flatMap((purpose) =>
    ["2026-12-02", "2026-11-23", "2026-11-15"].map(
      (on): Change =>
        (timeline) => ({ ...timeline, deadline: { on: day(on), for: purpose } }),
    ),
  ),
  ...["2026-12-02", "2026-11-23", "2026-11-15"].map(
    (until): Change =>
      (timeline) => ({ ...timeline, pickup: { until: day(until), place: "Example Shop", code: null } }),
  ),
  ...["2026-12-02", "2026-11-10"].map(
    (to): Change =>
      (timeline) => ({ ...timeline, eta: { from: day(to), to: day(to) } }),
  ),
  withCharge,
];

const directions: readonly Change[] = (["return", "outgoing"] as const).map(
  (direction): Change =>
    (timeline) => ({ ...timeline, direction }),
);

const ofLayer = (layer: string) => [...knowledge.protections].filter(([, each]) => each.layer === layer);
const shops: readonly Change[] = ofLayer("marketplace").map(
  ([merchant, { countries: only }]): Change =>
    (timeline) => ({ ...timeline, merchant, destination: country(only[0]?.length === 2 ? only[0] : "DE") }),
);
const payments: readonly Change[] = ofLayer("payment").flatMap(([paymentMethod]) =>
  [null, "ebay", "Example Shop"].map(
    (merchant): Change =>
      (timeline) => ({ ...timeline, merchant, paymentMethod, destination: country("GB") }),
  ),
);
const countries: readonly Change[] = [...knowledge.destinations.keys(), "PL", "AT", "IE", "IN"]
  .filter((code) => code.length === 2)
  .flatMap((code) =>
    ["aliexpress", "Example Shop"].map(
      (merchant): Change =>
        (timeline) => ({ ...timeline, merchant, destination: country(code.toUpperCase()) }),
    ),
  );
const carriers: readonly Change[] = [
  ...new Set([...knowledge.collections.map(({ carrier }) => carrier), ...knowledge.carriers.keys()]),
].map(
  (carrier): Change =>
    (timeline) => ({
      ...inEvent(timeline, { carrier }),
      carrier,
      numbers: [{ carrier, trackingNumber: "LP00123456785417" }],
    }),
);

/** What does not fit together, as `lib/escalation/doubts.ts` finds it. */
const doubtful: readonly Change[] = [
  withAnchors({ orderedOn: day("2026-11-20") }),
  (timeline) => ({ ...timeline, events: [...timeline.events, event("import.presented", day("2026-12-24"))] }),
  (timeline) => ({ ...timeline, events: [event("end.returned", day("2026-11-01")), ...timeline.events] }),
  (timeline) => ({ ...timeline, events: [event("done.delivered", day("2026-11-01")), ...timeline.events] }),
  (timeline) => ({ ...timeline, events: [event("order.shipped", day("2026-11-12")), ...timeline.events] }),
  (timeline) => inEvent(timeline, { country: country("FR"), place: "Lyon" }),
  (timeline) => inEvent(timeline, { country: country("FR") }),
  (timeline) => inEvent(timeline, { country: country("FR"), place: "Lyon", trackingNumber: "RR123456785DE" }),
  (timeline) => acts[24]?.(inEvent(timeline, { place: "Madrid" })) ?? timeline,
  ...["RR123456785DE", "1Z999AA10123456784", "JJD000390007882823"].map(
    (trackingNumber): Change =>
      (timeline) => ({
        ...timeline,
        carrier: "correos-es",
        numbers: [{ carrier: "correos-es", trackingNumber }],
      }),
  ),
];
