import type { Knowledge } from "../knowledge/knowledge.ts";
import { isOver } from "../timeline/current-event.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { dayIn } from "../timeline/zoned-time.ts";
import type { LocalDate, ZoneId } from "../units.ts";
import { openDispute } from "./after-dispute.ts";
import { carrierPage, trackerLinks } from "./links.ts";
import { addDays, isDay, later } from "./local-days.ts";
import { plan as makePlan } from "./make-plan.ts";
import { makeStanding } from "./make-standing.ts";
import type { Plan, Step } from "./plan.ts";
import { isWarning, printedEnd, reminderDays } from "./reminder-days.ts";
import { isHalted } from "./settle.ts";
import type { Standing } from "./standing.ts";
import { toldDays, toldId, unansweredFollowUps } from "./told-steps.ts";

/** Which mails a person wants that they did not ask for. */
export type FollowUpLevel = "all" | "important" | "deadlines" | "none";

/** A step that is to be told today. `id` names it for ever: parcel's episode, action, and which of its days. */
export interface DueStep {
  readonly id: string;
  readonly step: Step;
  readonly isReminder: boolean;
  /** One of those that come whatever the person wants to hear: to collect, to pay, a window that ends. */
  readonly isWarning: boolean;
}

/** What is to be told of a parcel today, and the day on which to look at it again. */
export interface FollowUp {
  readonly plan: Plan;
  readonly due: readonly DueStep[];
  /** Set where nothing has come for long: the parcel is put away, with a note that has this id. */
  readonly farewell: string | null;
  /** Null where nothing more is to come. */
  readonly nextOn: LocalDate | null;
  /** True where the person has said that the tracker shows no change, or has it looked up since. */
  readonly isSilenceConfirmed: boolean;
  /** True where, unless somebody answers, nothing comes after it but what cannot wait: the days of the plan are not told. */
  readonly goesQuiet: boolean;
  /** Where the number can be looked up: the carrier's own page, then universal trackers. */
  readonly lookAt: Step["links"];
}

/** So many follow-ups without an answer; then only what cannot wait. */
const patience = 2;
/** A plan moves with time; it is looked at again after a week at the latest. */
const lookDays = 7;
/** So long after the last window nothing more is written. Where no window is known, as long again after the newest mail. */
const farewellDays = 60;

/** What is due of a parcel on a day: computed anew from what is known, never stored. */
export function followUp(
  timeline: Timeline,
  knowledge: Knowledge,
  today: LocalDate,
  zone: ZoneId,
  level: FollowUpLevel = "all",
): FollowUp {
  const plan = makePlan(timeline, knowledge, today, zone);
  const standing = makeStanding(timeline, knowledge, today, zone);
  const isSilenceConfirmed = timeline.acts.some(
    (act) =>
      (act.act === "confirmed-same" || (act.act === "step-done" && act.detail === "check-tracker")) &&
      act.at >= (standing.event?.reportedAt ?? ""),
  );
  const page = carrierPage(standing);
  const lookAt = [...(page === null ? [] : [page]), ...trackerLinks(standing)];
  const goesQuiet = unansweredFollowUps(timeline) + 1 >= patience;
  const nothing: FollowUp = {
    plan,
    due: [],
    farewell: null,
    nextOn: null,
    isSilenceConfirmed,
    goesQuiet,
    lookAt,
  };
  if (isHalted(standing) || saysItCame(standing)) return nothing;

  const marked = isQuietDelivery(standing) ? deliveryMarks(plan, standing) : marksOf(plan, standing);
  const due = marked
    .filter(({ marks, last }) => marks.some((day) => day <= today && (last === null || day > last)))
    .map(({ step, marks, last }): DueStep => {
      const mark = marks.findLast((day) => day <= today) ?? today;
      const isReminder = last !== null;
      return {
        id: toldId(standing.event, step.action, isReminder ? mark : "first"),
        step,
        isReminder,
        isWarning: isWarning(step, plan, today),
      };
    })
    .filter((each) => isWanted(each, plan, standing, level));
  const farewellOn = isQuietDelivery(standing) || isOver(timeline) ? null : farewellDay(plan, standing);
  const isPutAway = toldDays(timeline, standing.event, "farewell").length > 0;
  if (isPutAway) return nothing;
  if (due.length === 0 && farewellOn !== null && farewellOn <= today && level !== "none")
    return { ...nothing, farewell: toldId(standing.event, "farewell", "first") };
  return { ...nothing, due, nextOn: nextDay(marked, farewellOn, plan, standing) };
}

interface Marked {
  readonly step: Step;
  /** Days on which it is told, rising. */
  readonly marks: readonly LocalDate[];
  /** When it was told last; null for never. */
  readonly last: LocalDate | null;
}

