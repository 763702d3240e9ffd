import type { Instant } from "../lib/units.ts";
import type { MailItem } from "./mail-item.ts";
import { after, leaseSeconds, mailKeptSeconds } from "./times.ts";

/** The item of a mail that nothing has been decided on yet, in the hands of whoever begins it. */
export function newMailItem<Of extends Pick<MailItem, "accountId" | "mailId" | "receipt">>(
  of: Of,
  owner: string,
  now: Instant,
): MailItem & Of {
  const until = after(now, leaseSeconds);
  return {
    ...of,
    state: "RECEIVED",
    owner,
    leaseUntil: until,
    dueAt: until,
    answer: null,
    attempts: 0,
    postponements: 0,
    reason: null,
    sendCode: null,
    sentMessageId: null,
    updatedAt: now,
    expiresAt: after(now, mailKeptSeconds),
  };
}
