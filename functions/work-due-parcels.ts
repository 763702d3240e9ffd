import { addDays } from "../lib/escalation/local-days.ts";
import { followUpId } from "../lib/escalation/told-steps.ts";
import { dayIn } from "../lib/timeline/zoned-time.ts";
import { as, type ZoneId } from "../lib/units.ts";
import type { SeenAccount } from "./due-parcel.ts";
import { FaultError } from "./fault.ts";
import { newFollowUp, tomorrow } from "./follow-up-mail.ts";
import { withHome } from "./home-country.ts";
import { type AccountId, isFinal, type MailItem } from "./mail-item.ts";
import { isDaytime, morningOf, nextMorning } from "./morning.ts";
import { dueParcels } from "./plan-follow-up.ts";
import type { Account, Ports, StoredParcel } from "./ports.ts";
import { dueAtOf } from "./schedule-parcels.ts";
import { after, day } from "./times.ts";
import { zoneOf } from "./write-answer.ts";

type Work = (item: MailItem, owner: string, seen: SeenAccount) => Promise<void>;

/**
 * Looks at the parcels that have come due, an account at a time: begins the account's mail of the day where a step is due,
 * and puts the others off to their next day. Gives how many accounts were looked at.
 *
 * @throws FaultError `dependency-failed` after the others were worked.
 */
export async function workDueParcels(limit: number, ports: Ports, work: Work): Promise<number> {
  const due = await ports.timelines.due(ports.clock.now(), limit);
  const accounts = [...new Set(due.map(({ accountId }) => accountId))];
  const failures: unknown[] = [];
  for (const accountId of accounts) {
    try {
      await workAccount(accountId, ports, work);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new FaultError("dependency-failed", { failed: failures.length, of: accounts.length }, failures[0]);
  return accounts.length;
}

async function workAccount(accountId: AccountId, world: Ports, work: Work): Promise<void> {
  const now = world.clock.now();
  // Today's mail may have begun; which day it is, the account's zone tells. All at once, because that is one request.
  const days = [-1, 0, 1].map((shift) => addDays(dayIn(as<ZoneId>("UTC"), now), shift));
  const [account, ...mails] = await Promise.all([
    world.accounts.get(accountId),
    ...days.map((day) => world.mails.get(accountId, followUpId(day))),
  ]);
  const ports = withHome(world, account);
  const zone = zoneOf(account);
  const all = await ports.timelines.list(accountId, { now, zone });
  const parcels = all.filter(({ dueAt }) => dueAt != null && dueAt <= now);
  if (account === null || account.suppressedBecause !== null) {
    // The person may come back: a look a week costs nothing.
    const later = account === null ? null : after(now, 7 * day);
    return putOff(accountId, parcels, () => later, ports);
  }
  if (!isDaytime(now, account)) return putOff(accountId, parcels, () => nextMorning(now, account), ports);
  const today = dayIn(zone, now);
  const begun = mails[days.indexOf(today)] ?? null;
  // Whoever has it in hand looks at all that is due.
  if (begun !== null && !isFinal(begun.state)) return;
  if (begun === null && dueParcels(parcels, account, ports).length > 0) {
    const owner = ports.keys.randomToken();
    const { isNew, item } = await ports.mails.begin(newFollowUp(accountId, today, owner, now));
    if (isNew) await work(item, owner, { account, parcels: all });
    return;
  }
  return putOff(accountId, parcels, (parcel) => nextLook(parcel, account, ports), ports);
}

/** One mail a day: what has come due since today's comes tomorrow. */
function nextLook(parcel: StoredParcel, account: Account, ports: Ports) {
  const now = ports.clock.now();
  const zone = zoneOf(account);
  const today = dayIn(zone, now);
  const followUp = ports.core.followUp(parcel.timeline, today, zone, account.mails);
  const isDue = followUp.due.length > 0 || followUp.farewell !== null;
  return isDue ? morningOf(tomorrow(today), account) : dueAtOf(followUp, account, now);
}

async function putOff(
  accountId: AccountId,
  parcels: readonly StoredParcel[],
  until: (parcel: StoredParcel) => ReturnType<typeof nextLook>,
  ports: Ports,
): Promise<void> {
  for (const parcel of parcels)
    await ports.timelines.schedule(accountId, parcel.timeline.parcelId, parcel.version, {
      dueAt: until(parcel),
    });
}
