import type { Reading } from "../lib/extract/reading.ts";
import { inOrderOfUrgency, replyKind } from "../lib/reply/answer-view.ts";
import type { AnswerView } from "../lib/reply/reply.ts";
import { dayIn } from "../lib/timeline/zoned-time.ts";
import { as, type Instant, type LanguageTag, type ZoneId } from "../lib/units.ts";
import { type MailItem, mailItemId, type PlannedAnswer } from "./mail-item.ts";
import type { OuterMail } from "./outer-mail.ts";
import { type OwnDomain, publicAddress, threadAddress } from "./own-addresses.ts";
import type { Account, Ports } from "./ports.ts";
import type { PlannedChange } from "./worth-a-mail.ts";

/** What an answer is written from. */
export interface AnswerMatter {
  readonly account: Account;
  readonly item: MailItem;
  readonly mail: OuterMail;
  readonly reading: Reading;
  readonly changes: readonly PlannedChange[];
  readonly isSigned: boolean;
  readonly thread: string;
  readonly language: LanguageTag;
  readonly now: Instant;
}

/** The answer, ready to send: always the same bytes from the same matter. */
export async function writeAnswer(
  matter: AnswerMatter,
  own: OwnDomain,
  ports: Pick<Ports, "core" | "composer" | "keys">,
): Promise<PlannedAnswer> {
  const { account, item, mail } = matter;
  const replyTo = threadAddress(matter.thread, account.address, own, ports.keys);
  const view = { ...toView(matter), replyTo };
  const id = mailItemId(item);
  const raw = await ports.composer.compose({
    from: { name: "Parcelwise", address: publicAddress(own) },
    to: account.address,
    replyTo,
    draft: await ports.core.write(view),
    inReplyTo: mail.messageId,
    references: mail.references,
    messageId: `${ports.keys.hash("thread", JSON.stringify(["answer", id]))}@${own.domain}`,
    date: matter.now,
    mailItemId: id,
    calendar: await ports.core.calendar(view),
  });
  return { to: account.address, raw };
}

function toView(matter: AnswerMatter): AnswerView {
  const zone = zoneOf(matter.account);
  const parcels = inOrderOfUrgency(
    matter.changes.map(({ parcel, before, after }) => ({
      timeline: parcel.after,
      plan: after,
      before,
    })),
  );
  const isNews = matter.changes.some(({ parcel }) => parcel.isNews);
  return {
    kind: replyKind(matter.reading, parcels, isNews),
    subject: matter.mail.subject,
    isSigned: matter.isSigned,
    reading: matter.reading,
    parcels,
    isFirstMail: matter.account.firstMailId === matter.item.mailId,
    today: dayIn(zone, matter.now),
    zone,
    language: matter.language,
    writtenAt: matter.now,
  };
}

/** UTC until the person's zone is known. */
export function zoneOf(account: Pick<Account, "zone"> | null): ZoneId {
  return account?.zone ?? as<ZoneId>("UTC");
}
