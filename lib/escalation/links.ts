import type { Carrier } from "../knowledge/carrier.ts";
import { trackingUrl } from "../knowledge/carriers/tracking-url.ts";
import { isFounded } from "../knowledge/source.ts";
import type { Step } from "./plan.ts";
import { countryOfNumber } from "./service-class.ts";
import type { Standing } from "./standing.ts";

type Links = Step["links"];

/** The number that the parcel has now; null where no mail gave one. */
export function currentNumber(standing: Standing): string | null {
  const number = standing.timeline.numbers.at(-1)?.trackingNumber ?? standing.event?.trackingNumber ?? null;
  return number !== null && /^[A-Za-z0-9][A-Za-z0-9 .-]{3,39}$/.test(number) ? number : null;
}

/** Universal trackers with the number filled in; none without a number. */
export function trackerLinks(standing: Standing): Links {
  const number = currentNumber(standing)?.replace(/[ .-]/g, "");
  if (number === undefined) return [];
  return standing.knowledge.universalTrackers.map(({ name, template }) => ({
    label: name,
    url: template.replaceAll("{number}", encodeURIComponent(number)),
  }));
}

/** The carrier's page that shows the parcel; null where the carrier, its page or the number is not known. */
export function carrierPage(standing: Standing): Links[number] | null {
  const { carrier } = standing;
  const number = currentNumber(standing);
  const url = carrier === null || number === null ? null : trackingUrl(carrier, number);
  return carrier === null || url === null ? null : { label: `${carrier.name} (the parcel)`, url };
}

/**
 * The post of the country that a parcel under a number of the Universal Postal Union has reached: it usually delivers it.
 * Null where another carrier is known, the parcel is not there yet, or the country has no post, or two, in our records.
 */
export function usualPost(standing: Standing): Carrier | null {
  const { carrier, hasArrived, destination, knowledge } = standing;
  if (carrier !== null || !hasArrived || destination === null) return null;
  if (countryOfNumber(currentNumber(standing)) === null) return null;
  const posts = [...knowledge.carriers.values()].filter(
    (each) => each.kind === "post" && each.country === destination,
  );
  return posts.length === 1 ? (posts[0] ?? null) : null;
}

/** The carrier's own pages: where to ask, then the parcel's. */
export function carrierLinks(standing: Standing): Links {
  const carrier = standing.carrier ?? usualPost(standing);
  if (carrier === null) return [];
  const page = carrierPage({ ...standing, carrier });
  const contact = isFounded(carrier.contact) ? (carrier.contact?.page ?? null) : null;
  return [
    ...(contact === null ? [] : [{ label: `${carrier.name} (contact)`, url: contact }]),
    ...(page === null ? [] : [page]),
  ];
}
