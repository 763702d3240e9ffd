import { as, type CountryCode } from "../units.ts";
import data from "./countries.json" with { type: "json" };

const codes = new Set(data.countries.map(({ code }) => code));
const byName = new Map(
  data.countries.flatMap((country) => country.names.map((name) => [fold(name), country.code] as const)),
);
const regions = Object.entries(data.regions).map(([code, names]) => [code, new Set(names)] as const);
const ambiguousRegions = new Set(data.regionCodesOfCountriesWithFiveDigitPostcodes);
/** Countries' names that a region of another country has as well: behind a town they tell neither. */
const regionNames = new Set(data.namesOfRegionsToo.map(fold));
const peopleNames = new Set(data.namesOfPeopleToo.map(fold));
/** A region's code and the postcode after it: `KY 40213`, `ON M5V 2T6`. */
const regionAndPostcode = /(?:^|[\s,])([A-Z]{2,3})\s+(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/;

/**
 * The country in which a place is, by the country name or code, or the region code, at its end.
 *
 * A code that is both a country's and a region's (`CA`, `DE`) counts only when the carrier's own country settles it.
 *
 * @returns `null` where the text does not tell: a town alone never does.
 * @example countryOf("Madrid, ES", null) // "ES"
 */
export function countryOf(
  place: string | null,
  carrierCountry: CountryCode | "global" | null,
): CountryCode | null {
  if (place === null) return null;
  const text = place
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/(?<![\s.])[\s.]+$/, "")
    .trim();
  const last =
    text
      .replace(/[)\]]$/, "")
      .split(/[,([]/)
      .at(-1)
      ?.trim() ?? "";
  const isRegionToo = last !== text && regionNames.has(fold(last));
  const named = isRegionToo ? undefined : (byName.get(fold(last)) ?? byName.get(fold(text)));
  const code = named ?? byCode(last, carrierCountry) ?? byPostcode(text, carrierCountry);
  return code === undefined ? null : as<CountryCode>(code);
}

/** True for a country's name that people have as well: alone behind "Ship to:" it may be either. */
export function isAlsoPerson(text: string): boolean {
  return peopleNames.has(fold(text));
}

function byCode(code: string, carrierCountry: string | null): string | undefined {
  if (!/^[A-Z]{2,3}$/.test(code)) return undefined;
  const meanings = meaningsOf(code);
  return meanings.length === 1 ? meanings[0] : meanings.find((country) => country === carrierCountry);
}

function byPostcode(text: string, carrierCountry: string | null): string | undefined {
  const region = regionAndPostcode.exec(text)?.[1];
  if (region === undefined) return undefined;
  const meanings = meaningsOf(region).filter((country) => country !== region);
  if (meanings.length !== 1) return undefined;
  // "DE 80331" is a German town as well as one of Delaware; "KY 40213" with the comma of an address is Kentucky only.
  const isAmbiguous = codes.has(region) && (ambiguousRegions.has(region) || !text.includes(","));
  return !isAmbiguous || meanings[0] === carrierCountry ? meanings[0] : undefined;
}

function meaningsOf(code: string): string[] {
  const ofRegions = regions.filter(([, names]) => names.has(code)).map(([country]) => country);
  return codes.has(code) ? [code, ...ofRegions] : ofRegions;
}

function fold(name: string): string {
  return name.normalize("NFKC").toLowerCase().trim();
}
