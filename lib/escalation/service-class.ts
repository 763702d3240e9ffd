import type { Carrier } from "../knowledge/carrier.ts";
import type { ServiceClass } from "../knowledge/status.ts";
import type { CountryCode } from "../units.ts";
import { isInUnion } from "./european-union.ts";

const s10 = /^[A-Z]{2}\d{9}([A-Z]{2})$/;

/** The country of the post that took a parcel over, by the last two letters of its UPU S10 number; null for another form. */
export function countryOfNumber(trackingNumber: string | null): CountryCode | null {
  return ((trackingNumber === null ? undefined : s10.exec(trackingNumber)?.[1]) ??
    null) as CountryCode | null;
}

/**
 * How fast a parcel travels: by the carrier's kind, else by the route, else by the form of its number.
 *
 * @returns `null` where nothing tells: then the general waits hold.
 */
export function serviceClass(
  carrier: Carrier | null,
  trackingNumber: string | null,
  origin: CountryCode | null,
  destination: CountryCode | null,
): ServiceClass | null {
  if (origin !== null && origin === destination) return "domestic";
  if (carrier?.kind === "express") return "express";
  if (carrier?.kind === "economy-line") return "economy";
  if (isInUnion(origin) && isInUnion(destination)) return "eu";
  const from = countryOfNumber(trackingNumber);
  if (from !== null && (destination === null || destination !== from)) return "international-post";
  if (origin !== null && destination !== null && carrier?.kind === "post") return "international-post";
  return null;
}
