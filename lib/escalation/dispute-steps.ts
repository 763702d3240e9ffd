import type { LocalDate } from "../units.ts";
import { countedFromInWords, durationInWords, sourceKind } from "./basis-words.ts";
import { addBusinessDays, addDuration } from "./business-days.ts";
import { type Candidate, rankOf } from "./candidate.ts";
import { basisOf, type ClaimOutlook } from "./claim-outlook.ts";
import { isOtherParcel } from "./doubts.ts";
import { addDays, dayInWords, daysBetween, earlier, later } from "./local-days.ts";
import { stuckLimit } from "./make-standing.ts";
import type { LastDay } from "./plan.ts";
import type { Standing } from "./standing.ts";
import { stepWords } from "./step-words.ts";

/** With so many days left or fewer the dispute goes before everything else. */
export const urgentDays = 7;
/** How long a seller or shop gets for an answer where its own rule is not known. Our rule of thumb. */
const answerDays = 3;

/** The dispute, and what comes after it. `sellerOn`: the day from which the seller has time to answer. */
export function disputeSteps(
  standing: Standing,
  outlook: ClaimOutlook,
  sellerOn: LocalDate | null,
): readonly Candidate[] {
  if (standing.timeline.direction !== "incoming" || isNotNeeded(standing, outlook)) return [];
  const dispute = outlook.isPaymentLayer
    ? paymentStep(standing, outlook, sellerOn, null)
    : disputeStep(standing, outlook, sellerOn);
  const next = outlook.isPaymentLayer ? null : paymentStep(standing, outlook, sellerOn, dispute);
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

function disputeStep(standing: Standing, outlook: ClaimOutlook, sellerOn: LocalDate | null): Candidate {
  const { today } = standing;
  const { lastDay } = outlook;
  if (lastDay?.isPast === true) return pastStep(standing, outlook, lastDay);
  const answer = afterSeller(standing, sellerOn);
  const edge = outlook.earliestClaim;
  const natural = edge === null ? answer.on : later(answer.on, edge.on);
  const words = stepWords("open-dispute", standing);
  const bound = lastDay === null ? null : latestSensible(lastDay.on, standing);
  const isBound = bound !== null && bound < natural;
  const isByEdge = !isBound && edge !== null && edge.on > answer.on;
  const basis = isBound && lastDay !== null ? lastDay.basis : isByEdge ? edge.basis : answer.basis;
  return {
    ...words,
    title: titleOf(words.title, standing, outlook),
    on: isBound ? bound : natural,
    action: "open-dispute",
    basis,
    basisText: isBound
      ? `In time before ${lastDay === null ? "it ends" : dayInWords(lastDay.on)}, the last day to claim; ${lowerFirst(lastDay?.basisText ?? "")}`
      : isByEdge
        ? `The first day on which a claim is taken: ${dayInWords(edge.on)}; ${edgeWords(outlook)}`
        : answer.text,
    isRuleOfThumb: !isBound && !isByEdge && answer.isRuleOfThumb,
    latest: lastDay === null ? null : later(today, bound ?? lastDay.on),
    rank: isUrgent(standing, outlook) ? -1 : rankOf("open-dispute"),
    isFixed: isBound,
    answerTime: answer.answerTime,
  };
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
    return `Open a dispute with ${place} now: ${dayInWords(lastDay.on)} is the last day to claim`;
  }
  return title;
}

/** True when a week or less remains: the dispute goes before everything else, once there is something to claim. */
export function isUrgent(standing: Standing, { lastDay }: ClaimOutlook): boolean {
  if (lastDay === null || lastDay.isPast || !standing.problem.isKnown) return false;
  return daysBetween(standing.today, lastDay.on) <= urgentDays;
}

interface AfterSeller {
  readonly on: LocalDate;
  readonly answerTime: NonNullable<Candidate["answerTime"]>;
  readonly basis: string;
  readonly text: string;
  readonly isRuleOfThumb: boolean;
}

