import type { Severity } from "../knowledge/status.ts";
import type { Candidate } from "./candidate.ts";
import type { ClaimOutlook } from "./claim-outlook.ts";
import { daysBetween } from "./local-days.ts";
import { isPastStuck } from "./make-standing.ts";
import { isSomebodyElses } from "./settle.ts";
import type { Standing } from "./standing.ts";
import { urgentDays } from "./urgency.ts";

const order: readonly Severity[] = ["ok", "watch", "act"];

/**
 * How much it matters today. Calm on day 2 is not calm on day 25: it rises with the patience that is used up, with steps
 * that are due, and with a last day that comes near. Without news it never falls.
 */
export function severityOf(
  standing: Standing,
  candidates: readonly Candidate[],
  { lastDay, shopDay }: ClaimOutlook,
): Severity {
  const { words, timeline, today, problem } = standing;
  const isSettled = timeline.acts.some((act) => act.act === "refunded") || isSomebodyElses(timeline);
  const base = words?.severity ?? "watch";
  const isBilled = candidates.some(({ action }) => action === "pay-charges" || action === "contest-charges");
  if (isSettled || (base === "done" && !isComplaint(standing) && !isBilled)) return "done";
  const isDue = (action: Candidate["action"]) =>
    candidates.some((step) => step.action === action && step.on <= today);
  const isAct =
    isDue("open-dispute") ||
    isDue("payment-dispute") ||
    isDue("contact-seller") ||
    (timeline.direction === "return" && isDue("request-refund")) ||
    // A shop's day that has passed stays urgent, also where another layer's day is the one that is shown.
    (problem.isKnown &&
      [lastDay, shopDay].some((day) => day !== null && daysBetween(today, day.on) <= urgentDays));
  const isWatch =
    isDue("check-tracker") ||
    isDue("contact-carrier") ||
    isPastStuck(words, standing.service, standing.since.on, today, standing.destination);
  const grown: Severity = isAct ? "act" : isWatch ? "watch" : "ok";
  return highest(base === "done" ? "act" : base, grown);
}

/** True where the person says that a delivered parcel is not there, or not as it should be. */
function isComplaint({ problem }: Standing): boolean {
  return problem.isKnown;
}

function highest(a: Severity, b: Severity): Severity {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}
