import { insist } from "./insist.ts";
import { type MailItem, mailItemId } from "./mail-item.ts";
import { noteRefusal } from "./note-refusal.ts";
import type { OwnDomain } from "./own-addresses.ts";
import type { MailItemChange, Ports, SendOutcome } from "./ports.ts";
import { raiseAlarm } from "./raise-alarm.ts";
import { after, backOffSeconds, unknownSeconds } from "./times.ts";

/** The first send, and one more when nobody knows what became of it. */
const attemptLimit = 2;
/** Three days of the longest back-off. */
const postponementLimit = 72;

type SendPorts = Pick<Ports, "mails" | "mailer" | "clock">;

/**
 * Sends a planned answer: notes that it does, does it, notes what became of it. Who dies in between leaves an item that
 * comes due after a quarter of an hour; until then SES's own Send event may tell that it went out.
 */
export async function sendAnswer(
  { item, owner }: { readonly item: MailItem; readonly owner: string },
  own: Pick<OwnDomain, "domain">,
  ports: SendPorts,
): Promise<void> {
  const now = ports.clock.now();
  if (item.answer === null || item.attempts >= attemptLimit) {
    const unsettled = await ports.mails.change(item, { state: "UNSETTLED", owner, updatedAt: now });
    if (unsettled !== null) raiseAlarm("answer-unsettled", item.mailId);
    return;
  }
  const sending = await insist(() =>
    ports.mails.change(item, {
      state: "SENDING",
      owner,
      attempts: item.attempts + 1,
      leaseUntil: after(now, unknownSeconds),
      updatedAt: now,
    }),
  );
  if (sending?.answer == null) return;
  const outcome = await ports.mailer.send({ ...sending.answer, mailItemId: mailItemId(sending) });
  const change = changeAfter(outcome, sending, ports);
  const changed = await insist(() => ports.mails.change(sending, change));
  if (changed?.state === "REFUSED") noteRefusal("send-refused", own.domain, changed.updatedAt);
}

/** Where nothing is known the item stays as it is, and comes due. */
function changeAfter(outcome: SendOutcome, sending: MailItem, ports: Pick<Ports, "clock">): MailItemChange {
  const now = ports.clock.now();
  switch (outcome.kind) {
    case "sent":
      return { state: "SENT", sentMessageId: outcome.sesMessageId, updatedAt: now };
    case "unknown":
      return { state: "SENDING", sendCode: outcome.code, dueAt: sending.leaseUntil, updatedAt: now };
    case "refused": {
      const postponements = sending.postponements + 1;
      if (!outcome.isTransient || postponements > postponementLimit)
        return { state: "REFUSED", reason: "send-refused", sendCode: outcome.code, updatedAt: now };
      // Nothing was sent: that was no attempt.
      return {
        state: "PLANNED",
        attempts: sending.attempts - 1,
        postponements,
        sendCode: outcome.code,
        leaseUntil: null,
        dueAt: after(now, backOffSeconds(postponements)),
        updatedAt: now,
      };
    }
    default:
      return outcome satisfies never;
  }
}
