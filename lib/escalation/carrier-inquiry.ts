import type { CarrierDeadline } from "../knowledge/carrier.ts";
import type { LocalDate } from "../units.ts";
import { durationInWords, sourceKind } from "./basis-words.ts";
import { addDuration } from "./business-days.ts";
import type { Candidate } from "./candidate.ts";
import { addDays, isDay } from "./local-days.ts";
import type { Standing } from "./standing.ts";

/** A carrier's rule further away than this says when its search begins, not when a question is in order. */
const farAwayDays = 10;

/** At customs the question is another one, and waits for no inquiry day. */
const isOnItsRound = /^(domestic|delivery|done)\./;

/**
 * The carrier's own first day for an inquiry, where it is sourced and its anchor is known.
 *
 * @returns `null` where there is none, or it is far behind the day that the status gives.
 */
export function carrierInquiry(
  standing: Standing,
  byStatus: LocalDate,
): Pick<Candidate, "on" | "basis" | "basisText" | "isRuleOfThumb"> | null {
  const { carrier, acting, words } = standing;
  if (carrier === null || acting === null || !isOnItsRound.test(acting)) return null;
  // What is asked of the recipient (an address, a new day) is no search, and cannot wait for its first day.
  if (words?.whoActs.includes("recipient") === true) return null;
  const calendar = carrier.country === "global" ? standing.destination : carrier.country;
  const dated = carrier.inquiry.flatMap((rule, index) => {
    if (rule.earliest === null || (rule.confidence !== "high" && rule.confidence !== "medium")) return [];
    const from = anchorDay(rule.earliest.after, standing);
    if (!isDay(from)) return [];
    const on = addDuration(from, rule.earliest, calendar);
    return [
      {
        on,
        basis: `carrier/${carrier.id}/inquiry/${index + 1}`,
        basisText: `${carrier.name}: ${durationInWords(rule.earliest)} ${anchorWords(rule.earliest.after)}; ${sourceKind(rule)}`,
        isRuleOfThumb: false,
      },
    ];
  });
  // Where the rules of several services differ, the later first day holds for all of them.
  const latest = dated.reduce<(typeof dated)[number] | null>(
    (best, each) => (best !== null && best.on >= each.on ? best : each),
    null,
  );
  if (latest === null || latest.on <= byStatus) return null;
  return latest.on > addDays(byStatus, farAwayDays) ? null : latest;
}

function anchorDay(after: CarrierDeadline["after"], standing: Standing): LocalDate | null {
  const { anchors } = standing.timeline;
  if (after === "shipped") return anchors.shippedOn;
  if (after === "latest-eta") return anchors.promisedBy;
  if (after === "last-scan") return standing.since.by === "event" ? standing.since.on : null;
  return null;
}

function anchorWords(after: CarrierDeadline["after"]): string {
  if (after === "shipped") return "after it was sent";
  if (after === "latest-eta") return "after the promised day";
  return "after the last event";
}
