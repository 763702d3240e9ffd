import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Timeline } from "../timeline/timeline.ts";
import type { LocalDate, ZoneId } from "../units.ts";
import { escalationLastDay, openDispute } from "./after-dispute.ts";
import { arrangeSteps } from "./arrange-steps.ts";
import { stepsToday } from "./candidate-steps.ts";
import { cautionsOf } from "./cautions.ts";
import { type ClaimOutlook, claimOutlook } from "./claim-outlook.ts";
import { disputeToday } from "./dispute-steps.ts";
import { doubtsOf } from "./doubts.ts";
import { makeDrafts } from "./drafts/make-drafts.ts";
import { makeStanding } from "./make-standing.ts";
import type { Plan } from "./plan.ts";
import { dwellOf, headlineOf, isSaidByStatus, meaningOf, todayOf, whereOf } from "./plan-words.ts";
import { questionsOf } from "./questions.ts";
import { severityOf } from "./severity.ts";
import type { Standing } from "./standing.ts";

/**
 * What to do, by when, as a pure function of what is known and the day. Total: a timeline without a date, a shop or a
 * country has a plan too, which asks for what is missing.
 */
export function plan(timeline: Timeline, knowledge: Knowledge, today: LocalDate, zone: ZoneId): Plan {
  const standing = makeStanding(timeline, knowledge, today, zone);
  const outlook = outlookOf(standing);
  const candidates = stepsToday(standing, outlook);
  const arranged = arrangeSteps(candidates, standing, outlook.lastDay);
  const steps = arranged.map((step) => disputeToday(step, standing));
  const { words } = standing;
  return {
    status: standing.status,
    severity: severityOf(standing, candidates, outlook),
    headline: headlineOf(standing),
    meaning: meaningOf(standing),
    where: whereOf(standing),
    whoActs: words?.whoActs ?? ["nobody"],
    today: todayOf(standing, steps),
    doList: isSeenAndWrong(standing) ? [] : [...(words?.doList ?? []), ...adviceOfReason(standing)],
    dontList: isSeenAndWrong(standing) ? [] : (words?.dontList ?? []),
    next: words?.next ?? null,
    dwell: dwellOf(standing),
    steps,
    lastDay: outlook.lastDay,
    earliestClaim: outlook.earliestClaim,
    questions: questionsOf(standing, outlook),
    doubts: doubtsOf(standing),
    cautions: cautionsOf(standing, outlook),
    drafts: makeDrafts(
      steps.map((step) => step.draft),
      standing,
      outlook.lastDay,
    ),
  };
}

/**
 * Once a dispute is open, the day that counts is the one to take it further; once the money is back, or it turned out to be
 * somebody else's parcel, none does.
 */
function outlookOf(standing: Standing): ClaimOutlook {
  const outlook = claimOutlook(standing);
  const isSettled = standing.timeline.acts.some((act) => act.act === "refunded" || act.act === "not-mine");
  const opened = openDispute(standing);
  const isOwn = standing.timeline.direction !== "incoming" && opened === null;
  if (isSettled || isOwn) return { ...outlook, lastDay: null, shopDay: null, earliestClaim: null };
  if (opened === null) return outlook;
  return { ...outlook, lastDay: escalationLastDay(standing, opened), shopDay: null, earliestClaim: null };
}

/** Whoever has seen what is wrong with it needs no advice on how to find it. */
function isSeenAndWrong({ problem, acting }: Standing): boolean {
  return problem.isKnown && problem.situation === "received" && acting?.startsWith("done.") === true;
}

function adviceOfReason({ knowledge, event, acting }: Standing): readonly string[] {
  const reason = event?.reason ?? null;
  const advice = reason === null ? null : (knowledge.reasons.get(reason)?.advice ?? null);
  // A parcel that goes back does not turn round for a better address.
  const isOver = acting?.startsWith("end.") === true;
  return advice === null || isOver || acting !== event?.status || isSaidByStatus(acting, reason)
    ? []
    : [advice];
}
