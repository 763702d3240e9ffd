import { closeAccount } from "./commands/forget.ts";
import type { Decision } from "./decision.ts";
import { FaultError, isOutage } from "./fault.ts";
import { identify } from "./identify.ts";
import { type AccountId, isFinal, isReceived, type MailItem, type Receipt } from "./mail-item.ts";
import { newMailItem } from "./new-mail-item.ts";
import { noteRefusal } from "./note-refusal.ts";
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
  const work = (item: MailItem, owner: string) => workOn(item, owner, own, ports);
  const resume: Desk["resume"] = async (accountId, mailId) => {
    const item = await ports.mails.get(accountId, mailId);
    const now = ports.clock.now();
    if (item === null || isFinal(item.state) || isInHand(item, now) || (item.dueAt ?? now) > now) return;
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
      const identities = await identify(receipt, readOuterMail(raw), own, ports);
      for (const { accountId } of identities) await receiveFor(accountId, receipt, ports, work);
      await ports.mails.noteReceipt(receipt.sesMessageId, after(ports.clock.now(), mailKeptSeconds));
    },
    resume,
    followUpDue: (limit) => workDueParcels(limit, ports, work),
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

type Work = (item: MailItem, owner: string) => Promise<void>;

async function receiveFor(accountId: AccountId, receipt: Receipt, ports: Ports, work: Work): Promise<void> {
  const now = ports.clock.now();
  const owner = ports.keys.randomToken();
  const { isNew, item } = await ports.mails.begin(
    newMailItem({ accountId, mailId: receipt.sesMessageId, receipt }, owner, now),
  );
  if (isNew) return work(item, owner);
  // Somebody has it in hand: when they die, it comes due on the index. The queue need not bring it again for that.
  if (isFinal(item.state) || isInHand(item, now)) return;
  await takeOver(item, ports, work);
}

/** One step at a time, each from the state that the one before has written. */
async function workOn(item: MailItem, owner: string, own: OwnDomain, ports: Ports): Promise<void> {
  if (!isToBePlanned(item)) return send(item, owner, ports);
  const decision = await plan(item, own, ports);
  const now = ports.clock.now();
  if (decision.answer === null) {
    const change = { state: "REFUSED", reason: decision.reason, updatedAt: now } as const;
    if ((await ports.mails.change(item, change)) !== null) noteRefusal(decision.reason);
    return;
  }
  const until = after(now, leaseSeconds);
  const planned = await ports.mails.change(item, {
    state: "PLANNED",
    answer: decision.answer,
    reason: decision.reason,
    leaseUntil: until,
    dueAt: until,
    postponements: item.state === "PLANNED" ? item.postponements : 0,
    updatedAt: now,
  });
  if (planned !== null) await send(planned, owner, ports);
}

/** An outage gives the try back; the lease stays, so that it is tried again in some minutes. */
async function plan(item: MailItem, own: OwnDomain, ports: Ports): Promise<Decision> {
  try {
    return await (isReceived(item) ? planAnswer(item, own, ports) : planFollowUp(item, own, ports));
  } catch (error) {
    if (item.state === "RECEIVED" && item.postponements > 0 && isOutage(error)) {
      const { state, postponements } = item;
      await ports.mails.change(item, { state, postponements: postponements - 1, updatedAt: item.updatedAt });
    }
    throw error;
  }
}

/** Sends what was planned. Of somebody who wanted to be forgotten nothing stays but that this mail was met. */
async function send(item: MailItem, owner: string, ports: Ports): Promise<void> {
  if (item.reason !== "forgotten") return sendAnswer(item, owner, ports);
  await closeAccount(item, ports);
  await sendAnswer(item, owner, ports);
  const sent = await ports.mails.get(item.accountId, item.mailId);
  if (sent !== null && isFinal(sent.state))
    await ports.mails.bury(item.accountId, item.mailId, sent.expiresAt);
}

/** A mail of our own accord is decided on anew as long as it is not out: newer mail, a command or another day cancels it. */
function isToBePlanned(item: MailItem): boolean {
  return item.state === "RECEIVED" || (!isReceived(item) && item.state === "PLANNED" && item.attempts === 0);
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
