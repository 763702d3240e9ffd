import type { LocalDate } from "../units.ts";
import { addDays, daysBetween, isDay } from "./local-days.ts";
import { pickupDay } from "./pickup-day.ts";
import type { Plan, Step } from "./plan.ts";
import type { Standing } from "./standing.ts";

/** Days before the last day to claim on which it is told once more, and on the day itself. */
const beforeTheEnd = [7, 2, 0] as const;
/** A hold that is no longer than this is told once more on its last morning; a longer one two days before. */
const shortHoldDays = 3;

/**
 * Days on which a step that was told already is told again, because a window or a printed day ends.
 *
 * @param told the days on which it was told, rising
 */
export function reminderDays(
  step: Step,
  plan: Plan,
  standing: Standing,
  told: readonly LocalDate[],
): readonly LocalDate[] {
  const until = printedEnd(step, standing);
  if (until !== null) {
    const isShort = daysBetween(told[0] ?? step.on, until) <= shortHoldDays;
    return [isShort ? until : addDays(until, -2)];
  }
  const { lastDay } = plan;
  if (lastDay === null || lastDay.isPast || !isClaim(step, plan)) return [];
  const last = told.at(-1) ?? null;
  return beforeTheEnd
    .map((days) => addDays(lastDay.on, -days))
    .filter((day) => day === lastDay.on || last === null || !isFresh(daysBetween(last, day)));
}

/** What was told yesterday or the day before is not told again but on the last day. */
function isFresh(daysSince: number): boolean {
  return daysSince > 0 && daysSince <= 2;
}

/** True for what still comes when nobody answers: to collect, to pay, and the end of a window. */
export function isWarning(step: Step, plan: Plan, today: LocalDate): boolean {
  if (step.basis.startsWith("mail/") || step.action === "collect" || step.action === "pay-charges")
    return true;
  const { lastDay } = plan;
  if (lastDay === null || lastDay.isPast || !isClaim(step, plan)) return false;
  return daysBetween(today, lastDay.on) <= beforeTheEnd[0];
}

/** The day that the person's own mail prints for a step, or the carrier's rule gives for a parcel that waits; null for none. */
export function printedEnd(step: Step, standing: Standing): LocalDate | null {
  const { timeline } = standing;
  if (step.action === "collect" && step.basis.includes("/hold/")) return pickupDay(standing)?.on ?? null;
  if (!step.basis.startsWith("mail/") || step.action === "contact-carrier") return null;
  const day = step.basis === "mail/pickup" ? timeline.pickup?.until : timeline.deadline?.on;
  return isDay(day) ? day : null;
}

/** The step that the last day of the plan is the last day for. */
function isClaim(step: Step, plan: Plan): boolean {
  const first = plan.steps.find(
    ({ action }) => action === "open-dispute" || action === "payment-dispute" || action === "request-refund",
  );
  // Before a dispute, to ask for the money is a letter; afterwards it is what the last day is for.
  const isLetter = first?.action === "request-refund" && plan.lastDay?.basis.endsWith("/escalation") !== true;
  const claim = isLetter
    ? plan.steps.find(({ action }) => action === "open-dispute" || action === "payment-dispute")
    : first;
  return step.action === claim?.action;
}
