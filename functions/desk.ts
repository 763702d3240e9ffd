import { closeAccount } from "./commands/forget.ts";
import type { Decision } from "./decision.ts";
import type { SeenAccount } from "./due-parcel.ts";
import { FaultError, isOutage } from "./fault.ts";
import { identify } from "./identify.ts";
import { type AccountId, isFinal, isReceived, type MailItem, type Receipt } from "./mail-item.ts";
import type { MetMail } from "./meet-mail.ts";
import { newMailItem } from "./new-mail-item.ts";
import { noteRefusal } from "./note-refusal.ts";
import { once } from "./once.ts";
import { readOuterMail } from "./outer-mail.ts";
import type { OwnDomain } from "./own-addresses.ts";
import { planAnswer } from "./plan-answer.ts";
import { planFollowUp } from "./plan-follow-up.ts";
import type { Ports } from "./ports.ts";
import { raiseAlarm } from "./raise-alarm.ts";
import { sendAnswer } from "./send-answer.ts";
import { after, backOffSeconds, leaseSeconds, mailKeptSeconds } from "./times.ts";
import { workDueParcels } from "./work-due-parcels.ts";

/**
 * After so many tries to plan an answer, some five hours, it is the mail that is at fault: an alarm, and no more tries. One
 * that an outage ended does not count.
 */
const planningLimit = 10;

/** One mail in, one answer out, whatever dies in between. */
export interface Desk {
  /** Takes a mail that SES has received; the same mail again does nothing more, or resumes what is unfinished. */
  receive(receipt: Receipt): Promise<void>;
  /** Resumes one mail, if it is due and nobody has it in hand. */
  resume(accountId: AccountId, mailId: string): Promise<void>;
  /** Resumes what is due; gives how many were looked at. */
  resumeDue(limit: number): Promise<number>;
  /** Writes to those for whom a step is due; gives how many accounts were looked at. */
  followUpDue(limit: number): Promise<number>;
}

