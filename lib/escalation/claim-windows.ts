import type { Anchor, ClaimWindow, Protection } from "../knowledge/marketplace.ts";
import type { LocalDate } from "../units.ts";
import { addDuration } from "./business-days.ts";
import { isDay } from "./local-days.ts";
import { promisedDay } from "./promised-day.ts";
import type { Problem, Standing } from "./standing.ts";

/** One edge of a window, with the day that it falls on for this parcel. */
export interface DatedWindow {
  readonly protection: Protection;
  readonly window: ClaimWindow;
  readonly on: LocalDate;
  /** The day it was counted from. */
  readonly from: LocalDate;
}

/** The earliest and the last day to claim from one layer, as far as they are known. */
export interface ClaimDays {
  readonly earliest: DatedWindow | null;
  readonly last: DatedWindow | null;
}

const stated: ReadonlySet<string> = new Set(["high", "medium"]);

/**
 * The days between which a layer takes the claim for the present problem.
 *
 * Where sources conflict, the last day is the earlier one and the earliest day the later one. A figure that is not
 * confirmed may make the last day earlier, never later, and never holds anybody back. Without an anchor that is known
 * there is no day.
 */
export function claimDays(protection: Protection, standing: Standing): ClaimDays {
  const dated = protection.windows
    .filter((window) => isFor(window, standing))
    .flatMap((window) => dateWindow(protection, window, standing));
  const earliest = dated.filter((each) => each.window.edge === "earliest");
  const last = dated.filter((each) => each.window.edge === "last");
  return {
    earliest: earliest
      .filter((each) => stated.has(each.window.confidence))
      .reduce<DatedWindow | null>((best, each) => (best && best.on >= each.on ? best : each), null),
    last: last.reduce<DatedWindow | null>((best, each) => (best && best.on <= each.on ? best : each), null),
  };
}

/** True where the days of a window may be stated as they are. */
export function isConfirmed(window: ClaimWindow): boolean {
  return stated.has(window.confidence);
}

function isFor(window: ClaimWindow, standing: Standing): boolean {
  const { problem, destination, payment } = standing;
  if (!window.claims.some((claim) => problem.claims.includes(claim))) return false;
  if (window.countries.length > 0 && !(destination !== null && window.countries.includes(destination)))
    return false;
  if (window.payment !== null && window.payment !== payment?.id) return false;
  return isSituation(window, problem);
}

function isSituation(window: ClaimWindow, problem: Problem): boolean {
  const { situation } = problem;
  switch (window.situation) {
    case "any":
      return true;
    case "not-arrived":
      return situation === "not-arrived" || situation === "moving" || situation === "not-moving";
    case "not-moving":
      return situation === "not-moving" || situation === "not-arrived";
    case "moving":
      return situation === "moving";
    case "missing":
      return situation === "missing";
    // Until the person has said what is wrong, the shorter of both windows is the one to keep in mind.
    case "received":
      return situation === "received" || (situation === "missing" && !problem.isKnown);
  }
}

function dateWindow(protection: Protection, window: ClaimWindow, standing: Standing): readonly DatedWindow[] {
  const from = anchorDay(window.anchor, window.edge, standing);
  if (!isDay(from)) return [];
  return [{ protection, window, from, on: addDuration(from, window.offset, standing.origin) }];
}

function anchorDay(anchor: Anchor, edge: ClaimWindow["edge"], standing: Standing): LocalDate | null {
  const { anchors, acts, events } = standing.timeline;
  switch (anchor) {
    case "order":
      return anchors.orderedOn;
    case "payment":
      // Nobody pays before the order: counted from it, a last day can only be too early.
      return paymentDay(standing) ?? (edge === "last" ? anchors.orderedOn : null);
    case "shipped":
      return anchors.shippedOn;
    case "latest-eta":
    case "delivery-time-end":
      return promisedDay(standing.timeline, edge)?.on ?? null;
    case "delivered":
      return anchors.deliveredOn ?? deliveredDay(standing);
    case "help-request":
      return acts.findLast((act) => act.act === "contacted-seller")?.on ?? null;
    case "dispute-opened":
      return acts.findLast((act) => act.act === "disputed")?.on ?? null;
    case "last-event":
      return standing.since.by === "event" ? standing.since.on : null;
    case "first-attempt":
      return stateDay(events.find((event) => event.status === "delivery.attempt_failed")?.occurredAt);
  }
}

/** The day on which the order was paid. Where charges were asked for, "I have paid" means those: it makes no window longer. */
function paymentDay({ timeline }: Standing): LocalDate | null {
  const { paidOn } = timeline.anchors;
  const charged = timeline.events.find((event) => event.status === "import.charges_due");
  const isForCharges = timeline.acts.some(
    (act) => act.act === "paid" && act.on === paidOn && charged !== undefined && act.at >= charged.reportedAt,
  );
  return isForCharges ? null : paidOn;
}

/** The day of the delivery that the current event tells, where the mail states it. */
function deliveredDay({ status, event, isDoorAtCustoms }: Standing): LocalDate | null {
  const isDone = status?.startsWith("done.") === true && !isDoorAtCustoms;
  return isDone ? stateDay(event?.occurredAt) : null;
}

function stateDay(time: string | null | undefined): LocalDate | null {
  const day = time?.slice(0, 10);
  return isDay(day) ? day : null;
}
