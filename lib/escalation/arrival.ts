import type { Knowledge } from "../knowledge/knowledge.ts";
import type { ShipmentEvent, Timeline } from "../timeline/timeline.ts";
import type { CountryCode } from "../units.ts";
import { countryOfNumber } from "./service-class.ts";

const inDestination = /^(import|domestic|delivery|done)\./;

/**
 * True once an event proves that the parcel has reached the country it goes to.
 *
 * Data sent ahead of a parcel starts its clearance before it has left (reason `pre_arrival_data`), a scan elsewhere is no
 * arrival, and wording that fits any leg ("in transit") counts only where its place says the country.
 */
export function hasArrived(
  timeline: Pick<Timeline, "events">,
  destination: CountryCode | null,
  knowledge: Knowledge,
): boolean {
  return timeline.events.some((event) => provesArrival(event, destination, knowledge));
}

function provesArrival(event: ShipmentEvent, destination: CountryCode | null, knowledge: Knowledge): boolean {
  if (event.classifier !== "actual" || event.reason === "pre_arrival_data") return false;
  if (event.status !== "linehaul.arrived" && !inDestination.test(event.status)) return false;
  if (event.country !== null && destination !== null) return event.country === destination;
  return (
    knowledge.statuses.get(event.status)?.isGeneric !== true || isOfOwnRound(event, destination, knowledge)
  );
}

/**
 * A scan that fits any leg, told by a carrier that delivers in the country, under a number of its own: it has the parcel.
 * A number of the Universal Postal Union is not its own: it travels the whole way.
 */
function isOfOwnRound(event: ShipmentEvent, destination: CountryCode | null, knowledge: Knowledge): boolean {
  const carrier = knowledge.carriers.get(event.carrier ?? "");
  if (carrier === undefined || event.source !== "carrier-mail" || event.trackingNumber === null) return false;
  if (carrier.kind === "economy-line" || carrier.kind === "express" || carrier.country === "global")
    return false;
  if (countryOfNumber(event.trackingNumber) !== null) return false;
  return destination === null || carrier.country === destination || carrier.alsoIn.includes(destination);
}
