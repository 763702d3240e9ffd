import { isFounded } from "../knowledge/source.ts";
import type { Rung, StepAction } from "../knowledge/status.ts";
import { countedFromInWords, durationInWords, sourceKind } from "./basis-words.ts";
import { addDuration, type Calendar } from "./business-days.ts";
import { type Candidate, rankOf } from "./candidate.ts";
import { carrierInquiry } from "./carrier-inquiry.ts";
import { onlySenderMayInquire } from "./seller-words.ts";
import type { Standing } from "./standing.ts";
import { stepWords } from "./step-words.ts";

/** The ladder of the status, dated from its event, in the calendar of whoever is asked. */
export function ladderSteps(standing: Standing): readonly Candidate[] {
  const rungs = standing.words?.ladder ?? [];
  const steps = rungs.map((rung, index) => rungStep(rung, index, standing));
  return senderFirst(mergeSame(steps).map(asAgain), standing);
}

function rungStep(rung: Rung, index: number, standing: Standing): Candidate {
  const action = actionFor(rung.action, standing);
  const wait = (standing.service === null ? undefined : rung.byService[standing.service]) ?? rung.after;
  const on = addDuration(standing.since.on, wait, calendarFor(action, standing));
  const isConfirmed = isFounded(rung);
  const counted = `${durationInWords(wait)} after ${countedFromInWords(standing.since)}`;
  const step: Candidate = {
    on,
    action,
    ...stepWords(action, standing),
    basis: `status/${standing.acting}/ladder/${index + 1}`,
    basisText: wait.value === 0 ? `At once; ${sourceKind(rung)}` : `${counted}; ${sourceKind(rung)}`,
    isRuleOfThumb: !isConfirmed,
    latest: null,
    rank: rankOf(action),
    isFixed: false,
    answerTime: null,
  };
  return action === "contact-carrier" && wait.value > 0 ? withInquiry(step, standing) : step;
}

/** Before it has arrived, no carrier in the country of destination knows the parcel: the seller is asked instead. */
function actionFor(action: StepAction, standing: Standing): StepAction {
  // No import charge belongs to a way without a customs border: what it is for is asked before it is paid.
  if (action === "pay-charges" && standing.isWithinOneCustomsArea) return "contest-charges";
  if (action === "contact-carrier" && !standing.hasArrived && standing.carrier?.country !== "global") {
    return "contact-seller";
  }
  return action;
}

/** The carrier's own rule on when it looks for a parcel goes before our wait, unless it is far behind it. */
function withInquiry(step: Candidate, standing: Standing): Candidate {
  const inquiry = carrierInquiry(standing, step.on);
  return inquiry === null ? step : { ...step, ...inquiry };
}

/** A carrier's step uses the carrier's working days, a seller's the seller's, everything else the person's. */
function calendarFor(action: StepAction, standing: Standing): Calendar {
  if (action === "contact-seller" || action === "request-refund") return standing.origin;
  if (action === "contact-carrier" && standing.carrier !== null && standing.carrier.country !== "global") {
    return standing.carrier.country;
  }
  return standing.destination;
}

/** Whoever was written to is not told the same again: the next letter asks for the money, and names what follows. */
function asAgain(step: Candidate, index: number, steps: readonly Candidate[]): Candidate {
  const isToSeller = ({ action }: Candidate) => action === "request-refund" || action === "contact-seller";
  const before = steps.slice(0, index).findLast(isToSeller);
  if (!isToSeller(step) || before === undefined) return step;
  const again = before.draft === "seller-refund" ? " again" : "";
  const title = `No answer? Ask ${step.contact}${again} for the money back, and name the day on which you will open a dispute`;
  return { ...step, title, draft: "seller-refund" };
}

/** Two rungs that have become the same action are one: the first. */
function mergeSame(steps: readonly Candidate[]): readonly Candidate[] {
  return steps.filter((step, index) => steps.findIndex((each) => each.action === step.action) === index);
}

/**
 * Where only the sender may open an inquiry, the seller comes with or before the carrier. What is asked of the recipient
 * (an address, papers, a new day) is no inquiry.
 */
function senderFirst(steps: readonly Candidate[], standing: Standing): readonly Candidate[] {
  const carrier = steps.find((step) => step.action === "contact-carrier");
  const isInquiry = standing.words?.whoActs.includes("recipient") !== true;
  if (carrier === undefined || !isInquiry || !onlySenderMayInquire(standing)) return steps;
  return steps.map((step) =>
    step.action === "contact-seller" && step.on > carrier.on
      ? {
          ...step,
          on: carrier.on,
          rank: carrier.rank - 0.5,
          basisText: `With the question to the carrier, which takes an inquiry from the sender only: ${carrier.basisText}`,
        }
      : step,
  );
}