export function openDesk(own: OwnDomain, ports: Ports): Desk {
  const work: Work = (item, owner, known = {}) => workOn({ ...known, item, owner }, own, ports);
  const resume: Desk["resume"] = async (accountId, mailId) => {
    const item = await ports.mails.get(accountId, mailId);
    const now = ports.clock.now();
    if (item === null || isFinal(item.state) || (item.dueAt ?? now) > now) return;
    if (isInHand(item, now)) return lookLater(item, ports);
    await takeOver(item, ports, work);
  };
  return {
    async receive(receipt) {
      ports.reader.warm?.();
      const raw = await ports.raw.get(receipt.objectKey);
      if (raw === null) {
        // Whoever was forgotten has no raw mail any more; what was met once has its item.
        if (await ports.mails.hasReceipt(receipt.sesMessageId)) return;
        throw new FaultError("raw-mail-missing");
      }
      const mail = readOuterMail(raw);
      // All at once, because that is one request; for most mails the account is the one that their address opened.
      const [identities, isNoted, kept] = await Promise.all([
        identify(receipt, mail, own, ports),
        ports.mails.hasReceipt(receipt.sesMessageId),
        ports.mails.get(ports.keys.hash("account", mail.from ?? ""), receipt.sesMessageId),
      ]);
      const noteReceipt = once(() =>
        ports.mails.noteReceipt(receipt.sesMessageId, after(ports.clock.now(), mailKeptSeconds)),
      );
      // Of a mail to several accounts only once each has its item.
      const met = { raw, mail, identities, ...(identities.length === 1 && !isNoted ? { noteReceipt } : {}) };
      for (const { accountId } of identities)
        await receiveFor(
          { accountId, receipt, met, kept: kept?.accountId === accountId ? kept : null },
          ports,
          work,
        );
      if (!isNoted) await noteReceipt();
    },
    resume,
    followUpDue: (limit) => workDueParcels(limit, ports, (item, owner, seen) => work(item, owner, { seen })),
    async resumeDue(limit) {
      const due = await ports.mails.due(ports.clock.now(), limit);
      const failures: unknown[] = [];
      // One after the other: a mail that cannot be worked must not hold up the rest.
      for (const { accountId, mailId } of due) {
        try {
          await resume(accountId, mailId);
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0)
        throw new FaultError("dependency-failed", { failed: failures.length, of: due.length }, failures[0]);
      return due.length;
    },
  };
}

/** What whoever begins a mail has read in this very moment: its planner need not read it again. */
interface Known {
  readonly met?: MetMail;
  readonly seen?: SeenAccount;
}

type Work = (item: MailItem, owner: string, known?: Known) => Promise<void>;

interface Arrival {
  readonly accountId: AccountId;
  readonly receipt: Receipt;
  readonly met: MetMail;
  /** The mail's item, where it was seen to have one. */
  readonly kept: MailItem | null;
}

async function receiveFor(
  { accountId, receipt, met, kept }: Arrival,
  ports: Ports,
  work: Work,
): Promise<void> {
  const now = ports.clock.now();
  const owner = ports.keys.randomToken();
  const { isNew, item } =
    kept === null
      ? await ports.mails.begin(newMailItem({ accountId, mailId: receipt.sesMessageId, receipt }, owner, now))
      : { isNew: false, item: kept };
  if (isNew) return work(item, owner, { met });
  // Somebody has it in hand: when they die, it comes due on the index. The queue need not bring it again for that.
  if (isFinal(item.state) || isInHand(item, now)) return;
  await takeOver(item, ports, work);
}

/** A mail in somebody's hands. */
interface Job extends Known {
  readonly item: MailItem;
  readonly owner: string;
}

/** One step at a time, each from the state that the one before has written. */
async function workOn(job: Job, own: OwnDomain, ports: Ports): Promise<void> {
  const { item, owner } = job;
  if (!isToBePlanned(item)) return send(job, own, ports);
  const decision = await plan(job, own, ports);
  const now = ports.clock.now();
  if (decision.answer === null) {
    const change = { state: "REFUSED", reason: decision.reason, updatedAt: now } as const;
    if ((await ports.mails.change(item, change)) !== null) noteRefusal(decision.reason, own.domain, now);
    return;
  }
  const until = after(now, leaseSeconds);
  const planned = await ports.mails.change(item, {
    state: "PLANNED",
    answer: decision.answer,
    reason: decision.reason,
    // What the index holds is paid for once more: a lease that still runs is long enough to send.
    ...(item.state === "RECEIVED" && isInHand(item, now) ? {} : { leaseUntil: until, dueAt: until }),
    postponements: item.state === "PLANNED" ? item.postponements : 0,
    updatedAt: now,
  });
  if (planned !== null) await send({ item: planned, owner }, own, ports);
}

/** An outage gives the try back; the lease stays, so that it is tried again in some minutes. */
async function plan({ item, met, seen }: Job, own: OwnDomain, ports: Ports): Promise<Decision> {
  try {
    return await (isReceived(item)
      ? planAnswer(item, own, ports, met)
      : planFollowUp(item, own, ports, seen));
  } catch (error) {
    if (item.state === "RECEIVED" && item.postponements > 0 && isOutage(error)) {
      const { state, postponements } = item;
      await ports.mails.change(item, { state, postponements: postponements - 1, updatedAt: item.updatedAt });
    }
    throw error;
  }
}

/** Sends what was planned. Of somebody who wanted to be forgotten nothing stays but that this mail was met. */
async function send(job: Job, own: OwnDomain, ports: Ports): Promise<void> {
  const { item } = job;
  if (item.reason !== "forgotten") return sendAnswer(job, own, ports);
  await closeAccount(item, ports);
  await sendAnswer(job, own, ports);
  const sent = await ports.mails.get(item.accountId, item.mailId);
  if (sent !== null && isFinal(sent.state))
    await ports.mails.bury(item.accountId, item.mailId, sent.expiresAt);
}

/** A mail of our own accord is decided on anew as long as it is not out: newer mail, a command or another day cancels it. */
function isToBePlanned(item: MailItem): boolean {
  return item.state === "RECEIVED" || (!isReceived(item) && item.state === "PLANNED" && item.attempts === 0);
}

/**
 * Whoever sends leaves the item where it is on the index, because it is gone from there a moment later. Where it is not,
 * it is looked at when its lease ends.
 */
async function lookLater(item: MailItem, ports: Ports): Promise<void> {
  const { state, leaseUntil, updatedAt } = item;
  await ports.mails.change(item, { state, dueAt: leaseUntil, updatedAt });
}

/** Makes an item ours whose worker is gone. What is to be sent needs no lease of its own: the state is one. */
async function takeOver(item: MailItem, ports: Ports, work: Work): Promise<void> {
  const owner = ports.keys.randomToken();
  if (item.state !== "RECEIVED") return work(item, owner);
  const now = ports.clock.now();
  const postponements = item.postponements + 1;
  if (postponements > planningLimit) {
    const change = { state: "UNSETTLED", owner, sendCode: "not-planned", updatedAt: now } as const;
    if ((await ports.mails.change(item, change)) !== null) raiseAlarm("mail-not-planned", item.mailId);
    return;
  }
  const until = after(now, Math.max(leaseSeconds, backOffSeconds(postponements)));
  const taken = await ports.mails.change(item, {
    state: "RECEIVED",
    owner,
    postponements,
    leaseUntil: until,
    dueAt: until,
    updatedAt: now,
  });
  if (taken !== null) await work(taken, owner);
}

function isInHand(item: MailItem, now: string): boolean {
  return item.leaseUntil !== null && item.leaseUntil > now;
}
