import { as, type CountryCode, type ZoneId } from "../units.ts";
import data from "./country-zones.json" with { type: "json" };

const zones = new Map(Object.entries(data.zones));

/** The zone of most of a country's people; for the order of events, and until the person says their own. */
export function zoneOf(country: CountryCode | null): ZoneId | undefined {
  const zone = country === null ? undefined : zones.get(country);
  return zone === undefined ? undefined : as<ZoneId>(zone);
}
