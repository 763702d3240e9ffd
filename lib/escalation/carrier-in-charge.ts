import type { Carrier } from "../knowledge/carrier.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { ShipmentEvent, Timeline } from "../timeline/timeline.ts";
import type { CountryCode } from "../units.ts";
import { countryOfNumber } from "./service-class.ts";

/** The carrier that the timeline names last, with its number; what we have no record of has no name here. */
export function lastCarrier(
  timeline: Timeline,
  event: ShipmentEvent | null,
  knowledge: Knowledge,
): { readonly carrier: Carrier | null; readonly trackingNumber: string | null } {
  const number = timeline.numbers.at(-1) ?? null;
  const id = number?.carrier ?? event?.carrier ?? timeline.carrier;
  return {
    carrier: id === null || id === undefined ? null : (knowledge.carriers.get(id) ?? null),
    trackingNumber: number?.trackingNumber ?? event?.trackingNumber ?? null,
  };
}

/**
 * The carrier that may be named as the one to ask about a parcel that has reached its country.
 *
 * A carrier of the whole way is one everywhere. A line that only flies parcels in, and the post that took the parcel over
 * abroad (its country is in the number), hand it to somebody else: then nobody is named.
 */
export function carrierInCharge(
  timeline: Timeline,
  event: ShipmentEvent | null,
  destination: CountryCode | null,
  knowledge: Knowledge,
): Carrier | null {
  const { carrier, trackingNumber } = lastCarrier(timeline, event, knowledge);
  if (carrier === null || carrier.kind === "economy-line") return null;
  if (carrier.country === "global" || carrier.kind === "express") return carrier;
  if (destination !== null) return worksIn(carrier, destination) ? carrier : null;
  if (event?.country != null) return worksIn(carrier, event.country) ? carrier : null;
  const isLastMile = /^(domestic|delivery|done)\./.test(event?.status ?? "");
  return isLastMile || countryOfNumber(trackingNumber) !== carrier.country ? carrier : null;
}

function worksIn(carrier: Carrier, country: CountryCode): boolean {
  return carrier.country === country || carrier.alsoIn.includes(country);
}
