import type { Talk } from "../../lib/reply/conversation/talk.ts";
import type { AnswerView, ParcelView } from "../../lib/reply/reply.ts";
import { dayIn } from "../../lib/timeline/zoned-time.ts";
import { as, type Instant, type LanguageTag } from "../../lib/units.ts";
import { type MailItem, mailItemId, type PlannedAnswer } from "../mail-item.ts";
import { type OwnDomain, publicAddress, threadAddress } from "../own-addresses.ts";
import type { Account, Letter, Ports } from "../ports.ts";
import { zoneOf } from "../write-answer.ts";

/** What an answer to a person's words is written from. */
export interface TalkLetter {
  readonly kind: "talk" | "help";
  readonly talk: Talk;
  readonly parcels: readonly ParcelView[];
  readonly subject: string;
  readonly account: Account;
  /** Where none was set; English where it is absent too. */
  readonly language?: LanguageTag;
  /** A verified address of the account. */
  readonly to: string;
  readonly thread: string;
  readonly item: Pick<MailItem, "accountId" | "mailId">;
  readonly now: Instant;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly isFirstMail: boolean;
  readonly attachments?: Letter["attachments"];
}

/** The answer, ready to send: always the same bytes from the same matter. */
export async function writeTalk(
  letter: TalkLetter,
  own: OwnDomain,
  ports: Pick<Ports, "core" | "composer" | "keys">,
): Promise<PlannedAnswer> {
  const { account, to } = letter;
  const zone = zoneOf(account);
  const id = mailItemId(letter.item);
  const replyTo = threadAddress(letter.thread, to, own, ports.keys);
  const view: AnswerView = {
    kind: letter.kind,
    talk: letter.talk,
    subject: letter.subject,
    reading: null,
    parcels: letter.parcels,
    isFirstMail: letter.isFirstMail,
    replyTo,
    today: dayIn(zone, letter.now),
    zone,
    language: account.language ?? letter.language ?? as<LanguageTag>("en"),
    writtenAt: letter.now,
  };
  const raw = await ports.composer.compose({
    from: { name: "Parcelwise", address: publicAddress(own) },
    to,
    replyTo,
    draft: await ports.core.write(view),
    inReplyTo: letter.inReplyTo,
    references: letter.references,
    messageId: `${ports.keys.hash("thread", JSON.stringify(["answer", id]))}@${own.domain}`,
    date: letter.now,
    mailItemId: id,
    calendar: letter.talk.isList === true ? null : await ports.core.calendar(view),
    ...(letter.attachments === undefined ? {} : { attachments: letter.attachments }),
  });
  return { to, raw };
}
