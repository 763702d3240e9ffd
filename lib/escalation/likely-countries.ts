import type { CountryCode } from "../units.ts";
import type { Standing } from "./standing.ts";

const common = ["US", "GB", "DE", "ES", "FR", "IT"] as const;
/** Countries that are looked up by the reader's zone; a zone elsewhere gives no country. */
const zoned =
  "AE AR AT AU BE BG BR CA CH CL CO CY CZ DE DK EE ES FI FR GB GR HR HU IE IL IN IT JP KR LT LU LV MT MX MY NL NO NZ PE PH PL PT RO RS SA SE SG SI SK TH TR TW UA US ZA".split(
    " ",
  );
const shown = 6;

/**
 * The countries that a parcel may be going to, likeliest first: where the reader's clock is, where the carrier delivers
 * that writes, where the shop sells; then the ones with most parcels. Never the country that it comes from.
 */
export function likelyCountries(standing: Standing): readonly string[] {
  const { zone, carrier, origin, marketplace } = standing;
  const byCarrier =
    carrier === null || carrier.country === "global" ? [] : [carrier.country, ...carrier.alsoIn];
  const likely = [
    countryOfZone(zone),
    ...byCarrier,
    ...(marketplace?.countries ?? []),
    ...soldIn(standing),
    ...common,
  ];
  const countries = likely.filter(
    (code): code is CountryCode =>
      code !== null && /^[A-Z]{2}$/.test(code) && code !== "EU" && code !== origin,
  );
  return [...new Set<string>(countries)].slice(0, shown);
}

const bySystem = new Map<string, string>();

function countryOfZone(zone: string): string | null {
  if (bySystem.size === 0) {
    for (const code of zoned) {
      const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & {
        getTimeZones?: () => string[] | undefined;
      };
      for (const name of locale.getTimeZones?.() ?? []) bySystem.set(name, code);
    }
  }
  return bySystem.get(zone) ?? null;
}

/** A shop's national domains tell where it sells: `shop.pl`, `shop.com.br`. */
function soldIn({ marketplace }: Standing): readonly string[] {
  return (marketplace?.senderDomains ?? []).flatMap((domain) => {
    const ending = domain.slice(domain.lastIndexOf(".") + 1).toUpperCase();
    if (ending === "UK") return ["GB"];
    return zoned.includes(ending) ? [ending] : [];
  });
}
