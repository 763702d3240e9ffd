import type { SesSendingEvent } from "./events.ts";
import { mailItemTag } from "./events.ts";
import { FaultError } from "./fault.ts";
import { isBuried, isFinal, type MailItem, parseMailItemId } from "./mail-item.ts";
import type { MailItemChange, Ports } from "./ports.ts";

const attempts = 5;

/**
 * What SES tells about an answer: that it went out, which settles a send whose end nobody saw; that it was rejected; or
 * that its reader cannot get it or does not want it, after which nothing is sent there any more.
 */
export async function settle(
  event: SesSendingEvent,
  ports: Pick<Ports, "mails" | "accounts" | "clock">,
): Promise<void> {
  const id = parseMailItemId(event.mail.tags[mailItemTag]?.[0] ?? "");
  // A mail without our tag was not sent by the desk.
  if (id === undefined) return;
  if (event.eventType === "Complaint") await ports.accounts.suppress(id.accountId, "complaint");
  if (event.eventType === "Bounce" && event.bounce?.bounceType === "Permanent")
    await ports.accounts.suppress(id.accountId, "bounce");
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const item = await ports.mails.get(id.accountId, id.mailId);
    if (item === null) return;
    const change = changeBy(event, item, ports);
    if (change === null) return buryForgotten(item, ports);
    const changed = await ports.mails.change(item, change);
    if (changed !== null) return buryForgotten(changed, ports);
  }
  throw new FaultError("mail-in-hand");
}

/** Of the farewell to somebody forgotten nothing stays either, where its sender died before that. */
async function buryForgotten(item: MailItem, ports: Pick<Ports, "mails">): Promise<void> {
  if (item.reason === "forgotten" && !isBuried(item) && isFinal(item.state))
    await ports.mails.bury(item.accountId, item.mailId, item.expiresAt);
}

function changeBy(
  event: SesSendingEvent,
  item: MailItem,
  ports: Pick<Ports, "clock">,
): MailItemChange | null {
  if (item.state === "SENT" || item.state === "REFUSED" || item.attempts === 0) return null;
  const updatedAt = ports.clock.now();
  // Everything but a rejection happens to a mail that SES has sent on.
  return event.eventType === "Reject" || event.eventType === "Rendering Failure"
    ? { state: "REFUSED", reason: "send-refused", sendCode: event.eventType, updatedAt }
    : { state: "SENT", sentMessageId: event.mail.messageId, updatedAt };
}
