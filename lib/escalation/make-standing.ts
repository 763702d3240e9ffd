import type { Knowledge } from "../knowledge/knowledge.ts";
import type { StatusCode, StatusKnowledge } from "../knowledge/status.ts";
import { currentEvent } from "../timeline/current-event.ts";
import type { PersonAct, ShipmentEvent, Timeline } from "../timeline/timeline.ts";
import { dayIn, dayOf } from "../timeline/zoned-time.ts";
import type { CountryCode, LocalDate, ZoneId } from "../units.ts";
import { hasArrived } from "./arrival.ts";
import { isDeliveredToCustoms } from "./at-customs.ts";
import { addDuration } from "./business-days.ts";
import { carrierInCharge, lastCarrier } from "./carrier-in-charge.ts";
import { isInUnion } from "./european-union.ts";
import { findProtection, lawsOf } from "./find-protection.ts";
import { addDays, daysBetween, isDay } from "./local-days.ts";
import { ownWords } from "./own-words.ts";
import { problemOf } from "./problem.ts";
import { countryOfNumber, serviceClass } from "./service-class.ts";
import type { CountedFrom, Standing } from "./standing.ts";

/** Looks once at everything that the parts of a plan ask for. Total: a timeline without a single date has a standing too. */
export function makeStanding(
  timeline: Timeline,
  knowledge: Knowledge,
  today: LocalDate,
  zone: ZoneId,
): Standing {
  const event = realEvent(timeline);
  const isDoorAtCustoms = event !== null && isDeliveredToCustoms(timeline.events, event);
  const status: StatusCode | null = isDoorAtCustoms
    ? "import.collect_at_customs_office"
    : (event?.status ?? null);
  const moved = movedOn(timeline, event, status);
  const acting = moved?.status ?? status;
  const since = moved?.since ?? countedFrom(timeline, event, today, zone);
  const told = acting === null ? null : (knowledge.statuses.get(acting) ?? null);
  const words = ownWords(told, { timeline, acting });
  const { carrier, trackingNumber } = lastCarrier(timeline, event, knowledge);
  const origin = timeline.origin ?? countryOfNumber(timeline.numbers[0]?.trackingNumber ?? null);
  const destination = timeline.destination ?? landedIn(timeline, origin);
  const service = serviceClass(carrier, trackingNumber, origin, destination);
  const isStuck = isPastStuck(words, service, since.on, today, destination);
  return {
    timeline,
    knowledge,
    today,
    zone,
    event,
    status,
    acting,
    words,
    since,
    isDoorAtCustoms,
    service,
    origin,
    destination,
    hasArrived: hasArrived(timeline, destination, knowledge) || service === "domestic",
    isWithinOneCustomsArea: isOneArea(origin, destination),
    carrier: carrierInCharge(timeline, event, destination, knowledge),
    problem: problemOf(timeline, acting, isStuck || words?.severity !== "ok"),
    marketplace: findProtection(timeline.merchant, "marketplace", knowledge),
    payment: findProtection(timeline.paymentMethod, "payment", knowledge),
    laws: lawsOf(destination, knowledge),
  };
}

/** "Landed in the destination country", with a country that is not the one it comes from. */
function landedIn({ events }: Timeline, origin: CountryCode | null): CountryCode | null {
  const landed = events.findLast(
    (event) => event.status === "linehaul.arrived" && event.classifier === "actual" && event.country !== null,
  );
  return landed === undefined || landed.country === origin ? null : landed.country;
}

/** "No update for long" is derived, and never stands in for the last thing that was known. */
function realEvent(timeline: Timeline): ShipmentEvent | null {
  const current = currentEvent(timeline) ?? null;
  if (current === null || current.status !== "meta.stale") return current;
  return timeline.events.findLast((event) => event.status !== "meta.stale") ?? current;
}

const answered: Readonly<Partial<Record<PersonAct["act"], readonly StatusCode[]>>> = {
  paid: ["import.charges_due"],
  "paid-charges": ["import.charges_due"],
  "sent-documents": [
    "import.documents_required",
    "import.recipient_id_required",
    "import.valuation_query",
    "import.permit_required",
  ],
  "confirmed-moved": [],
  arrived: [],
};

/** What the person did after the status was reported, and what it makes of it: what was asked for has been given. */
function movedOn(
  timeline: Timeline,
  event: ShipmentEvent | null,
  status: StatusCode | null,
): { readonly status: StatusCode; readonly since: CountedFrom } | null {
  const act = timeline.acts.findLast(
    (each) =>
      (answered[each.act] !== undefined || isPaidStep(each)) &&
      (event === null || each.at >= event.reportedAt) &&
      isDay(each.on),
  );
  if (act === undefined || !isDay(act.on)) return null;
  const since: CountedFrom = { on: act.on, by: "act" };
  if (act.act === "arrived") return { status: "done.collected", since };
  // "It has moved, I saw it elsewhere": the status stands, and its patience begins anew.
  if (act.act === "confirmed-moved") return status === null ? null : { status, since };
  if (status === "import.charges_due" && (/^paid/.test(act.act) || isPaidStep(act)))
    return { status: "import.charges_paid", since };
  if (status !== null && answered[act.act]?.includes(status)) return { status: "import.in_progress", since };
  return null;
}

function isPaidStep(act: PersonAct): boolean {
  return act.act === "step-done" && act.detail === "pay-charges";
}

/**
 * Waits count from the event, not from the forward; where the mail states no day, from the mail. An event more than a
 * day ahead of the reader's calendar is a misreading (one day is the date line), and counts as its mail.
 */
function countedFrom(
  timeline: Timeline,
  event: ShipmentEvent | null,
  today: LocalDate,
  zone: ZoneId,
): CountedFrom {
  const stated = event?.occurredAt == null ? null : dayOf(event.occurredAt);
  const isPlanned = event !== null && event.classifier !== "actual";
  if (isDay(stated) && (isPlanned || stated <= addDays(today, 1))) {
    return { on: !isPlanned && stated > today ? today : stated, by: "event" };
  }
  const mailAt = event?.reportedAt ?? timeline.newestMailAt;
  const mailDay = mailAt == null || Number.isNaN(Date.parse(mailAt)) ? null : dayIn(zone, mailAt);
  if (isDay(mailDay)) return { on: mailDay > today ? today : mailDay, by: "mail" };
  return { on: today, by: "today" };
}

/** True once the status has lasted longer than its record calls usual. */
export function isPastStuck(
  words: StatusKnowledge | null,
  service: Standing["service"],
  since: LocalDate,
  today: LocalDate,
  calendar: CountryCode | null,
): boolean {
  const limit = stuckLimit(words, service);
  if (limit === null) return false;
  return daysBetween(addDuration(since, limit, calendar), today) > 0;
}

/** The stuck-after figure of the service class, else the general one. What is not confirmed does not count. */
export function stuckLimit(words: StatusKnowledge | null, service: Standing["service"]) {
  const usable = (words?.stuckAfter ?? []).filter(
    (each) => each.confidence !== "low" && each.confidence !== "unverified",
  );
  return (
    usable.find((each) => each.service === service) ?? usable.find((each) => each.service === "any") ?? null
  );
}

function isOneArea(origin: CountryCode | null, destination: CountryCode | null): boolean {
  if (origin === null || destination === null) return false;
  return origin === destination || (isInUnion(origin) && isInUnion(destination));
}
