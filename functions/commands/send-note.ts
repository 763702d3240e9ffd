import type { Talk } from "../../lib/reply/conversation/talk.ts";
import type { MailItem } from "../mail-item.ts";
import { newMailItem } from "../new-mail-item.ts";
import type { Account } from "../ports.ts";
import { sendAnswer } from "../send-answer.ts";
import type { TalkMatter } from "./talk-matter.ts";
import { writeTalk } from "./write-talk.ts";

/** A mail that answers none: to a verified address of an account, about what another verified address asked for. */
export async function sendNote(
  note: {
    readonly mailId: string;
    readonly thread: string;
    readonly account: Account;
    readonly to: string;
    readonly talk: Talk;
  },
  matter: TalkMatter,
): Promise<void> {
  const { ports, now, own } = matter;
  const { mailId, account, to } = note;
  const owner = ports.keys.randomToken();
  const letter = {
    kind: "talk",
    talk: note.talk,
    parcels: [],
    subject: "Parcelwise",
    account,
    to,
    thread: note.thread,
  } as const;
  const draft = { accountId: account.accountId, mailId };
  const receipt = {
    ...matter.item.receipt,
    sesMessageId: mailId,
    objectKey: "",
    envelopeFrom: null,
    recipients: [],
  };
  const answer = await writeTalk(
    { ...letter, item: draft, now, inReplyTo: null, references: [], isFirstMail: false },
    own,
    ports,
  );
  const item: MailItem = {
    ...newMailItem({ ...draft, receipt }, owner, now),
    state: "PLANNED",
    answer,
    reason: "command",
  };
  const begun = await ports.mails.begin(item);
  if (begun.isNew) await sendAnswer({ item: begun.item, owner }, own, ports);
}
