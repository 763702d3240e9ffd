import type { LocalDate } from "../units.ts";
import { afterDispute, openDispute } from "./after-dispute.ts";
import { afterPickup } from "./after-pickup.ts";
import { billSteps } from "./bill-after-delivery.ts";
import { addBusinessDays } from "./business-days.ts";
import { type Candidate, rankOf } from "./candidate.ts";
import type { ClaimOutlook } from "./claim-outlook.ts";
import { deadlineSteps } from "./deadline-steps.ts";
import { disputeSteps } from "./dispute-steps.ts";
import { isOtherParcel } from "./doubts.ts";
import { ladderSteps } from "./ladder-steps.ts";
import { dayInWords, earlier, isDay, later } from "./local-days.ts";
import { ownSteps } from "./own-sending.ts";
import { pullSeller } from "./pull-seller.ts";
import type { AskedOn } from "./seller-time.ts";
import { isHalted, settle } from "./settle.ts";
import type { Standing } from "./standing.ts";
import { stepWords } from "./step-words.ts";
import { mayBeTaxedTwice, taxOnReceipt } from "./tax-check.ts";
import { isUrgent } from "./urgency.ts";

/** After a dispute its own rhythm holds; before it, what was told or done is left out. */
export function stepsToday(standing: Standing, outlook: ClaimOutlook): readonly Candidate[] {
  const opened = openDispute(standing);
  if (opened === null) return settle(candidateSteps(standing, outlook), standing);
  return isHalted(standing) ? [] : afterDispute(standing, opened);
}

function candidateSteps(standing: Standing, outlook: ClaimOutlook): readonly Candidate[] {
  if (standing.timeline.direction !== "incoming" && standing.acting !== null) return ownSteps(standing);
  const printed = deadlineSteps(standing);
  const printedActions = new Set(printed.flatMap(replacedBy));
  const contest = contestSteps(standing);
  const ladder = [
    ...contest,
    ...[
      ...printed,
      ...billSteps(standing, printed),
      ...inspectSteps(standing, outlook),
      ...ladderSteps(standing).filter((step) => !printedActions.has(step.action) && isWanted(step, standing)),
    ]
      .map((step) => reportNow(proofFirst(step, standing), standing))
      .map((step) => afterContest(afterPickup(step, standing), contest[0], standing)),
  ];
  const dispute = disputeSteps(standing, outlook, askedOn(ladder, standing));
  const steps = [...pullSeller(ladder, dispute, standing), ...dispute];
  return steps.length === 0 && standing.acting === null ? [askStep(standing)] : steps;
}

/** The rungs of the ladder that a printed day makes needless: what could not be collected in time is not collected now. */
function replacedBy({ action, basis }: Candidate): readonly Candidate["action"][] {
  return basis === "mail/pickup" || basis.includes("/hold/") ? [action, "collect"] : [action];
}

/** A bill that is contested is paid only when the carrier had three business days to correct it, or its last day comes. */
function afterContest(step: Candidate, contest: Candidate | undefined, standing: Standing): Candidate {
  if (contest === undefined || step.action !== "pay-charges") return step;
  const answered = addBusinessDays(contest.on, 3, standing.destination);
  return step.latest !== null && answered > step.latest ? step : { ...step, on: later(step.on, answered) };
}

/** What is broken, wrong or incomplete is photographed before anybody is written to. */
function inspectSteps(standing: Standing, outlook: ClaimOutlook): readonly Candidate[] {
  const { problem, acting, timeline } = standing;
  // Then the dispute is due at once, and its own words ask for the photographs.
  if (isUrgent(standing, outlook) && !outlook.isPaymentLayer) return [];
  if (!problem.isKnown || problem.situation !== "received" || acting?.startsWith("done.") !== true) return [];
  const told = timeline.acts.findLast((act) => /^(broken|wrong-item|part-missing)$/.test(act.act));
  return [
    {
      ...stepWords("inspect-damage", standing),
      on: isDay(told?.on) ? told.on : standing.today,
      action: "inspect-damage",
      basis: "rule-of-thumb/inspect",
      basisText: "At once, before anything is thrown away; our rule of thumb",
      isRuleOfThumb: true,
      latest: null,
      rank: rankOf("inspect-damage"),
      isFixed: false,
      answerTime: null,
    },
  ];
}

