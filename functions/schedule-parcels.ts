import type { FollowUp } from "../lib/escalation/follow-up.ts";
import type { ParcelId, Timeline } from "../lib/timeline/timeline.ts";
import { dayIn } from "../lib/timeline/zoned-time.ts";
import type { Instant } from "../lib/units.ts";
import { withHome } from "./home-country.ts";
import { morningOf, nextMorning } from "./morning.ts";
import type { Account, Conversation, Ports } from "./ports.ts";
import { zoneOf } from "./write-answer.ts";

type SchedulePorts = Pick<Ports, "timelines" | "core" | "clock">;

/** A parcel as whoever wrote it last knows it. */
export interface SeenParcel {
  readonly timeline: Timeline;
  readonly version: number;
}

/**
 * Works out when the next step of each parcel is due, and notes it on the index. To be called when an answer is planned or
 * a command was taken; whoever dies before it leaves parcels that are looked at half an hour later.
 *
 * @param more.conversation where the parcels' follow-ups go on from now, if an answer was planned
 * @param more.seen those that need not be read again, unless somebody has written them since
 */
export async function scheduleParcels(
  account: Account,
  parcelIds: readonly ParcelId[],
  ports: SchedulePorts,
  more: { readonly conversation?: Conversation; readonly seen?: readonly SeenParcel[] } = {},
): Promise<void> {
  const now = ports.clock.now();
  const zone = zoneOf(account);
  const home = withHome(ports, account);
  const { conversation, seen = [] } = more;
  const schedule = ({ timeline, version }: SeenParcel) =>
    ports.timelines.schedule(account.accountId, timeline.parcelId, version, {
      dueAt: nextLookAt(timeline, account, now, home),
      ...(conversation === undefined ? {} : { conversation }),
    });
  for (const parcelId of parcelIds) {
    const known = seen.find(({ timeline }) => timeline.parcelId === parcelId);
    if (known !== undefined && (await schedule(known))) continue;
    const stored = await ports.timelines.get(account.accountId, parcelId, { now, zone });
    if (stored !== null) await schedule(stored);
  }
}

/** When somebody is to look at a parcel of the account next. */
export function nextLookAt(
  timeline: Timeline,
  account: Account,
  now: Instant,
  { core }: Pick<Ports, "core">,
): Instant | null {
  const zone = zoneOf(account);
  return dueAtOf(core.followUp(timeline, dayIn(zone, now), zone, account.mails), account, now);
}

/** What is due today and was not told comes at the next hour at which the person may be written to. */
export function dueAtOf(followUp: FollowUp, account: Account, now: Instant): Instant | null {
  if (account.suppressedBecause !== null) return null;
  const isDue = followUp.due.length > 0 || followUp.farewell !== null;
  if (isDue) {
    const today = morningOf(dayIn(zoneOf(account), now), account);
    return today > now ? today : nextMorning(now, account);
  }
  return followUp.nextOn === null ? null : morningOf(followUp.nextOn, account);
}
