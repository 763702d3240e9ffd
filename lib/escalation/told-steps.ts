import type { StepAction } from "../knowledge/status.ts";
import type { PersonAct, ShipmentEvent, Timeline } from "../timeline/timeline.ts";
import type { LocalDate } from "../units.ts";
import { isDay } from "./local-days.ts";

/** Begins the id of a mail that we wrote of our own accord; the day in the person's zone follows. */
const followUpMail = "follow-up-";

/** A follow-up's own id in its account: there is one a day. */
export function followUpId(on: LocalDate): string {
  return `${followUpMail}${on}`;
}

/** True for an act that one of our own mails told, not an answer to a mail of the person. */
export function isFollowUpMail(mailId: string | null | undefined): boolean {
  return mailId?.startsWith(followUpMail) === true;
}

/** The id of what was told: the episode, the action, and which of its days it was told for. */
export function toldId(event: ShipmentEvent | null, action: StepAction | "farewell", mark: string): string {
  return `told.${event?.id ?? "none"}.${action}.${mark}`;
}

/**
 * The days on which a step was told since the newest event, last one last. Newer news begin a new episode, in which each
 * step may be told again.
 */
export function toldDays(
  timeline: Pick<Timeline, "acts">,
  event: ShipmentEvent | null,
  action: StepAction | "farewell",
): readonly LocalDate[] {
  return timeline.acts
    .filter((act) => isTold(act, event, action) && isDay(act.on))
    .map((act) => act.on)
    .sort();
}

function isTold(act: PersonAct, event: ShipmentEvent | null, action: string): boolean {
  if (act.act !== "step-told" || act.detail !== action) return false;
  // A mail's Date may lie ahead of what it was answered at; the id tells the episode all the same.
  return event === null || act.at >= event.reportedAt || act.id.startsWith(`told.${event.id}.`);
}

/**
 * How many of our own mails about the parcel nobody has answered, by a word or by newer mail. What was told in an answer
 * was told to somebody who had just written, whatever they asked.
 */
export function unansweredFollowUps(timeline: Pick<Timeline, "acts" | "newestMailAt">): number {
  const answered = timeline.acts.filter((act) => !isOwnMail(act)).at(-1)?.at ?? "";
  const since = [answered, timeline.newestMailAt ?? ""].sort().at(-1) ?? "";
  const days = timeline.acts.filter((act) => isOwnMail(act) && act.at > since);
  return new Set(days.map((act) => act.on)).size;
}

function isOwnMail({ act, mailId }: PersonAct): boolean {
  return act === "step-told" && isFollowUpMail(mailId);
}
