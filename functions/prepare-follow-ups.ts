import type { ParcelId, PersonAct } from "../lib/timeline/timeline.ts";
import { dayIn } from "../lib/timeline/zoned-time.ts";
import type { Instant, LanguageTag } from "../lib/units.ts";
import type { MailItem } from "./mail-item.ts";
import { type AnsweredParcel, putActs, toldByAnswer } from "./note-told.ts";
import type { OuterMail } from "./outer-mail.ts";
import type { Account, Conversation, NextStep, Ports } from "./ports.ts";
import { nextLookAt, scheduleParcels } from "./schedule-parcels.ts";
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

/** What an answer leaves of a parcel: the steps that it tells, and what comes next. */
export interface ParcelMarks {
  readonly told: readonly PersonAct[];
  readonly next: NextStep;
}

/**
 * What is to be noted of each parcel of an answer: what it tells, in which conversation, and when the next step is due. To
 * be written once the answer is, before it is planned; done twice it is as done once.
 */
export function marksOf(
  answered: AnsweredMail,
  parcels: readonly AnsweredParcel[],
  ports: Pick<Ports, "core">,
): ReadonlyMap<ParcelId, ParcelMarks> {
  const { item, account, now } = answered;
  const conversation = conversationOf(answered);
  const when = { today: dayIn(zoneOf(account), now), now };
  return new Map(
    parcels.map((parcel) => {
      const told = toldByAnswer(item, parcel, when);
      const timeline = { ...parcel.timeline, acts: [...parcel.timeline.acts, ...told] };
      const dueAt = nextLookAt(timeline, account, now, ports);
      return [timeline.parcelId, { told, next: { dueAt, conversation } }];
    }),
  );
}

/** Notes it of parcels that are written already, and in whose writing it had no part. */
export async function prepareFollowUps(
  answered: AnsweredMail,
  parcels: readonly (AnsweredParcel & { readonly version?: number })[],
  ports: Pick<Ports, "timelines" | "core" | "clock">,
): Promise<void> {
  const { item, account, now } = answered;
  const when = { today: dayIn(zoneOf(account), now), now };
  const told = parcels.map((parcel) => toldByAnswer(item, parcel, when));
  await Promise.all(
    parcels.map(({ timeline }, index) => putActs(item, timeline, told[index] ?? [], now, ports)),
  );
  const seen = parcels.flatMap(({ timeline, version }, index) =>
    version === undefined
      ? []
      : [{ timeline: { ...timeline, acts: [...timeline.acts, ...(told[index] ?? [])] }, version }],
  );
  const ids = parcels.map(({ timeline }) => timeline.parcelId);
  await scheduleParcels(account, ids, ports, { conversation: conversationOf(answered), seen });
}

/** A conversation's subject and ids are kept for later mails, not for ever larger ones. */
function conversationOf({ item, mail, thread, language }: AnsweredMail): Conversation {
  return {
    thread,
    language,
    subject: mail.subject.slice(0, 300),
    references: [...mail.references, ...(mail.messageId === null ? [] : [mail.messageId])].slice(-10),
    lastMailId: item.mailId,
  };
}
