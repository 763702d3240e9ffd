import { countryOf, isAlsoPerson } from "../knowledge/country-of.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Message } from "../message/message.ts";
import type { CountryCode } from "../units.ts";
import { type DestinationLines, destinationLines } from "./destination-lines.ts";
import type { Finding, Span } from "./finding.ts";
import { analyseMessage } from "./status/analyse-message.ts";

/**
 * The country that the parcel goes to: of a field that says so ("Shipping to: Madrid, Spain"), or the last line that names
 * one in a labelled address of delivery. A town alone tells none. `scope` as in `extractEvents`.
 *
 * @returns none where no field tells it, or two fields tell different ones.
 */
export function extractDestination(
  message: Message,
  knowledge: Knowledge,
  scope?: Span,
): readonly Finding<CountryCode>[] {
  const found = analyseMessage(message, knowledge).body.flatMap((section) =>
    destinationLines(section, scope).flatMap(toCountry),
  );
  const [first] = found;
  return first === undefined || found.some(({ value }) => value !== first.value) ? [] : [first];
}

function toCountry({ lines, label }: DestinationLines): readonly Finding<CountryCode>[] {
  for (const line of lines.toReversed()) {
    const value = countryOf(line.quote, null);
    const isName = line === lines[0] && isAlsoPerson(line.quote);
    if (value !== null && !isName) return [{ value, certainty: "stated", evidence: [line, label] }];
  }
  return [];
}