/** The day on which a silent seller has had time enough, and the status has lasted longer than usual. */
function afterSeller(standing: Standing, sellerOn: LocalDate | null): AfterSeller {
  const answer = afterAnswer(standing, sellerOn);
  const limit = isOtherParcel(standing) ? null : stuckLimit(standing.words, standing.service);
  const stuckOn = limit === null ? null : addDuration(standing.since.on, limit, standing.destination);
  if (limit === null || stuckOn === null || stuckOn <= answer.on) return answer;
  return {
    ...answer,
    on: stuckOn,
    basis: `status/${standing.acting}/stuck-after`,
    text: `${durationInWords(limit)} after ${countedFromInWords(standing.since)}, when the status has lasted longer than usual; ${sourceKind(limit)}`,
    isRuleOfThumb: limit.confidence === "rule-of-thumb",
  };
}

function afterAnswer(standing: Standing, sellerOn: LocalDate | null): AfterSeller {
  const from = sellerOn ?? standing.since.on;
  const response = standing.marketplace?.sellerResponse ?? null;
  const isStated = response !== null && (response.confidence === "high" || response.confidence === "medium");
  if (standing.marketplace !== null && isStated) {
    return {
      on: addDuration(from, response, standing.origin),
      answerTime: { wait: response, kind: `${sourceKind(response)} (${standing.marketplace.name})` },
      basis: `protection/${standing.marketplace.id}/seller-response`,
      text: `The seller has ${durationInWords(response)} to answer from ${dayInWords(from)}; ${sourceKind(response)} (${standing.marketplace.name})`,
      isRuleOfThumb: false,
    };
  }
  return {
    on: addBusinessDays(from, answerDays, standing.origin),
    answerTime: { wait: { value: answerDays, unit: "business-days" }, kind: "our rule of thumb" },
    basis: "rule-of-thumb/seller-response",
    text: `${answerDays} business days for the seller to answer, from ${dayInWords(from)}; our rule of thumb`,
    isRuleOfThumb: true,
  };
}

/** How long the first layer gets to decide before the next one is asked. Our rule of thumb. */
const decisionDays = 14;

/** The claim with the payment service: as the next layer, or alone where it is the only one that is open. */
function paymentStep(
  standing: Standing,
  outlook: ClaimOutlook,
  sellerOn: LocalDate | null,
  dispute: Candidate,
): Candidate | null;
function paymentStep(
  standing: Standing,
  outlook: ClaimOutlook,
  sellerOn: LocalDate | null,
  dispute: null,
): Candidate;
function paymentStep(
  standing: Standing,
  outlook: ClaimOutlook,
  sellerOn: LocalDate | null,
  dispute: Candidate | null,
): Candidate | null {
  const { payment } = standing;
  const last = outlook.payment.last;
  if (dispute !== null && (payment === null || last === null || last.on < standing.today)) return null;
  const begin =
    dispute === null
      ? afterSeller(standing, sellerOn).on
      : addDays(later(dispute.on, standing.today), decisionDays);
  const natural = outlook.payment.earliest === null ? begin : later(begin, outlook.payment.earliest.on);
  const bound = last === null ? null : addDays(last.on, -urgentDays);
  const isBound = bound !== null && bound < natural;
  const ends = last === null ? "" : `, whose own last day is ${dayInWords(last.on)}`;
  const forfeits = standing.marketplace?.forfeitedBy.includes("payment") === true;
  return {
    ...stepWords("payment-dispute", standing),
    ...(dispute === null
      ? {}
      : {
          title: `Not settled by then? Claim the money through ${payment?.name}${forfeits ? ", but only after the shop has decided: it ends the shop's own protection" : ""}`,
        }),
    on: isBound ? bound : natural,
    action: "payment-dispute",
    basis: last === null ? "rule-of-thumb/payment-dispute" : basisOf(last),
    basisText:
      dispute === null
        ? `The layer that is left is ${payment?.name ?? "the payment service or bank"}${ends}`
        : `A layer of its own after the shop's${ends}: it may be used when the shop's last day is over; the ${decisionDays} days before it are our rule of thumb`,
    isRuleOfThumb: last === null,
    latest: last === null ? null : later(standing.today, earlier(last.on, bound ?? last.on)),
    rank: dispute === null && isUrgent(standing, outlook) ? -1 : rankOf("payment-dispute"),
    isFixed: isBound,
    answerTime: null,
  };
}

function edgeWords(outlook: ClaimOutlook): string {
  const edge = outlook.marketplace.earliest;
  if (edge === null) return "computed";
  return `${edge.window.when ?? "computed"}; ${sourceKind(edge.window)} (${edge.protection.name})`;
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
