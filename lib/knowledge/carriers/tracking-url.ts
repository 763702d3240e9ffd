import type { Carrier } from "../carrier.ts";
import { compactNumber } from "./match-number.ts";

/**
 * The carrier's page for one parcel, built from our own template and the number; never a link of a mail.
 *
 * @returns null where the carrier has no such page, or the number is no token of letters and digits.
 * @example trackingUrl(usps, "9400...") // "https://tools.usps.com/go/TrackConfirmAction?tLabels=9400..."
 */
export function trackingUrl(carrier: Carrier, trackingNumber: string): string | null {
  const compact = compactNumber(trackingNumber);
  if (carrier.trackingPage === null || compact === "") return null;
  return carrier.trackingPage.template.replaceAll("{number}", encodeURIComponent(compact));
}
