import { as, type ZoneId } from "../units.ts";
import { compareText, sortEvents } from "./event-order.ts";
import type { ShipmentEvent, Timeline } from "./timeline.ts";

/**
 * A timeline with further events in it, each once and in order. The same result in any order and twice.
 *
 * @param accountZone of times whose zone is neither stated nor known from their place.
 */
export function mergeEvents(
  timeline: Timeline,
  events: readonly ShipmentEvent[],
  accountZone: ZoneId = as<ZoneId>("UTC"),
): Timeline {
  return { ...timeline, events: uniteEvents([...timeline.events, ...events], accountZone) };
}

/** The events, each once. Where two mails report the same event, the earlier report stands. */
export function uniteEvents(events: readonly ShipmentEvent[], accountZone: ZoneId): readonly ShipmentEvent[] {
  const byId = new Map<string, ShipmentEvent>();
  for (const event of events) {
    const known = byId.get(event.id);
    if (known === undefined || compareReports(event, known) < 0) byId.set(event.id, event);
  }
  return sortEvents([...byId.values()], accountZone);
}

/** The text of the whole event settles what the time does not: any fixed rule will do, as long as it is one. */
function compareReports(a: ShipmentEvent, b: ShipmentEvent): number {
  return compareText(a.reportedAt, b.reportedAt) || compareText(canonical(a), canonical(b));
}

function canonical(event: ShipmentEvent): string {
  return JSON.stringify(Object.entries(event).sort(([a], [b]) => compareText(a, b)));
}
