import type { DraftText } from "../../escalation/plan.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Timeline } from "../../timeline/timeline.ts";
import { as, type LanguageTag } from "../../units.ts";

/** Countries where several languages of ours are spoken; for the others, the likeliest language is asked of `Intl`. */
const spokenIn: Readonly<Record<string, readonly string[]>> = {
  BE: ["nl", "fr", "de"],
  CA: ["en", "fr"],
  CH: ["de", "fr", "it"],
  LU: ["fr", "de"],
};

/**
 * The language in which whoever gets a text reads it. A seller reads that of the country the parcel comes from, a carrier
 * and customs that of their own country; a shop's form and a bank are read in the reader's own. English where no country is
 * known.
 *
 * @param language the answer's; it is taken where the country speaks it too.
 */
export function draftLanguage(
  to: DraftText["to"],
  timeline: Timeline,
  language: LanguageTag,
  knowledge: Knowledge,
): LanguageTag {
  if (to === "marketplace" || to === "payment") return language;
  const country = countryOf(to, timeline, knowledge);
  if (country === null) return as<LanguageTag>("en");
  const spoken = spokenIn[country] ?? [likelyLanguage(country)];
  return as<LanguageTag>(spoken.find((tag) => tag === language) ?? spoken[0] ?? "en");
}

function countryOf(
  to: Exclude<DraftText["to"], "marketplace" | "payment">,
  { origin, destination, carrier, numbers }: Timeline,
  knowledge: Knowledge,
): string | null {
  if (to === "seller") return origin;
  if (to === "customs") return destination;
  const home = knowledge.carriers.get(numbers.at(-1)?.carrier ?? carrier ?? "")?.country ?? null;
  return home === null || home === "global" ? destination : home;
}

/** A country comes from a mail as well: what has not the form of a code is none. */
function likelyLanguage(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return "en";
  return new Intl.Locale(`und-${country}`).maximize().language;
}
