import type { LocalDate } from "../../units.ts";
import type { DateMention } from "../dates/date-mention.ts";
import type { Claim } from "./claims.ts";

/** The day that the sentence itself, or the line right below it, gives: none that lies ahead, and no relative one without a day. */
export function timeOfClaim(
  claim: Claim,
  dates: readonly DateMention[],
  reference: LocalDate | null,
): DateMention | undefined {
  const { section, utterance, hit } = claim;
  if (claim.group.status === "delivery.scheduled") return undefined;
  const isPast = (date: DateMention) =>
    date.from === date.to &&
    (reference === null ? claim.group.status.startsWith("done.") : date.from <= reference) &&
    !section.hits.some(
      (word) =>
        word.meaning.kind === "dateWord" &&
        (word.meaning.word === "until" || (word.meaning.word === "arrives" && reference === null)) &&
        word.end <= date.start &&
        date.start - word.end <= 24 &&
        word.start >= hit.end,
    );
  const inside = dates
    .filter((date) => date.start >= utterance.start && date.end <= utterance.end)
    .filter(isPast);
  const nearest = inside.sort((a, b) => distance(a, hit) - distance(b, hit))[0];
  if (nearest) return inside.find((date) => date.time !== null && date.from === nearest.from) ?? nearest;
  const below = dates.find(
    (date) => date.start >= utterance.end && date.start - utterance.end <= 2 && !date.isRelative,
  );
  return below && isPast(below) ? below : undefined;
}

function distance(date: DateMention, hit: { start: number; end: number }): number {
  return date.start >= hit.end ? date.start - hit.end : hit.start - date.end;
}
