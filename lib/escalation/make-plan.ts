import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Timeline } from "../timeline/timeline.ts";
import type { LocalDate, ZoneId } from "../units.ts";
import { afterDispute, escalationLastDay, openDispute } from "./after-dispute.ts";
import { arrangeSteps } from "./arrange-steps.ts";
import { type Candidate, rankOf } from "./candidate.ts";
import { cautionsOf } from "./cautions.ts";
import { type ClaimOutlook, claimOutlook } from "./claim-outlook.ts";
import { deadlineSteps } from "./deadline-steps.ts";
import { disputeSteps } from "./dispute-steps.ts";
import { doubtsOf } from "./doubts.ts";
import { makeDrafts } from "./drafts/make-drafts.ts";
import { ladderSteps } from "./ladder-steps.ts";
import { makeStanding } from "./make-standing.ts";
import type { Plan } from "./plan.ts";
import { dwellOf, headlineOf, meaningOf, todayOf, whereOf } from "./plan-words.ts";
import { pullSeller } from "./pull-seller.ts";
import { questionsOf } from "./questions.ts";
import { settle } from "./settle.ts";
import { severityOf } from "./severity.ts";
import type { Standing } from "./standing.ts";
import { stepWords } from "./step-words.ts";
import { mayBeTaxedTwice, taxOnReceipt } from "./tax-check.ts";

/**
 * What to do, by when, as a pure function of what is known and the day. Total: a timeline without a date, a shop or a
 * country has a plan too, which asks for what is missing.
 */
export function plan(timeline: Timeline, knowledge: Knowledge, today: LocalDate, zone: ZoneId): Plan {
  const standing = makeStanding(timeline, knowledge, today, zone);
  const outlook = outlookOf(standing);
  const candidates = settle(candidateSteps(standing, outlook), standing);
  const steps = arrangeSteps(candidates, standing, outlook.lastDay);
  const { words } = standing;
  return {
    status: standing.status,
    severity: severityOf(standing, candidates, outlook.lastDay),
    headline: headlineOf(standing),
    meaning: meaningOf(standing),
    where: whereOf(standing),
    whoActs: words?.whoActs ?? ["nobody"],
    today: todayOf(standing, steps),
    doList: [...(words?.doList ?? []), ...adviceOfReason(standing)],
    dontList: words?.dontList ?? [],
    next: words?.next ?? null,
    dwell: dwellOf(standing),
    steps,
    lastDay: outlook.lastDay,
    earliestClaim: outlook.earliestClaim,
    questions: questionsOf(standing, outlook),
    doubts: doubtsOf(standing),
    cautions: cautionsOf(standing),
    drafts: makeDrafts(
      steps.map((step) => step.draft),
      standing,
      outlook.lastDay,
    ),
  };
}

/** Once a dispute is open, the day that counts is the one to take it further; once the money is back, none does. */
function outlookOf(standing: Standing): ClaimOutlook {
  const outlook = claimOutlook(standing);
  const isSettled = standing.timeline.acts.some((act) => act.act === "refunded");
  const opened = openDispute(standing);
  if (isSettled) return { ...outlook, lastDay: null, earliestClaim: null };
  if (opened === null) return outlook;
  return { ...outlook, lastDay: escalationLastDay(standing, opened), earliestClaim: null };
}

function candidateSteps(standing: Standing, outlook: ClaimOutlook): readonly Candidate[] {
  const opened = openDispute(standing);
  if (opened !== null) return afterDispute(standing, opened);
  const printed = deadlineSteps(standing);
  const printedActions = new Set(printed.map((step) => step.action));
  const ladder = [
    ...printed,
    ...contestSteps(standing),
    ...ladderSteps(standing).filter((step) => !printedActions.has(step.action)),
  ];
  const asked = standing.timeline.acts.findLast((act) => act.act === "contacted-seller");
  const seller = ladder.find((step) => step.action === "contact-seller" || step.action === "request-refund");
  const dispute = disputeSteps(standing, outlook, asked?.on ?? seller?.on ?? null);
  return [...pullSeller(ladder, dispute, standing), ...dispute];
}

/** Tax was on the receipt: the bill is contested before it is paid. */
function contestSteps(standing: Standing): readonly Candidate[] {
  if (!mayBeTaxedTwice(standing) || taxOnReceipt(standing) !== true) return [];
  return [
    {
      ...stepWords("contest-charges", standing),
      on: standing.today,
      action: "contest-charges",
      basis: "customs/prepaid-scheme",
      basisText: "You wrote that tax was on your receipt",
      isRuleOfThumb: false,
      latest: null,
      rank: rankOf("pay-charges") - 0.5,
      isFixed: false,
    },
  ];
}

function adviceOfReason({ knowledge, event, acting }: Standing): readonly string[] {
  const reason = event?.reason ?? null;
  const advice = reason === null ? null : (knowledge.reasons.get(reason)?.advice ?? null);
  return advice === null || acting !== event?.status ? [] : [advice];
}