/** Where the number is probably another parcel's, the seller is asked for proof on the next business day. */
function proofFirst(step: Candidate, standing: Standing): Candidate {
  if (step.action !== "contact-seller" || !isOtherParcel(standing)) return step;
  const on = addBusinessDays(standing.since.on, 1, standing.origin);
  if (on >= step.on) return step;
  return {
    ...step,
    on,
    title: `Ask ${step.contact} for a written proof of dispatch with your town on it: the events do not fit your order`,
    basis: "rule-of-thumb/doubt",
    basisText: "One business day after the newest event, because of the doubt; our rule of thumb",
    isRuleOfThumb: true,
  };
}

/** Once somebody has said that it is not there, it is reported on that day, and not looked for again. */
function reportNow(step: Candidate, standing: Standing): Candidate {
  const { problem, timeline } = standing;
  const told = timeline.acts.findLast((act) => act.act === "not-received");
  if (step.action !== "report-missing" || problem.situation !== "missing" || !isDay(told?.on)) return step;
  return {
    ...step,
    on: earlier(told.on, step.on),
    title: `Report to ${step.contact} that it is not there, and ask for written proof of the delivery`,
    basis: "rule-of-thumb/not-there",
    basisText: `At once: on ${dayInWords(told.on)} you wrote that it is not there; our rule of thumb`,
  };
}

/** Nobody writes to the seller about a delivered parcel before somebody has looked whether it is there. */
function isWanted(step: Candidate, standing: Standing): boolean {
  const { problem, acting } = standing;
  if (acting?.startsWith("done.") !== true) return true;
  return problem.isKnown || step.action !== "contact-seller" || isOtherParcel(standing);
}

/** From when the seller has time to answer: the day they were asked or were to be, else the last day of the ladder. */
function askedOn(ladder: readonly Candidate[], { timeline }: Standing): AskedOn | null {
  const asked = timeline.acts.findLast(
    (act) => act.act === "contacted-seller" || (act.act === "step-told" && act.detail === "contact-seller"),
  );
  if (asked !== undefined && isDay(asked.on)) return { on: asked.on, isSeller: true };
  const bySeller = ladder.filter(
    (step) => step.action === "contact-seller" || step.action === "request-refund",
  );
  // A bill is no question to anybody: nobody's time for an answer begins with it.
  const steps = bySeller.length > 0 ? bySeller : ladder.filter((step) => step.action !== "pay-charges");
  const on = steps.reduce<LocalDate | null>(
    (last, step) => (last === null ? step.on : later(last, step.on)),
    null,
  );
  return on === null ? null : { on, isSeller: bySeller.length > 0 };
}

/** Where nothing at all is known, the answer to the question is the next step. */
function askStep(standing: Standing): Candidate {
  return {
    ...stepWords("answer-question", standing),
    on: standing.today,
    action: "answer-question",
    basis: "rule-of-thumb/nothing-known",
    basisText: "No mail gave a status or a day that could be counted from",
    isRuleOfThumb: true,
    latest: null,
    rank: rankOf("answer-question"),
    isFixed: false,
    answerTime: null,
  };
}

/** Tax was on the receipt: the bill is contested before it is paid. */
function contestSteps(standing: Standing): readonly Candidate[] {
  if (!mayBeTaxedTwice(standing) || taxOnReceipt(standing) !== true) return [];
  const told = standing.timeline.acts.findLast((act) => act.act === "tax-on-receipt");
  const toldDay = isDay(told?.on) ? told.on : standing.today;
  return [
    {
      ...stepWords("contest-charges", standing),
      on: toldDay,
      action: "contest-charges",
      basis: "customs/prepaid-scheme",
      basisText: "You wrote that tax was on your receipt",
      isRuleOfThumb: false,
      latest: null,
      rank: rankOf("pay-charges") - 0.5,
      isFixed: false,
      answerTime: null,
    },
  ];
}
