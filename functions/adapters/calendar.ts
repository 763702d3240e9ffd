import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { LastDay, Plan, Step } from "../../lib/escalation/plan.ts";
import type { AnswerView } from "../../lib/reply/reply.ts";
import type { ParcelId } from "../../lib/timeline/timeline.ts";
import type { LocalDate } from "../../lib/units.ts";

const lastDayTitle = "Last day to claim";

/**
 * The dates of an answer as an iCalendar object (RFC 5545): one all-day entry a step, and one for the last day to claim.
 *
 * The same step keeps its UID when a later answer moves it, so that a calendar moves its entry instead of adding one.
 * @returns `null` where the answer has no date.
 */
export function toCalendar(view: AnswerView): string | null {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Parcelwise", product: "Parcelwise", language: "EN" },
    name: "Parcelwise",
  });
  for (const { timeline, plan } of view.parcels) {
    const number = timeline.numbers.at(-1)?.trackingNumber ?? timeline.orderNumber ?? "";
    for (const entry of entriesOf(timeline.parcelId, plan)) {
      calendar.createEvent({
        id: entry.uid,
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

interface Entry {
  readonly uid: string;
  readonly on: LocalDate;
  readonly title: string;
  readonly description: string;
  readonly url: string | null;
}

function entriesOf(parcelId: ParcelId, plan: Plan): readonly Entry[] {
  const seen = new Map<string, number>();
  const steps = plan.steps.map((step) => {
    const nth = seen.get(step.action) ?? 0;
    seen.set(step.action, nth + 1);
    return stepEntry(`${parcelId}.${step.action}${nth === 0 ? "" : `.${nth + 1}`}@parcelwise`, step);
  });
  const { lastDay } = plan;
  return lastDay === null || lastDay.isPast ? steps : [...steps, lastDayEntry(parcelId, lastDay)];
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

function lastDayEntry(parcelId: ParcelId, lastDay: LastDay): Entry {
  return {
    uid: `${parcelId}.last-day.${lastDay.window.claim}@parcelwise`,
    on: lastDay.on,
    title: lastDayTitle,
    description: lastDay.basisText,
    url: null,
  };
}

/** The generator writes the date that a `Date` has in UTC for an all-day entry without a zone. */
function dayStart(on: LocalDate): Date {
  return new Date(`${on}T00:00:00Z`);
}
