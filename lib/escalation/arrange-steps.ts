import type { LocalDate } from "../units.ts";
import { addDuration, onBusinessDay } from "./business-days.ts";
import type { Candidate } from "./candidate.ts";
import { addDays, dayInWords, later } from "./local-days.ts";
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
  let dated = giveDates(open, standing);
  for (const action of giveWay) {
    if (!dated.some(isTooLate)) break;
    open = open.filter((step) => step.action !== action);
    dated = giveDates(open, standing);
  }
  if (dated.some(isTooLate)) dated = giveDates([...open].sort(tightFirst), standing);
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

function giveDates(steps: readonly Candidate[], standing: Standing): readonly Candidate[] {
  const dated: Candidate[] = [];
  let previous: LocalDate | null = null;
  for (const step of steps) {
    const wanted: LocalDate = later(afterAnswer(step, dated, standing), standing.today);
    const next: LocalDate | null =
      previous === null ? null : onBusinessDay(addDays(previous, 1), standing.destination);
    // A day that an end of a window sets is not moved on for a weekend in between.
    const free: LocalDate | null = previous !== null && step.latest !== null ? addDays(previous, 1) : next;
    const soonest: LocalDate | null =
      step.latest !== null && next !== null && next > step.latest ? free : next;
    const on: LocalDate = soonest === null ? wanted : later(wanted, soonest);
    const isOverdue = step.on < standing.today && step.on < on && !step.basis.startsWith("mail/");
    const basisText = isOverdue
      ? `${step.basisText}. That was on ${dayInWords(step.on)}, so it comes now`
      : step.basisText;
    dated.push({ ...step, on, basisText });
    previous = on;
  }
  return dated;
}

/** A seller who is asked later than planned has the same time to answer. */
function afterAnswer(step: Candidate, dated: readonly Candidate[], standing: Standing): LocalDate {
  const asked = dated.find((each) => each.action === "contact-seller" || each.action === "request-refund");
  if (step.answerTime === null || step.isFixed || step.rank < 0 || asked === undefined) return step.on;
  return later(step.on, addDuration(asked.on, step.answerTime, standing.origin));
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
