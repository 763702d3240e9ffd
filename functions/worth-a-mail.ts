import type { Plan } from "../lib/escalation/plan.ts";
import type { TouchedParcel } from "../lib/timeline/apply-reading.ts";
import { currentEvent } from "../lib/timeline/current-event.ts";
import type { Account, Ports } from "./ports.ts";

/** A parcel of the mail, with its plan before and after it. */
export interface PlannedChange {
  readonly parcel: TouchedParcel;
  /** As it was written. */
  readonly version: number;
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

/** False for what the person wants no mail of: everything, a parcel that they ended, or all that is less than they asked for. */
export function isWanted(account: Pick<Account, "mails">, changes: readonly PlannedChange[]): boolean {
  const level = account.mails ?? "all";
  if (level === "none") return false;
  const live = changes.filter(({ parcel }) => !isEnded(parcel));
  if (changes.length > 0 && live.length === 0) return false;
  if (level === "all") return true;
  return live.some(
    ({ after }) => after.severity === "act" || (level === "important" && after.severity === "watch"),
  );
}

function isEnded({ after }: TouchedParcel): boolean {
  const last = after.acts.findLast((act) => /^(stopped|not-mine|resumed)$/.test(act.act));
  return last !== undefined && last.act !== "resumed";
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
