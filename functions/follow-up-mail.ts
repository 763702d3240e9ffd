import { addDays } from "../lib/escalation/local-days.ts";
import { followUpId } from "../lib/escalation/told-steps.ts";
import type { Instant, LocalDate } from "../lib/units.ts";
import type { AccountId, MailItem } from "./mail-item.ts";
import { after, leaseSeconds, mailKeptSeconds } from "./times.ts";

/** The item of a mail of our own accord: one an account and a day of its zone. It answers no mail, so it has no receipt. */
export function newFollowUp(accountId: AccountId, on: LocalDate, owner: string, now: Instant): MailItem {
  const until = after(now, leaseSeconds);
  return {
    accountId,
    mailId: followUpId(on),
    state: "RECEIVED",
    owner,
    leaseUntil: until,
    dueAt: until,
    receipt: null,
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

export const tomorrow = (today: LocalDate): LocalDate => addDays(today, 1);
