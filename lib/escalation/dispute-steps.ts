import type { LocalDate } from "../units.ts";
import { sourceKind } from "./basis-words.ts";
import { type Candidate, rankOf } from "./candidate.ts";
import type { ClaimOutlook } from "./claim-outlook.ts";
import { addDays, dayInWords, daysBetween, later } from "./local-days.ts";
import { paymentStep } from "./payment-step.ts";
import type { LastDay, Step } from "./plan.ts";
import { type AskedOn, afterSeller } from "./seller-time.ts";
import type { Standing } from "./standing.ts";
import { stepWords } from "./step-words.ts";
import { isUrgent, urgentDays } from "./urgency.ts";

/** The dispute, and what comes after it. `asked`: from when whoever was asked has time to answer. */
export function disputeSteps(
  standing: Standing,
  outlook: ClaimOutlook,
  asked: AskedOn | null,
): readonly Candidate[] {
  if (standing.timeline.direction !== "incoming" || isNotNeeded(standing, outlook)) return [];
  const dispute = outlook.isPaymentLayer
    ? paymentStep(standing, outlook, asked, null)
    : disputeStep(standing, outlook, asked);
  const next = outlook.isPaymentLayer ? null : paymentStep(standing, outlook, asked, dispute);
  return [dispute, ...(next === null ? [] : [next])];
}

/** So long after a delivery that nobody complained of, no dispute is planned any more. Our rule of thumb. */
const quietDays = 30;

/** Nobody claims what is in their hands and in order, nor a parcel of which nothing at all is known. */
function isNotNeeded(standing: Standing, { lastDay }: ClaimOutlook): boolean {
  const { acting, problem, since, today } = standing;
  if (acting === null) return lastDay === null;
  if (problem.isKnown) return false;
  if (acting === "done.collected" || lastDay?.isPast === true) return true;
  return lastDay === null && daysBetween(since.on, today) > quietDays;
}

/**
 * The last day on which it makes sense to plan the dispute: a week before it is over, so that it is never missed. While
 * nobody has looked at a delivered parcel, windows are short and the day before is enough.
 */
function latestSensible(last: LocalDate, standing: Standing): LocalDate {
  return addDays(last, standing.problem.isKnown ? -urgentDays : -1);
}

function disputeStep(standing: Standing, outlook: ClaimOutlook, asked: AskedOn | null): Candidate {
  const { today } = standing;
  const { lastDay } = outlook;
  if (lastDay?.isPast === true) return pastStep(standing, outlook, lastDay);
  const answer = afterSeller(standing, asked);
  const edge = outlook.earliestClaim;
  const natural = edge === null ? answer.on : later(answer.on, edge.on);
  const words = stepWords("open-dispute", standing);
  const bound = lastDay === null ? null : latestSensible(lastDay.on, standing);
  const isBound = bound !== null && bound < natural;
  const isNow = isUrgent(standing, outlook);
  // What is done before anything else for its last day's sake says that day, not whose answer was awaited.
  const isByEnd = isBound || (isNow && natural <= today);
  const isByEdge = !isByEnd && edge !== null && edge.on > answer.on;
  const basis = isByEnd && lastDay !== null ? lastDay.basis : isByEdge ? edge.basis : answer.basis;
  return {
    ...words,
    title: titleOf(words.title, standing, outlook),
    on: isBound ? bound : isByEnd ? today : natural,
    action: "open-dispute",
    basis,
    basisText: isByEnd
      ? `In time before ${lastDay === null ? "it ends" : dayInWords(lastDay.on)}, the last day to claim; ${lowerFirst(lastDay?.basisText ?? "")}`
      : isByEdge
        ? `The first day on which a claim is taken: ${dayInWords(edge.on)}; ${edgeWords(outlook)}`
        : answer.text,
    isRuleOfThumb: !isByEnd && !isByEdge && answer.isRuleOfThumb,
    latest: lastDay === null ? null : later(today, latestOf(lastDay.on, bound, standing)),
    // Nobody disputes what they have not looked for yet: the look comes first, where a day is left for both.
    rank: isNow ? -1 : rankOf("open-dispute"),
    isFixed: isBound,
    answerTime: answer.answerTime,
  };
}

/** The margin before the last day is given up only where today is needed for the look that comes first. */
function latestOf(last: LocalDate, bound: LocalDate | null, { problem, today }: Standing): LocalDate {
  return bound === null || (!problem.isKnown && bound <= today) ? last : bound;
}

/** "By then" is for days to come: on the day itself it is now. */
export function disputeToday(step: Step, standing: Standing): Step {
  const { title, contact } = stepWords("open-dispute", standing);
  if (step.action !== "open-dispute" || step.on > standing.today || step.title !== title) return step;
  return { ...step, title: `Open a dispute with ${contact} now: nothing has come of it so far` };
}

/** A computed day that has passed may be wrong: the order page tells, so it is looked at today. */
function pastStep(standing: Standing, outlook: ClaimOutlook, lastDay: LastDay): Candidate {
  const words = stepWords("open-dispute", standing);
  return {
    ...words,
    title: titleOf(words.title, standing, outlook),
    on: lastDay.on,
    action: "open-dispute",
    basis: lastDay.basis,
    basisText: lastDay.basisText,
    isRuleOfThumb: false,
    latest: null,
    rank: rankOf("open-dispute"),
    isFixed: false,
    answerTime: null,
  };
}

function titleOf(title: string, standing: Standing, outlook: ClaimOutlook): string {
  const place = stepWords("open-dispute", standing).contact;
  const { lastDay } = outlook;
  if (lastDay?.isPast === true) {
    return `The last day to claim is probably over: look at the order page and try to open a dispute with ${place}`;
  }
  if (!standing.problem.isKnown) {
    return `Is it not there, or not as you ordered it? Then open a dispute with ${place}`;
  }
  if (lastDay !== null && isUrgent(standing, outlook)) {
    const isShown = standing.problem.situation === "received";
    return `${isShown ? "Photograph the label, the packing and what is wrong, and open" : "Open"} a dispute with ${place} now; ${dayInWords(lastDay.on)} is the last day to claim`;
  }
  // Whoever does not collect a parcel has no claim; whoever does not get it there has one.
  if (standing.acting === "delivery.ready_for_pickup" || standing.acting === "delivery.notice_left") {
    return `Was it not handed over to you there? Then open a dispute with ${place}`;
  }
  return title;
}

function edgeWords(outlook: ClaimOutlook): string {
  const edge = outlook.marketplace.earliest;
  if (edge === null) return "computed";
  return `${edge.window.when ?? "computed"}; ${sourceKind(edge.window)} (${edge.protection.name})`;
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