const untold: ReadonlySet<Step["action"]> = new Set<Step["action"]>(["wait", "none", "answer-question"]);

function marksOf(plan: Plan, standing: Standing): readonly Marked[] {
  const actions = [...new Set(plan.steps.map((step) => step.action))].filter((action) => !untold.has(action));
  return actions.map((action) => {
    const steps = plan.steps.filter((step) => step.action === action);
    const told = toldDays(standing.timeline, standing.event, action);
    const last = told.at(-1) ?? null;
    const first = steps[0] as Step;
    const again = reminderDays(first, plan, standing, told);
    // The plan itself leaves out what was told; what it still gives a day for is told again only on that day.
    const begins = last === null || isAskedAgain(first, standing) ? [first.on] : [];
    const isReminder = last !== null && again.some((day) => day <= standing.today && day > last);
    return {
      step: (isReminder ? steps.at(-1) : first) ?? first,
      marks: [...new Set([...begins, ...again])].sort(),
      last,
    };
  });
}

/** After a dispute the money is asked for until it is there; the plan says when. */
function isAskedAgain(step: Step, standing: Standing): boolean {
  return step.action === "request-refund" && openDispute(standing) !== null;
}

/** Delivered, and nobody has said that anything is wrong. */
function isQuietDelivery({ acting, problem }: Standing): boolean {
  return acting?.startsWith("done.") === true && !problem.isKnown;
}

/** The answer to the delivery has asked whether it is there and whole; once more before the time to report is over. */
function deliveryMarks(plan: Plan, standing: Standing): readonly Marked[] {
  const { lastDay } = plan;
  const step =
    plan.steps.find(({ action }) => action === "open-dispute" || action === "payment-dispute") ??
    plan.steps[0];
  if (lastDay === null || lastDay.isPast || step === undefined) return [];
  const told = standing.timeline.acts.filter(
    (act) => act.act === "step-told" && act.at >= (standing.event?.reportedAt ?? ""),
  );
  const last =
    told
      .map((act) => act.on)
      .sort()
      .at(-1) ?? null;
  if (toldDays(standing.timeline, standing.event, step.action).length > 0) return [];
  const days = [addDays(lastDay.on, -2), lastDay.on];
  return [{ step, marks: days.filter((day) => last === null || day > last).slice(0, 1), last }];
}

function saysItCame({ event, problem }: Standing): boolean {
  return event?.source === "person" && !problem.isKnown;
}

function isWanted(
  { step, isWarning: warns }: DueStep,
  plan: Plan,
  standing: Standing,
  level: FollowUpLevel,
): boolean {
  if (level === "none") return false;
  if (isSnoozed(standing) && !isLastCall(step, plan, standing)) return false;
  if (warns) return true;
  // Of a parcel of which no status is known there is nothing that silence could be about.
  if (plan.status === null) return false;
  if (level === "deadlines" || unansweredFollowUps(standing.timeline) >= patience) return false;
  return level === "all" || plan.severity === "watch" || plan.severity === "act";
}

function isSnoozed({ timeline, today }: Standing): boolean {
  return timeline.acts.some((act) => {
    const days = act.act === "snoozed" ? Number(act.detail) : Number.NaN;
    return Number.isInteger(days) && isDay(act.on) && addDays(act.on, days) > today;
  });
}

/** What even a person who wants peace is told: that a day ends within two days. */
function isLastCall(step: Step, plan: Plan, standing: Standing): boolean {
  const end = printedEnd(step, standing) ?? (plan.lastDay?.isPast === false ? plan.lastDay.on : null);
  return isWarning(step, plan, standing.today) && end !== null && addDays(end, -2) <= standing.today;
}

function farewellDay(plan: Plan, { timeline, zone }: Standing): LocalDate | null {
  const signs = [
    timeline.newestMailAt,
    timeline.acts.filter((act) => act.act !== "step-told").at(-1)?.at ?? null,
  ];
  const heard = signs.flatMap((at) => (at === null || Number.isNaN(Date.parse(at)) ? [] : [dayIn(zone, at)]));
  if (heard.length === 0) return null;
  const newest = heard.reduce(later);
  const window = plan.lastDay?.on ?? addDays(newest, farewellDays);
  return addDays(later(window, newest), farewellDays);
}

function nextDay(
  marked: readonly Marked[],
  farewellOn: LocalDate | null,
  plan: Plan,
  standing: Standing,
): LocalDate | null {
  const { today } = standing;
  const moves = farewellOn !== null || (plan.steps.length > 0 && !isQuietDelivery(standing));
  const days = [
    ...marked.flatMap(({ marks }) => marks),
    ...(farewellOn === null ? [] : [farewellOn]),
    ...(moves ? [addDays(today, lookDays)] : []),
  ].filter((day) => day > today);
  return days.sort()[0] ?? null;
}
