import { dayIn } from "../lib/timeline/zoned-time.ts";
import type { Instant, LanguageTag } from "../lib/units.ts";
import type { MailItem } from "./mail-item.ts";
import { type AnsweredParcel, noteToldByAnswer } from "./note-told.ts";
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
  parcels: readonly (AnsweredParcel & { readonly version?: number })[],
  ports: Pick<Ports, "timelines" | "core" | "clock">,
): Promise<void> {
  const { item, account, mail, thread, language, now } = answered;
  const told = await noteToldByAnswer(item, parcels, { today: dayIn(zoneOf(account), now), now }, ports);
  const ids = parcels.map(({ timeline }) => timeline.parcelId);
  const conversation = {
    thread,
    language,
    // A conversation's subject and ids are kept for later mails, not for ever larger ones.
    subject: mail.subject.slice(0, 300),
    references: [...mail.references, ...(mail.messageId === null ? [] : [mail.messageId])].slice(-10),
    lastMailId: item.mailId,
  };
  const seen = parcels.flatMap(({ timeline, version }) => {
    const acts = told.get(timeline.parcelId) ?? [];
    return version === undefined
      ? []
      : [{ timeline: { ...timeline, acts: [...timeline.acts, ...acts] }, version }];
  });
  await scheduleParcels(account, ids, ports, { conversation, seen });
}
