import type { ShipmentEvent } from "../timeline/timeline.ts";
import { dayOf } from "../timeline/zoned-time.ts";
import { addDays, dayInWords, daysBetween, isDay } from "./local-days.ts";
import { mailWords } from "./mail-words.ts";
import { numberOfOtherCarrier } from "./number-doubt.ts";
import type { Doubt } from "./plan.ts";
import { countryOfNumber } from "./service-class.ts";
import type { Standing } from "./standing.ts";

/** A parcel from another continent that is there sooner than this has come with somebody else's number. Our rule of thumb. */
const fastestDays = 2;

/** What in the timeline does not fit together. Each asks for proof and none accuses anybody. */
export function doubtsOf(standing: Standing): readonly Doubt[] {
  return [beforeOrder, tooFast, numberOfOtherCarrier, otherTown, inTheFuture, afterTheEnd].flatMap(
    (look) => look(standing) ?? [],
  );
}

const fraudulent: ReadonlySet<Doubt["id"]> = new Set(["event-before-order", "too-fast"]);

/** True where the number is probably another parcel's: patience is then no help, and proof is asked for at once. */
export function isOtherParcel(standing: Standing): boolean {
  if (standing.timeline.direction !== "incoming") return false;
  return isDeliveredAbroad(standing) || doubtsOf(standing).some((doubt) => fraudulent.has(doubt.id));
}

function deliveryOf({ timeline, isDoorAtCustoms }: Standing): ShipmentEvent | undefined {
  return isDoorAtCustoms
    ? undefined
    : timeline.events.findLast((event) => event.status.startsWith("done.") && event.source !== "person");
}

function isDeliveredAbroad(standing: Standing): boolean {
  const country = deliveryOf(standing)?.country ?? null;
  return country !== null && standing.destination !== null && country !== standing.destination;
}

function stated(event: ShipmentEvent): string | null {
  const day = event.occurredAt === null ? null : dayOf(event.occurredAt);
  return isDay(day) ? day : null;
}

function beforeOrder({ timeline }: Standing): Doubt | null {
  const { orderedOn } = timeline.anchors;
  if (!isDay(orderedOn)) return null;
  // One day is the date line, or a shop in another zone.
  const old = timeline.events.find((event) => {
    const day = stated(event);
    return event.classifier === "actual" && isDay(day) && day < addDays(orderedOn, -1);
  });
  const day = old === undefined ? null : stated(old);
  if (!isDay(day)) return null;
  return {
    id: "event-before-order",
    text: `An event of ${dayInWords(day)} is older than the order of ${dayInWords(orderedOn)}: the number may be another parcel's. Ask the seller for a written proof of dispatch with your town on it.`,
  };
}

function tooFast({ timeline, origin, destination, service }: Standing): Doubt | null {
  const { orderedOn, shippedOn } = timeline.anchors;
  const begin = shippedOn ?? orderedOn;
  const delivered = timeline.events.find((event) => event.status.startsWith("done."));
  const day = delivered === undefined ? null : stated(delivered);
  if (!isDay(begin) || !isDay(day) || origin === null || origin === destination) return null;
  if (service === "express" || service === "eu" || service === "domestic") return null;
  if (daysBetween(begin, day) >= fastestDays || day < begin) return null;
  return {
    id: "too-fast",
    text: "It is shown as delivered sooner than a parcel can come from so far away: the number may be another parcel's. Ask the carrier for written proof of the delivery, with the town and the weight.",
  };
}

/** A delivery in another country, or in a place that is named and the parcel is not there: whose town is it? */
function otherTown(standing: Standing): Doubt | null {
  const { timeline, problem } = standing;
  const done = deliveryOf(standing);
  if (done === undefined || timeline.direction !== "incoming") return null;
  const place = mailWords(done.place) ?? (done.country === null ? null : nameOf(done.country));
  const isAbroad = isDeliveredAbroad(standing);
  if (place === null || (!isAbroad && !(problem.isKnown && problem.situation === "missing"))) return null;
  const from = countryOfNumber(done.trackingNumber);
  const post = isAbroad && from !== null ? `, under a number of the post of ${nameOf(from)}` : "";
  const where = isAbroad ? `from another country (${place})` : `in ${place}`;
  return {
    id: "other-town",
    text: `The delivery is reported ${where}${post}. If that is not your town, the number may be another parcel's: ask the carrier for written proof of the delivery, with the town and the address.`,
  };
}

function nameOf(country: string): string {
  return new Intl.DisplayNames(["en"], { type: "region" }).of(country) ?? country;
}

function inTheFuture({ timeline, today }: Standing): Doubt | null {
  const ahead = timeline.events.find((event) => {
    const day = stated(event);
    return event.classifier === "actual" && isDay(day) && day > addDays(today, 1);
  });
  const day = ahead === undefined ? null : stated(ahead);
  if (!isDay(day)) return null;
  return {
    id: "contradictory-events",
    text: `A mail reports for ${dayInWords(day)}, which is still to come, what it says has happened. The waits count from the day of the mail instead.`,
  };
}

/** Back with the sender and delivered to you cannot both be the end of it. */
function afterTheEnd({ timeline }: Standing): Doubt | null {
  const happened = timeline.events.filter(
    (event) => event.classifier === "actual" && event.source !== "person",
  );
  const ends = new Set(
    happened.map((event) => event.status).filter((status) => /^(done|end)\./.test(status)),
  );
  const isBack = ends.has("end.returned") || ends.has("end.destroyed") || ends.has("end.lost");
  const isThere = [...ends].some((status) => status.startsWith("done."));
  if (!isBack || !isThere || timeline.direction !== "incoming") return null;
  return {
    id: "contradictory-events",
    text: "One mail says that it was delivered, another that it was not: ask the carrier in writing which of them holds, and for its proof.",
  };
}
