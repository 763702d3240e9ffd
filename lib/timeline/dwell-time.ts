import type { StatusCode } from "../knowledge/status.ts";
import { as, type Seconds } from "../units.ts";
import type { ShipmentEvent, Timeline } from "./timeline.ts";
import { hasZone } from "./zoned-time.ts";

const arrivals: ReadonlySet<StatusCode> = new Set<StatusCode>([
  "origin.accepted",
  "linehaul.at_transit_country",
  "linehaul.arrived",
  "import.arrived_inward_office",
  "domestic.received",
  "domestic.at_depot",
]);
const departures: ReadonlySet<StatusCode> = new Set<StatusCode>([
  "linehaul.departed",
  "linehaul.left_transit_country",
  "import.released_to_carrier",
  "domestic.in_transit",
  "domestic.forwarded",
  "delivery.out_for_delivery",
]);

/**
 * Time a parcel stood at one place: first actual departure minus first actual arrival.
 *
 * @returns whole seconds, never negative; `undefined` when either event is missing, only estimated, or has no zone.
 * Not free time, which is a contract term.
 * @example dwellTime(timeline, "Louisville, KY") // 16200: arrived 01:30Z, left 06:00Z
 */
export function dwellTime(timeline: Pick<Timeline, "events">, place: string): Seconds | undefined {
  const here = timeline.events.filter((event) => event.classifier === "actual" && event.place === place);
  const arrivedAt = firstAt(here, arrivals, Number.NEGATIVE_INFINITY);
  if (arrivedAt === undefined) return undefined;
  const leftAt = firstAt(here, departures, arrivedAt);
  return leftAt === undefined ? undefined : as<Seconds>(Math.floor((leftAt - arrivedAt) / 1000));
}

function firstAt(
  events: readonly ShipmentEvent[],
  statuses: ReadonlySet<StatusCode>,
  notBefore: number,
): number | undefined {
  const moments = events
    .filter((event) => statuses.has(event.status) && event.occurredAt !== null && hasZone(event.occurredAt))
    .map((event) => Date.parse(event.occurredAt ?? ""))
    .filter((moment) => moment >= notBefore);
  return moments.length === 0 ? undefined : Math.min(...moments);
}
