import type { PersonAct, ShipmentEvent, Timeline } from "../../lib/timeline/timeline.ts";
import type { CountryCode, EventTime, Instant, LocalDate } from "../../lib/units.ts";

/** What a case says of an event; the rest is what most events have. */
interface EventCase {
  readonly status: ShipmentEvent["status"];
  readonly on?: string | null;
  readonly reportedAt?: string;
  readonly reason?: ShipmentEvent["reason"];
  readonly text?: string;
  readonly place?: string;
  readonly country?: string;
  readonly carrier?: string;
  readonly number?: string;
  readonly classifier?: ShipmentEvent["classifier"];
  readonly source?: ShipmentEvent["source"];
}

interface ActCase {
  readonly act: PersonAct["act"];
  readonly on: string;
  readonly detail?: string;
}

/** A timeline in few words: what is not said is not known. */
export interface TimelineCase {
  readonly carrier?: string;
  readonly number?: string;
  readonly merchant?: string;
  readonly payment?: string;
  readonly order?: string;
  readonly origin?: string;
  readonly destination?: string;
  readonly direction?: Timeline["direction"];
  readonly events?: readonly EventCase[];
  readonly acts?: readonly ActCase[];
  readonly ordered?: string;
  readonly paid?: string;
  readonly shipped?: string;
  readonly promised?: string;
  readonly delivered?: string;
  readonly protectionEnds?: string;
  readonly pickup?: { readonly until?: string; readonly place?: string; readonly code?: string };
  readonly deadline?: { readonly on: string; readonly for: NonNullable<Timeline["deadline"]>["for"] };
  readonly charge?: { readonly amount: string; readonly currency: string };
  readonly newestMailAt?: string;
}

const day = (text: string | undefined) => (text ?? null) as LocalDate | null;

/** Builds the timeline of a case, as folding mails would have given it. */
export function aTimeline(said: TimelineCase): Timeline {
  const events = (said.events ?? []).map((event, index) => anEvent(event, index, said));
  return {
    parcelId: "parcel-1",
    name: null,
    numbers:
      said.number === undefined ? [] : [{ carrier: said.carrier ?? null, trackingNumber: said.number }],
    carrier: said.carrier ?? null,
    merchant: said.merchant ?? null,
    paymentMethod: said.payment ?? null,
    orderNumber: said.order ?? null,
    direction: said.direction ?? "incoming",
    piece: null,
    destination: (said.destination ?? null) as CountryCode | null,
    origin: (said.origin ?? null) as CountryCode | null,
    events,
    acts: (said.acts ?? []).map((act, index) => ({
      id: `act-${index}`,
      act: act.act,
      on: act.on as LocalDate,
      at: `${act.on}T20:00:00Z` as Instant,
      detail: act.detail ?? null,
    })),
    anchors: {
      orderedOn: day(said.ordered),
      paidOn: day(said.paid),
      shippedOn: day(said.shipped),
      promisedBy: day(said.promised),
      deliveredOn: day(said.delivered),
      protectionEndsOn: day(said.protectionEnds),
    },
    eta: null,
    pickup:
      said.pickup === undefined
        ? null
        : {
            until: day(said.pickup.until),
            place: said.pickup.place ?? null,
            code: said.pickup.code ?? null,
          },
    deadline:
      said.deadline === undefined ? null : { on: said.deadline.on as LocalDate, for: said.deadline.for },
    charge: said.charge === undefined ? null : ({ ...said.charge, by: null } as Timeline["charge"]),
    newestMailAt: (said.newestMailAt ?? events.at(-1)?.reportedAt ?? null) as Instant | null,
    facts: [],
  };
}

function anEvent(event: EventCase, index: number, said: TimelineCase): ShipmentEvent {
  const on = event.on ?? null;
  const reportedAt =
    event.reportedAt ?? (on === null ? "2026-11-20T12:00:00Z" : `${on.slice(0, 10)}T12:00:00Z`);
  return {
    id: `event-${index}`,
    status: event.status,
    reason: event.reason ?? null,
    statusText: event.text ?? null,
    classifier: event.classifier ?? "actual",
    occurredAt: on as EventTime | null,
    reportedAt: reportedAt as Instant,
    place: event.place ?? null,
    country: (event.country ?? null) as CountryCode | null,
    carrier: event.carrier ?? said.carrier ?? null,
    trackingNumber: event.number ?? said.number ?? null,
    source: event.source ?? "carrier-mail",
  };
}
