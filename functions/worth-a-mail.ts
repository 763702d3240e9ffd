import type { Plan } from "../lib/escalation/plan.ts";
import type { TouchedParcel } from "../lib/timeline/apply-reading.ts";
import { currentEvent } from "../lib/timeline/current-event.ts";
import type { Ports } from "./ports.ts";

/** A parcel of the mail, with its plan before and after it. */
export interface PlannedChange {
  readonly parcel: TouchedParcel;
  readonly before: Plan | null;
  readonly after: Plan;
}

/**
 * Whether news that nobody sent on by hand are worth an answer: the parcel is new, something is to be watched or done, or
 * a date has changed. All else is kept silently.
 */
export function isWorthAMail(change: PlannedChange): boolean {
  const { before, after } = change;
  if (!change.parcel.isNews || after.status === null) return false;
  if (before === null || after.severity === "watch" || after.severity === "act") return true;
  return datesOf(before) !== datesOf(after);
}

/** What makes two mails the same news: one carrier's or one seller's number, status, and the day of the event. */
export function newsKey(parcel: TouchedParcel, keys: Ports["keys"]): string {
  const current = currentEvent(parcel.after);
  const number = parcel.after.numbers.at(-1);
  const when = current?.occurredAt ?? current?.reportedAt ?? null;
  return keys.hash(
    "content",
    JSON.stringify([
      "news",
      number?.carrier ?? parcel.after.carrier,
      number?.trackingNumber ?? parcel.after.parcelId,
      current?.status ?? null,
      when?.slice(0, 10) ?? null,
    ]),
  );
}

function datesOf(plan: Plan): string {
  return JSON.stringify([plan.steps.map((step) => [step.on, step.action]), plan.lastDay?.on ?? null]);
}
