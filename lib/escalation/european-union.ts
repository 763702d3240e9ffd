import type { CountryCode } from "../units.ts";

const members = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
const union: ReadonlySet<string> = new Set(members.split(" "));

/** True for a member of the EU's customs union: goods between two of them cross no customs border. */
export function isInUnion(country: CountryCode | null): boolean {
  return country !== null && union.has(country);
}
