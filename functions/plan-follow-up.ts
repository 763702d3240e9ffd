import { followUpId } from "../lib/escalation/told-steps.ts";
import type { PersonAct } from "../lib/timeline/timeline.ts";
import { dayIn } from "../lib/timeline/zoned-time.ts";
import type { Instant } from "../lib/units.ts";
import type { Decision } from "./decision.ts";
import type { DueParcel, SeenAccount } from "./due-parcel.ts";
import { withHome } from "./home-country.ts";
import type { MailItem } from "./mail-item.ts";
import { isDaytime, morningOf } from "./morning.ts";
import { putActs, toldAct } from "./note-told.ts";
import type { OwnDomain } from "./own-addresses.ts";
import type { Account, Conversation, Ports, StoredParcel } from "./ports.ts";
import { dueAtOf } from "./schedule-parcels.ts";
import { zoneOf } from "./write-answer.ts";
import { writeFollowUp } from "./write-follow-up.ts";

/**
 * Decides on the one mail of the day: all that is due of all the person's parcels, or nothing when newer mail, a command or
 * another day has come in between. Done again it decides anew, because nothing was sent yet; what it noted itself is left
 * out.
 *
 * @param seen the account, where whoever calls has read it in this very moment
 */
export async function planFollowUp(
  item: MailItem,
  own: OwnDomain,
  world: Ports,
  seen: SeenAccount | undefined,
): Promise<Decision> {
  const account = seen?.account ?? (await world.accounts.get(item.accountId));
  const ports = withHome(world, account);
  const now = ports.clock.now();
  if (account === null || account.suppressedBecause !== null) return refuse("suppressed");
  const zone = zoneOf(account);
  const today = dayIn(zone, now);
  const parcels = seen?.parcels ?? (await ports.timelines.list(item.accountId, { now, zone }));
  await takeBack(item, parcels, ports);
  const isToday = item.mailId === followUpId(today) && isDaytime(now, account);
  const open = parcels.map((stored) => withoutOwnActs(stored, item.mailId, now));
  const due = isToday ? dueParcels(open, account, ports) : [];
  if (due.length === 0) {
    await lookAgain(item, parcels, account, ports);
    return refuse("nothing-due");
  }
  const { answer, conversations } = await writeFollowUp(item, due, account, own, ports);
  const told = due.map((parcel) => ({ parcel, acts: actsOf(item, parcel, account, ports) }));
  const keep = await ports.mails.packAnswer(item, answer);
  // Asked for in one turn: one request.
  const [kept] = await Promise.all([
    keep(),
    ...told.map(({ parcel, acts }) => putActs(item, parcel.stored.timeline, acts, now, ports)),
  ]);
  for (const { parcel, acts } of told)
    await scheduleNext({ parcel, acts, conversation: conversations.get(parcel) }, account, ports);
  return { answer: kept, reason: "follow-up" };
}

/** What is due of the person's parcels today, those that are to be looked at. */
export function dueParcels(
  parcels: readonly StoredParcel[],
  account: Account,
  ports: Pick<Ports, "core" | "clock">,
): readonly DueParcel[] {
  const now = ports.clock.now();
  const zone = zoneOf(account);
  const today = dayIn(zone, now);
  return parcels
    .filter(({ dueAt, conversation }) => dueAt != null && conversation != null && dueAt <= now)
    .map((stored) => ({ stored, followUp: ports.core.followUp(stored.timeline, today, zone, account.mails) }))
    .filter(({ followUp }) => followUp.due.length > 0 || followUp.farewell !== null);
}

/** What the mail tells of a parcel. */
function actsOf(
  item: MailItem,
  { followUp }: DueParcel,
  account: Account,
  ports: Pick<Ports, "clock">,
): readonly PersonAct[] {
  const now = ports.clock.now();
  const when = { today: dayIn(zoneOf(account), now), now };
  return [
    ...followUp.due.map(({ id, step }) => toldAct(id, step.action, item, when)),
    ...(followUp.farewell === null ? [] : [toldAct(followUp.farewell, "farewell", item, when)]),
  ];
}

interface ToldParcel {
  readonly parcel: DueParcel;
  readonly acts: readonly PersonAct[];
  readonly conversation: Conversation | undefined;
}

/** Notes when the parcel is due next, after what was told. */
async function scheduleNext(
  { parcel: { stored }, acts, conversation }: ToldParcel,
  account: Account,
  ports: Ports,
): Promise<void> {
  const now = ports.clock.now();
  const zone = zoneOf(account);
  const told = { ...stored.timeline, acts: [...stored.timeline.acts, ...acts] };
  const next = ports.core.followUp(told, dayIn(zone, now), zone, account.mails);
  const { parcelId } = stored.timeline;
  await ports.timelines.schedule(account.accountId, parcelId, stored.version, {
    dueAt: dueAtOf(next, account, now),
    ...(conversation === undefined ? {} : { conversation }),
  });
}

/** Before anything is decided again, what an earlier try noted counts as not told. */
async function takeBack(item: MailItem, parcels: readonly StoredParcel[], ports: Ports): Promise<void> {
  for (const { timeline, version } of parcels) {
    const ids = timeline.acts.filter((act) => act.mailId === item.mailId).map((act) => act.id);
    if (ids.length === 0) continue;
    // Due again first: whoever dies in between leaves a parcel that is still to be looked at.
    await ports.timelines.schedule(item.accountId, timeline.parcelId, version, { dueAt: ports.clock.now() });
    await ports.timelines.removeActs(item.accountId, timeline.parcelId, ids);
  }
}

/** A parcel that an earlier try has put off to its next day already is still to be looked at. */
function withoutOwnActs(stored: StoredParcel, mailId: string, now: Instant): StoredParcel {
  const { timeline } = stored;
  if (!timeline.acts.some((act) => act.mailId === mailId)) return stored;
  return {
    ...stored,
    timeline: { ...timeline, acts: timeline.acts.filter((act) => act.mailId !== mailId) },
    dueAt: now,
  };
}

/** What was to be told on another day is looked at with that day's eyes. */
async function lookAgain(
  item: MailItem,
  parcels: readonly StoredParcel[],
  account: Account,
  ports: Ports,
): Promise<void> {
  const now = ports.clock.now();
  const dueAt = isDaytime(now, account) ? now : morningOf(dayIn(zoneOf(account), now), account);
  for (const { timeline, version } of parcels.filter(({ timeline }) =>
    timeline.acts.some((act) => act.mailId === item.mailId),
  ))
    await ports.timelines.schedule(item.accountId, timeline.parcelId, version, { dueAt });
}

function refuse(reason: Decision["reason"]): Decision {
  return { answer: null, reason };
}
