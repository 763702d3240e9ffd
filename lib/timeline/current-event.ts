import type { StatusCode } from "../knowledge/status.ts";
import type { ShipmentEvent, Timeline } from "./timeline.ts";

/** A parcel on its way no more: what a later order-only mail may not be mixed into. */
const finalStatuses: ReadonlySet<StatusCode> = new Set<StatusCode>([
  "done.delivered",
  "done.left_at_place",
  "done.to_other_person",
  "done.collected",
  "end.returned",
  "end.destroyed",
  "order.cancelled",
]);

/**
 * What the parcel's status is now.
 *
 * What the person says came wins. Else it is the last that happened: phases are not monotonic, so later news closes an
 * exception and reopens a delivery. What is estimated or planned overrules nothing that happened, and an estimate alone
 * never says that a parcel is done. A notice about the order, and a wording that was not recognised, do not replace what
 * was known of the parcel.
 *
 * @returns `undefined` where nothing is known.
 */
export function currentEvent(timeline: Pick<Timeline, "events">): ShipmentEvent | undefined {
  const said = timeline.events.findLast((event) => event.source === "person" && isDone(event.status));
  if (said !== undefined) return said;
  const happened = timeline.events.filter((event) => event.classifier === "actual");
  return (
    latestPlace(happened) ??
    happened.findLast((event) => !event.status.startsWith("meta.")) ??
    happened.at(-1) ??
    timeline.events.findLast((event) => !/^(done|end)\./.test(event.status))
  );
}

/** A bill that comes after the delivery leaves the parcel delivered. */
function latestPlace(happened: readonly ShipmentEvent[]): ShipmentEvent | undefined {
  const last = happened.findLast((event) => saysWhereItIs(event.status));
  if (last === undefined || !isChargeNews(last.status)) return last;
  const before = happened.findLast((event) => saysWhereItIs(event.status) && !isChargeNews(event.status));
  return before !== undefined && isDone(before.status) ? before : last;
}

/** True for news of a bill: it says what is owed, and where the parcel is only as long as that holds it. */
export function isChargeNews(status: StatusCode): boolean {
  return status === "import.charges_due" || status === "import.charges_paid";
}

/** True where nothing more is to come. */
export function isOver(timeline: Pick<Timeline, "events">): boolean {
  const current = currentEvent(timeline);
  return current !== undefined && finalStatuses.has(current.status);
}

/** True for the statuses under which the parcel is with its recipient. */
export function isDone(status: StatusCode): boolean {
  return status.startsWith("done.");
}

function saysWhereItIs(status: StatusCode): boolean {
  return status === "order.cancelled" || !/^(meta|order)\./.test(status);
}
