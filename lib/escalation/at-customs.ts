import type { ShipmentEvent } from "../timeline/timeline.ts";
import { hasZone } from "../timeline/zoned-time.ts";

const hour = 3_600_000;

/**
 * True where "delivered" follows "left the inward office" within the hour: the post hands such a parcel to customs, or
 * turns it away, and does not ring at a door (UPU events EMF and EMI).
 */
export function isDeliveredToCustoms(events: readonly ShipmentEvent[], current: ShipmentEvent): boolean {
  if (current.status !== "done.delivered" || current.source === "person") return false;
  return events.some(
    (event) => event.status === "import.released_to_carrier" && isWithinTheHour(event, current),
  );
}

function isWithinTheHour(first: ShipmentEvent, second: ShipmentEvent): boolean {
  if (first.occurredAt === null || second.occurredAt === null) return false;
  if (first.occurredAt.length < 16 || second.occurredAt.length < 16) return false;
  if (hasZone(first.occurredAt) !== hasZone(second.occurredAt)) return false;
  const between = milliseconds(second.occurredAt) - milliseconds(first.occurredAt);
  return between >= 0 && between < hour;
}

/** Two times of the same form are compared as they stand. */
function milliseconds(time: NonNullable<ShipmentEvent["occurredAt"]>): number {
  return Date.parse(hasZone(time) ? time : `${time}Z`);
}
