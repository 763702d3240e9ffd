import type { LocalDate } from "../units.ts";
import { durationInWords } from "./basis-words.ts";
import { addBusinessDays, addDuration, onBusinessDay } from "./business-days.ts";
import type { Candidate } from "./candidate.ts";
import { addDays, dayInWords, earlier, later } from "./local-days.ts";
import { onOfficeDay } from "./office-day.ts";
import { decisionDays } from "./payment-step.ts";
import type { LastDay, Step } from "./plan.ts";
import type { Standing } from "./standing.ts";

/** Steps that may give way when a window would be missed for them, in this order. */
const giveWay: readonly Step["action"][] = ["check-tracker", "contact-carrier", "report-missing"];

/**
 * The steps in rising dates: none before today, one a day, the next one on a business day after it. What is past becomes
 * today's. None is after the last day, unless the window of its own says why.
 */
export function arrangeSteps(
  candidates: readonly Candidate[],
  standing: Standing,
  lastDay: LastDay | null,
): readonly Step[] {
  let open = [...candidates].sort(byDayFrom(standing.today));
  let dated = giveDates(open, standing, lastDay);
  for (const action of giveWay) {
    if (!dated.some(isTooLate)) break;
    open = open.filter((step) => step.action !== action);
    dated = giveDates(open, standing, lastDay);
  }
  if (dated.some(isTooLate)) dated = giveDates([...open].sort(tightFirst), standing, lastDay);
  return dated.filter((step) => isInTime(step, lastDay)).map((step) => toStep(step, lastDay));
}

function byDay(a: Candidate, b: Candidate): number {
  if (a.rank < 0 || b.rank < 0) return a.rank - b.rank;
  return a.on < b.on ? -1 : a.on > b.on ? 1 : a.rank - b.rank;
}

/** Today's steps are those of today and all that is past: what a mail gives a day for comes first among them. */
const byDayFrom =
  (today: LocalDate) =>
  (a: Candidate, b: Candidate): number => {
    const isToday = a.on <= today && b.on <= today && a.rank >= 0 && b.rank >= 0;
    const isPrinted = (step: Candidate) => (step.basis.startsWith("mail/") ? 0 : 1);
    return isToday && isPrinted(a) !== isPrinted(b) ? isPrinted(a) - isPrinted(b) : byDay(a, b);
  };

function tightFirst(a: Candidate, b: Candidate): number {
  const end = (step: Candidate) => step.latest ?? "9999-12-31";
  return end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : byDay(a, b);
}

function giveDates(
  steps: readonly Candidate[],
  standing: Standing,
  lastDay: LastDay | null,
): readonly Candidate[] {
  const dated: Candidate[] = [];
  for (const step of steps) {
    const previous = dated.at(-1)?.on ?? null;
    const waiting = afterDecision(afterAnswer(step, dated, standing), dated);
    const wanted = later(waiting.on, standing.today);
    const on = previous === null ? wanted : later(wanted, soonestAfter(previous, step, standing));
    const basisText = overdueText(step, waiting, on, standing);
    dated.push({ ...waiting, ...onOfficeDay({ ...waiting, basisText }, on, standing, lastDay) });
  }
  return dated;
}

/** The next business day; a window that would end before it makes the next day of the calendar enough. */
function soonestAfter(previous: LocalDate, step: Candidate, standing: Standing): LocalDate {
  const next = addDays(previous, 1);
  const business = onBusinessDay(next, standing.destination);
  return step.latest !== null && business > step.latest ? next : business;
}

/** A day that has passed is named, so that the new one does not look computed from it. */
function overdueText(step: Candidate, waiting: Candidate, on: LocalDate, standing: Standing): string {
  const isMoved = waiting.basisText !== step.basisText;
  if (isMoved || step.on >= standing.today || step.on >= on || step.basis.startsWith("mail/")) {
    return waiting.basisText;
  }
  return `${step.basisText}. That was on ${dayInWords(step.on)}, so it comes as soon as it can`;
}

const isToSeller = ({ action }: Candidate) => action === "contact-seller" || action === "request-refund";
/** So many business days the seller has between two letters. Our rule of thumb. */
const betweenLetters = 2;

/** A seller who is asked later than planned has the same time to answer, before the next letter and before a dispute. */
function afterAnswer(step: Candidate, dated: readonly Candidate[], standing: Standing): Candidate {
  const asked = dated.findLast(isToSeller);
  if (asked === undefined || step.isFixed || step.rank < 0) return step;
  if (isToSeller(step)) {
    const next = addBusinessDays(asked.on, betweenLetters, standing.origin);
    return next <= step.on
      ? step
      : {
          ...step,
          on: next,
          basisText: `${betweenLetters} business days after the last letter to the seller; our rule of thumb`,
        };
  }
  if (step.answerTime === null) return step;
  const { wait, kind } = step.answerTime;
  const on = addDuration(asked.on, wait, standing.origin);
  if (on <= step.on) return step;
  const basisText = `${durationInWords(wait)} for the seller to answer, from ${dayInWords(asked.on)}; ${kind}`;
  return { ...step, on, basisText };
}

/** A shop that is asked later than planned has the same time to decide before the payment service is asked. */
function afterDecision(step: Candidate, dated: readonly Candidate[]): Candidate {
  const dispute = dated.find(({ action }) => action === "open-dispute");
  if (step.action !== "payment-dispute" || dispute === undefined || step.isFixed) return step;
  const on = later(step.on, addDays(dispute.on, decisionDays));
  return { ...step, on: step.latest === null ? on : earlier(on, step.latest) };
}

function isTooLate(step: Candidate): boolean {
  return step.latest !== null && step.on > step.latest;
}

/** Layers and printed days of their own outlast the marketplace's last day; the rest does not. */
function isInTime(step: Candidate, lastDay: LastDay | null): boolean {
  if (lastDay === null || lastDay.isPast || step.on <= lastDay.on) return true;
  return step.action === "payment-dispute" || step.isFixed || step.basis.startsWith("mail/");
}

/** After a computed last day the steps say why they are still there. */
function toStep(
  { latest: _latest, rank: _rank, isFixed: _isFixed, answerTime: _answerTime, ...step }: Candidate,
  lastDay: LastDay | null,
): Step {
  if (lastDay?.isPast !== true) return step;
  return {
    ...step,
    basisText: `${step.basisText}. The last day to claim is probably over; it is still worth trying`,
  };
}
