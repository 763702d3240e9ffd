import type { Desk } from "../functions/desk.ts";
import type { Ports } from "../functions/ports.ts";
import { as, type Instant } from "../lib/units.ts";

const farAway = as<Instant>("9999-12-31T23:59:59Z");
/** The schedule of the service calls every minute; more turns than this at one instant would be a loop. */
const turnLimit = 50;
const turnSize = 100;

/** What is to be looked at next: an unfinished mail before a parcel; null where nothing is. */
async function nextDue(
  ports: Pick<Ports, "mails" | "timelines">,
): Promise<{ readonly at: Instant; readonly what: "mail" | "parcel" } | null> {
  const [[mail], [parcel]] = await Promise.all([
    ports.mails.due(farAway, 1),
    ports.timelines.due(farAway, 1),
  ]);
  if (mail !== undefined && (parcel === undefined || mail.dueAt <= parcel.dueAt))
    return { at: mail.dueAt, what: "mail" };
  return parcel === undefined ? null : { at: parcel.dueAt, what: "parcel" };
}

/**
 * Lets time pass until an instant: sets the clock to each moment at which something is due, in order, and does what the
 * schedule would do then, so that a month takes no longer than what happens in it.
 */
export async function runUntil(
  until: Instant,
  ports: Pick<Ports, "mails" | "timelines" | "clock">,
  desk: Pick<Desk, "resumeDue" | "followUpDue">,
  setNow: (instant: Instant) => Promise<void> | void,
): Promise<void> {
  let turns = 0;
  for (let due = await nextDue(ports); due !== null && due.at <= until; due = await nextDue(ports)) {
    const isLater = due.at > ports.clock.now();
    turns = isLater ? 0 : turns + 1;
    if (turns > turnLimit) throw new Error(`what is due at ${due.at} stays due`);
    if (isLater) await setNow(due.at);
    await (due.what === "mail" ? desk.resumeDue(turnSize) : desk.followUpDue(turnSize));
  }
  await setNow(until);
}
