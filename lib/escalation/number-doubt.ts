import { matchNumber } from "../knowledge/carriers/match-number.ts";
import type { Doubt } from "./plan.ts";
import { countryOfNumber } from "./service-class.ts";
import type { Standing } from "./standing.ts";

/**
 * The number has a form that only another carrier uses. A post delivers numbers of posts abroad, and a line hands its
 * parcels to many, so that their numbers raise no doubt.
 */
export function numberOfOtherCarrier({ timeline, knowledge }: Standing): Doubt | null {
  const current = timeline.numbers.at(-1);
  const carrier = knowledge.carriers.get(current?.carrier ?? "");
  if (current === undefined || carrier === undefined || carrier.numbers.length === 0) return null;
  if (carrier.kind === "economy-line" || countryOfNumber(current.trackingNumber) !== null) return null;
  const matches = matchNumber(current.trackingNumber, knowledge.carriers);
  if (matches.some((match) => match.carrierId === carrier.id)) return null;
  const other = matches.find((match) => match.strength === "strong" && match.isCheckDigitRight === true);
  const name = other?.carrierId == null ? undefined : knowledge.carriers.get(other.carrierId)?.name;
  if (name === undefined) return null;
  return {
    id: "number-of-other-carrier",
    text: `The number has the form of ${name}, while the mail speaks of ${carrier.name}: enter it at both, and ask the seller which of them has the parcel.`,
  };
}
