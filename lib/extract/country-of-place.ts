import type { CarrierId } from "../knowledge/knowledge.ts";
import type { CountryCode } from "../units.ts";

/** The countries of the places of a mail's events, where they tell it, by `placeKey`. */
export type PlaceCountries = ReadonlyMap<string, CountryCode>;

/** The country of an event's place, for a parcel of that carrier; null where the place does not tell it. */
export function countryOfPlace(
  place: string | null,
  carrier: CarrierId | null,
  countries: PlaceCountries,
): CountryCode | null {
  return place === null ? null : (countries.get(placeKey(place, carrier)) ?? null);
}

/** One code may stand for a country and for a region of another, and then the carrier settles it. */
export function placeKey(place: string, carrier: CarrierId | null): string {
  return `${carrier ?? ""} ${place}`;
}
