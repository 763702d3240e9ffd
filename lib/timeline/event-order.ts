import { statusCodes } from "../knowledge/status.ts";
import { zoneOf } from "../knowledge/zone-of.ts";
import type { ZoneId } from "../units.ts";
import type { ShipmentEvent } from "./timeline.ts";
import { isDateOnly, toMilliseconds } from "./zoned-time.ts";

const rank = new Map(statusCodes.map((code, index) => [code, index]));
const day = 86_400_000;

/**
 * The moment by which an event is ordered. A zone that is not stated is the place's, else the account's; a day alone is
 * as late on that day as it was reported; no time at all is when it was reported. For order only: it is never shown.
 */
export function orderMoment(event: ShipmentEvent, accountZone: ZoneId): number {
  const reported = Date.parse(event.reportedAt);
  if (event.occurredAt === null) return reported;
  const zone = zoneOf(event.country) ?? accountZone;
  const stated = toMilliseconds(event.occurredAt, zone);
  if (Number.isNaN(stated)) return reported;
  return isDateOnly(event.occurredAt) ? Math.min(Math.max(reported, stated), stated + day - 1) : stated;
}

/**
 * Events by time, then by when they were reported, then as their mail lists them, then along the usual way of a parcel,
 * then by id.
 */
export function sortEvents(events: readonly ShipmentEvent[], accountZone: ZoneId): readonly ShipmentEvent[] {
  return events
    .map((event) => ({ event, moment: orderMoment(event, accountZone) }))
    .sort(
      (a, b) =>
        a.moment - b.moment ||
        compareText(a.event.reportedAt, b.event.reportedAt) ||
        (a.event.position ?? 0) - (b.event.position ?? 0) ||
        (rank.get(a.event.status) ?? 0) - (rank.get(b.event.status) ?? 0) ||
        compareText(a.event.id, b.event.id),
    )
    .map(({ event }) => event);
}

/** Orders texts by code unit: the same on every machine, unlike a comparison by locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
