import type { SesSendingEvent } from "./events.ts";
import { mailItemTag } from "./events.ts";
import { FaultError } from "./fault.ts";
import { isBuried, isFinal, type MailItem, mailItemId, parseMailItemId } from "./mail-item.ts";
import type { MailItemChange, MailStore, Ports } from "./ports.ts";

const attempts = 5;

/**
 * Mails whose end this process has seen in a store. SES tells of each twice, when it is sent and when it is delivered, mostly
 * to the same process; what is final stays so, and needs no second look.
 */
const ended = new WeakMap<MailStore, Set<string>>();
const endedLimit = 1000;

function noteEnd(id: string, mails: MailStore): void {
  const ids = ended.get(mails) ?? new Set();
  ended.set(mails, ids.add(id));
  const [oldest] = ids;
  if (ids.size > endedLimit && oldest !== undefined) ids.delete(oldest);
}

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
  if (ended.get(ports.mails)?.has(mailItemId(id))) return;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const item = await ports.mails.get(id.accountId, id.mailId);
    if (item === null) return;
    const change = changeBy(event, item, ports);
    const settled = change === null ? item : await ports.mails.change(item, change);
    if (settled === null) continue;
    await buryForgotten(settled, ports);
    if (settled.state === "SENT" || settled.state === "REFUSED") noteEnd(mailItemId(id), ports.mails);
    return;
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
