import type { Plan } from "../lib/escalation/plan.ts";
import type { Timeline } from "../lib/timeline/timeline.ts";
import { dayIn } from "../lib/timeline/zoned-time.ts";
import type { Instant, LanguageTag } from "../lib/units.ts";
import type { MailItem } from "./mail-item.ts";
import { noteToldByAnswer } from "./note-told.ts";
import type { OuterMail } from "./outer-mail.ts";
import type { Account, Ports } from "./ports.ts";
import { scheduleParcels } from "./schedule-parcels.ts";
import { zoneOf } from "./write-answer.ts";

/** What an answer is about, as far as later mails go on from it. */
export interface AnsweredMail {
  readonly item: Pick<MailItem, "accountId" | "mailId">;
  readonly account: Account;
  readonly mail: Pick<OuterMail, "subject" | "messageId" | "references">;
  readonly thread: string;
  readonly language: LanguageTag;
  readonly now: Instant;
}

/**
 * Notes of each parcel of an answer what it tells, in which conversation, and when the next step is due. To be called once
 * the answer is written, before it is planned; done twice it is as done once.
 */
export async function prepareFollowUps(
  answered: AnsweredMail,
  parcels: readonly { readonly timeline: Timeline; readonly plan: Plan }[],
  ports: Pick<Ports, "timelines" | "core" | "clock">,
): Promise<void> {
  const { item, account, mail, thread, language, now } = answered;
  await noteToldByAnswer(item, parcels, { today: dayIn(zoneOf(account), now), now }, ports);
  const ids = parcels.map(({ timeline }) => timeline.parcelId);
  await scheduleParcels(account, ids, ports, {
    thread,
    language,
    // A conversation's subject and ids are kept for later mails, not for ever larger ones.
    subject: mail.subject.slice(0, 300),
    references: [...mail.references, ...(mail.messageId === null ? [] : [mail.messageId])].slice(-10),
    lastMailId: item.mailId,
  });
}
