import type { Desk } from "../functions/desk.ts";
import type { Ports } from "../functions/ports.ts";
import { as, type Instant } from "../lib/units.ts";

const farAway = as<Instant>("9999-12-31T23:59:59Z");
/** The schedule of the service calls every minute; more turns than this at one instant would be a loop. */
const turnLimit = 50;
const turnSize = 100;

/** When the next unfinished mail or due parcel is to be looked at; null where nothing is. */
export async function nextDueAt(ports: Pick<Ports, "mails" | "timelines">): Promise<Instant | null> {
  const [mail, parcel] = await Promise.all([ports.mails.due(farAway, 1), ports.timelines.due(farAway, 1)]);
  const times = [...mail, ...parcel].map(({ dueAt }) => dueAt).sort();
  return times[0] ?? null;
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
  for (let due = await nextDueAt(ports); due !== null && due <= until; due = await nextDueAt(ports)) {
    const isLater = due > ports.clock.now();
    turns = isLater ? 0 : turns + 1;
    if (turns > turnLimit) throw new Error(`what is due at ${due} stays due`);
    if (isLater) await setNow(due);
    await desk.resumeDue(turnSize);
    await desk.followUpDue(turnSize);
  }
  await setNow(until);
}
