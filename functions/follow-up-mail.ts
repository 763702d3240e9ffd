import { addDays } from "../lib/escalation/local-days.ts";
import { followUpId } from "../lib/escalation/told-steps.ts";
import type { Instant, LocalDate } from "../lib/units.ts";
import type { AccountId, MailItem } from "./mail-item.ts";
import { newMailItem } from "./new-mail-item.ts";

/** The item of a mail of our own accord: one an account and a day of its zone. It answers no mail, so it has no receipt. */
export function newFollowUp(accountId: AccountId, on: LocalDate, owner: string, now: Instant): MailItem {
  return newMailItem({ accountId, mailId: followUpId(on), receipt: null }, owner, now);
}

export const tomorrow = (today: LocalDate): LocalDate => addDays(today, 1);
