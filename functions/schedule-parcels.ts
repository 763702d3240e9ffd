import type { FollowUp } from "../lib/escalation/follow-up.ts";
import type { ParcelId } from "../lib/timeline/timeline.ts";
import { dayIn } from "../lib/timeline/zoned-time.ts";
import type { Instant } from "../lib/units.ts";
import { withHome } from "./home-country.ts";
import { morningOf, nextMorning } from "./morning.ts";
import type { Account, Conversation, Ports } from "./ports.ts";
import { zoneOf } from "./write-answer.ts";

type SchedulePorts = Pick<Ports, "timelines" | "core" | "clock">;

/**
 * Works out when the next step of each parcel is due, and notes it on the index. To be called when an answer is planned or
 * a command was taken; whoever dies before it leaves parcels that are looked at half an hour later.
 *
 * @param conversation where the parcels' follow-ups go on from now, if an answer was planned.
 */
export async function scheduleParcels(
  account: Account,
  parcelIds: readonly ParcelId[],
  ports: SchedulePorts,
  conversation?: Conversation,
): Promise<void> {
  const now = ports.clock.now();
  const zone = zoneOf(account);
  const { core } = withHome(ports, account);
  for (const parcelId of parcelIds) {
    const stored = await ports.timelines.get(account.accountId, parcelId, { now, zone });
    if (stored === null) continue;
    const followUp = core.followUp(stored.timeline, dayIn(zone, now), zone, account.mails);
    await ports.timelines.schedule(account.accountId, parcelId, stored.version, {
      dueAt: dueAtOf(followUp, account, now),
      ...(conversation === undefined ? {} : { conversation }),
    });
  }
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
