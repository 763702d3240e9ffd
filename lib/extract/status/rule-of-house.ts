import type { StatusCode } from "../../knowledge/status.ts";
import type { AnalysedSection } from "./analyse-message.ts";
import { isPartOf, type PhraseHit } from "./find-phrases.ts";
import type { Utterance } from "./utterances.ts";

/**
 * Whether a sentence tells how things are done and nothing of this parcel: "Parcels not collected are returned", "It is left
 * with a neighbour if you are out", a buyer's words in quotation marks.
 *
 * @param guards the section's guards of all languages.
 */
export function isRuleOfHouse(
  section: AnalysedSection,
  utterance: Utterance,
  hit: PhraseHit,
  status: StatusCode,
  guards: readonly PhraseHit[],
): boolean {
  const { text } = section.normal;
  const isRule = guards.some((guard) => {
    if (guard.language !== hit.language || guard.meaning.kind !== "guard") return false;
    if (guard.start < utterance.start || guard.end > utterance.end) return false;
    if (guard.meaning.guard === "rule")
      return !isPartOf(guard, hit) && !owner.test(text.slice(Math.max(0, guard.start - 12), guard.start));
    if (guard.meaning.guard !== "behind" || guard.start < hit.end || !dependsOnWhat.has(status)) return false;
    return text[guard.start] === "," || !/,\s*$/.test(text.slice(hit.end, guard.start));
  });
  return isRule || opinion.test(text.slice(utterance.start, utterance.start + 400));
}

/** "Your parcels", "2 parcels", "we have a parcel": these ones, and not parcels at large. */
const owner =
  /(?:^|\s)(?:\d+|have|has|got|is|about|haben|hat|ist|avons|a|tenemos|tienes?|hay|abbiamo|e|c'e|temos|tem|hebben|heeft|mamy|twoj[ae]|panstwa|ta|har|your|these|those|the|both|two|three|ihren?|deinen?|euren?|die|diesen?|beiden?|zwei|drei|vos|ces|sus|tus|estos|tuoi|suoi|questi|(?:os )?seus|(?:as )?suas|je|jouw|uw|de|deze|twoje|ваши|ваші|vase|dina|dine)\s$/;

/** What happens to a parcel where a condition is met that stands behind it. */
const dependsOnWhat: ReadonlySet<StatusCode> = new Set<StatusCode>([
  "delivery.attempt_failed",
  "delivery.notice_left",
  "delivery.pickup_missed",
  "delivery.refused",
  "domestic.held",
  "done.left_at_place",
  "done.to_other_person",
  "end.destroyed",
  "end.returned",
  "end.returning",
  "import.seized",
  "order.cancelled",
]);

/** "It came fast and well packed" - Emma: a sentence in quotation marks, and whose it is. */
const opinion = /^["'“„«»][^"”“»«]{12,300}["”“»«]\s*[-~]\s*\p{L}/u;
