import { isFinal, type MailItem } from "../functions/mail-item.ts";
import type { MailItemChange, MailStore } from "../functions/ports.ts";
import { as, type Instant } from "../lib/units.ts";

/** Later than any date that a mail can be due on. */
const everything = as<Instant>("9999-12-31T23:59:59Z");
const itemLimit = 1000;

/**
 * Ends what the last run held on mails, so that they are taken up at once. Many machines have to wait until a worker's lease has
 * run out, as nobody can know that the worker is dead; on one machine the lock of the data folder says so. To be called
 * before anything works.
 *
 * @param isEverySendTold whether the events of all answers that were sent have been worked: then a send that is still open did
 * not happen, and was no attempt. Else it waits for its event, as on many machines.
 * @returns how many mails were left unfinished
 */
export async function endLeases(
  mails: Pick<MailStore, "due" | "get" | "change">,
  now: Instant,
  isEverySendTold: boolean,
): Promise<number> {
  const unfinished = await mails.due(everything, itemLimit);
  for (const { accountId, mailId } of unfinished) {
    const item = await mails.get(accountId, mailId);
    const change = item === null ? null : changeOf(item, now, isEverySendTold);
    if (item !== null && change !== null) await mails.change(item, change);
  }
  return unfinished.length;
}

function changeOf(item: MailItem, now: Instant, isEverySendTold: boolean): MailItemChange | null {
  // What nobody holds waits for its own time, such as a send that was put off.
  if (isFinal(item.state) || item.leaseUntil === null) return null;
  const free = { leaseUntil: null, dueAt: now, updatedAt: now };
  if (item.state !== "SENDING") return { ...free, state: item.state };
  return isEverySendTold ? { ...free, state: "PLANNED", attempts: item.attempts - 1 } : null;
}
