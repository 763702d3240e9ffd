import { countryOf } from "../knowledge/country-of.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { CountryCode } from "../units.ts";
import { type PlaceCountries, placeKey } from "./country-of-place.ts";
import type { ParcelReading } from "./reading.ts";

/**
 * The countries of a mail's places. They are told where the mail is read, so that whoever answers it need not load what
 * countries are called in every language.
 */
export function placeCountries(
  parcels: readonly ParcelReading[],
  knowledge: Pick<Knowledge, "carriers">,
): PlaceCountries {
  const countries = new Map<string, CountryCode>();
  for (const { carrier, events } of parcels)
    for (const { place } of events) {
      const country = countryOf(place, knowledge.carriers.get(carrier ?? "")?.country ?? null);
      if (place !== null && country !== null) countries.set(placeKey(place, carrier), country);
    }
  return countries;
}
