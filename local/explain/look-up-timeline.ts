import type { Timeline } from "../../lib/timeline/timeline.ts";
import { as, type Instant, type LocalDate } from "../../lib/units.ts";
import type { LookUp } from "./options.ts";

/** A timeline with the one event that the command line describes. */
export function lookUpTimeline(lookUp: LookUp, now: Instant): Timeline {
  const reportedAt = lookUp.since === null ? now : startOf(lookUp.since, now);
  return {
    parcelId: "look-up",
    name: null,
    numbers: lookUp.number === null ? [] : [{ carrier: lookUp.carrier, trackingNumber: lookUp.number }],
    carrier: lookUp.carrier,
    merchant: lookUp.marketplace,
    paymentMethod: lookUp.payment,
    orderNumber: lookUp.order,
    direction: "incoming",
    piece: null,
    destination: lookUp.country,
    origin: lookUp.origin,
    events: [
      {
        id: "look-up",
        status: lookUp.status,
        reason: null,
        statusText: null,
        classifier: "actual",
        occurredAt: lookUp.since,
        reportedAt,
        place: null,
        country: null,
        carrier: lookUp.carrier,
        trackingNumber: lookUp.number,
        source: "carrier-mail",
      },
    ],
    acts: [],
    anchors: {
      orderedOn: lookUp.ordered,
      paidOn: lookUp.paid,
      shippedOn: lookUp.shipped,
      promisedBy: lookUp.promised,
      deliveredOn: lookUp.delivered ?? (lookUp.status.startsWith("done.") ? lookUp.since : null),
      protectionEndsOn: lookUp.protectionEnds,
    },
    eta: null,
    pickup: null,
    deadline: null,
    charge: null,
    newestMailAt: null,
    facts: [],
  };
}

/** Noon of a day, so that it is that day in nearly every zone; never later than now. */
function startOf(day: LocalDate, now: Instant): Instant {
  const noon = as<Instant>(`${day}T12:00:00Z`);
  return noon < now ? noon : now;
}
