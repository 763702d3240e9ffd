import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { LastDay, Plan, Step } from "../../lib/escalation/plan.ts";
import type { Knowledge } from "../../lib/knowledge/knowledge.ts";
import { readersScene } from "../../lib/reply/readers-scene.ts";
import type { AnswerView } from "../../lib/reply/reply.ts";
import type { LanguagePacks } from "../../lib/reply/texts/language-packs.ts";
import type { ParcelId, Timeline } from "../../lib/timeline/timeline.ts";
import type { LocalDate } from "../../lib/units.ts";

/**
 * The dates of an answer as an iCalendar object (RFC 5545): one all-day entry a step, and one for the last day to claim.
 *
 * The same step keeps its UID when a later answer moves it, so that a calendar moves its entry instead of adding one; its
 * sequence rises with the time of the mail. What the plan had before and has no more, as after the arrival, is cancelled.
 * Its words are in the language of the answer that it comes with.
 * @returns `null` where the answer has no date.
 */
export function toCalendar(view: AnswerView, knowledge: Knowledge, packs: LanguagePacks): string | null {
  const scene = readersScene(view, knowledge, packs);
  const lastDayTitle = scene.texts.heading.lastDay;
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Parcelwise", product: "Parcelwise", language: scene.language.toUpperCase() },
    name: "Parcelwise",
  });
  const sequence = sequenceAt(view.writtenAt);
  for (const { timeline, plan, before, followUp } of scene.view.parcels) {
    if (followUp?.farewell != null) continue;
    const number = timeline.numbers.at(-1)?.trackingNumber ?? timeline.orderNumber ?? "";
    const entries = isGivenUp(timeline) ? [] : entriesOf(timeline.parcelId, plan, lastDayTitle);
    const gone =
      before == null ? [] : goneEntries(entriesOf(timeline.parcelId, before, lastDayTitle), entries);
    for (const entry of [...entries, ...gone]) {
      calendar.createEvent({
        id: entry.uid,
        sequence,
        ...(gone.includes(entry) ? { status: ICalEventStatus.CANCELLED } : {}),
        start: dayStart(entry.on),
        allDay: true,
        stamp: new Date(view.writtenAt),
        transparency: ICalEventTransparency.TRANSPARENT,
        summary: number === "" ? entry.title : `${entry.title} (${number})`,
        description: entry.description,
        ...(entry.url === null ? {} : { url: entry.url }),
      });
    }
  }
  return calendar.length() === 0 ? null : calendar.toString();
}

/** The person wants to hear no more of it: a calendar would go on telling. */
function isGivenUp({ acts }: Pick<Timeline, "acts">): boolean {
  const last = acts.findLast(({ act }) => act === "stopped" || act === "resumed" || act === "not-mine");
  return last !== undefined && last.act !== "resumed";
}

/** Minutes since the first of them could have been written: RFC 5545 3.8.7.4 asks only that it rises. */
function sequenceAt(writtenAt: string): number {
  return Math.max(0, Math.floor((Date.parse(writtenAt) - Date.parse("2026-01-01T00:00:00Z")) / 60_000));
}

function goneEntries(before: readonly Entry[], now: readonly Entry[]): readonly Entry[] {
  const uids = new Set(now.map(({ uid }) => uid));
  return before.filter(({ uid }) => !uids.has(uid));
}

interface Entry {
  readonly uid: string;
  readonly on: LocalDate;
  readonly title: string;
  readonly description: string;
  readonly url: string | null;
}

function entriesOf(parcelId: ParcelId, plan: Plan, lastDayTitle: string): readonly Entry[] {
  const seen = new Map<string, number>();
  const steps = plan.steps.map((step) => {
    const nth = seen.get(step.action) ?? 0;
    seen.set(step.action, nth + 1);
    return stepEntry(`${parcelId}.${step.action}${nth === 0 ? "" : `.${nth + 1}`}@parcelwise`, step);
  });
  const { lastDay } = plan;
  // What has arrived and is in order needs no day to claim.
  const isSettled = plan.severity === "done" && plan.steps.length === 0;
  return lastDay === null || lastDay.isPast || isSettled
    ? steps
    : [...steps, lastDayEntry(parcelId, lastDay, lastDayTitle)];
}

function stepEntry(uid: string, step: Step): Entry {
  const links = step.links.map(({ label, url }) => `${label}: ${url}`);
  return {
    uid,
    on: step.on,
    title: step.title,
    description: [step.contact ?? "", ...links, step.basisText].filter((line) => line !== "").join("\n"),
    url: step.url,
  };
}

function lastDayEntry(parcelId: ParcelId, lastDay: LastDay, title: string): Entry {
  return {
    uid: `${parcelId}.last-day.${lastDay.window.claim}@parcelwise`,
    on: lastDay.on,
    title,
    description: lastDay.basisText,
    url: null,
  };
}

/** The generator writes the date that a `Date` has in UTC for an all-day entry without a zone. */
function dayStart(on: LocalDate): Date {
  return new Date(`${on}T00:00:00Z`);
}
