import { inOrderOfUrgency } from "../lib/reply/answer-view.ts";
import type { AnswerView } from "../lib/reply/reply.ts";
import { dayIn } from "../lib/timeline/zoned-time.ts";
import { as, type LanguageTag } from "../lib/units.ts";
import type { DueParcel } from "./due-parcel.ts";
import { type MailItem, mailItemId, type PlannedAnswer } from "./mail-item.ts";
import { type OwnDomain, publicAddress, threadAddress } from "./own-addresses.ts";
import type { Account, Conversation, Ports } from "./ports.ts";
import { unsubscribeLink } from "./unsubscribe-link.ts";
import { zoneOf } from "./write-answer.ts";

/** A follow-up, ready to send, and where each parcel's conversation goes on after it. */
export interface WrittenFollowUp {
  readonly answer: PlannedAnswer;
  readonly conversations: ReadonlyMap<DueParcel, Conversation>;
}

/** One mail for all that is due, in the conversation of the parcel that matters most. */
export async function writeFollowUp(
  item: MailItem,
  due: readonly DueParcel[],
  account: Account,
  own: OwnDomain,
  ports: Pick<Ports, "core" | "composer" | "keys" | "clock" | "mails" | "mailer">,
): Promise<WrittenFollowUp> {
  const inOrder = byUrgency(due);
  const now = ports.clock.now();
  const zone = zoneOf(account);
  const first = inOrder[0]?.stored.conversation ?? null;
  const references = await referencesOf(first, item, ports);
  const replyTo = (conversation: Conversation | null | undefined) =>
    conversation == null
      ? publicAddress(own)
      : threadAddress(conversation.thread, account.address, own, ports.keys);
  const view: AnswerView = {
    kind: "follow-up",
    subject: first?.subject ?? "",
    reading: null,
    parcels: inOrder.map(({ stored, followUp }) => ({
      timeline: stored.timeline,
      plan: followUp.plan,
      followUp,
      replyTo: replyTo(stored.conversation),
    })),
    replyTo: replyTo(first),
    isFirstMail: false,
    today: dayIn(zone, now),
    zone,
    language: account.language ?? first?.language ?? as<LanguageTag>("en"),
    writtenAt: now,
  };
  const id = mailItemId(item);
  const raw = await ports.composer.compose({
    from: { name: "Parcelwise", address: publicAddress(own) },
    to: account.address,
    replyTo: replyTo(first),
    draft: await ports.core.write(view),
    inReplyTo: references.at(-1) ?? null,
    references: references.slice(0, -1),
    messageId: `${ports.keys.hash("thread", JSON.stringify(["follow-up", id]))}@${own.domain}`,
    date: now,
    mailItemId: id,
    isFollowUp: true,
    unsubscribeUrl: own.unsubscribeUrl
      ? unsubscribeLink(own.unsubscribeUrl, account.accountId, ports.keys)
      : null,
    calendar: await ports.core.calendar(view),
  });
  const conversations = new Map(
    due.flatMap((parcel) => {
      const { conversation } = parcel.stored;
      if (conversation == null) return [];
      const goesOn = conversation.thread === first?.thread;
      return [[parcel, goesOn ? { ...conversation, references, lastMailId: item.mailId } : conversation]];
    }),
  );
  return { answer: { to: account.address, raw }, conversations };
}

/** The ids of the conversation, our own last mail's among them: SES gave it one when it was sent. */
async function referencesOf(
  conversation: Conversation | null,
  item: MailItem,
  ports: Pick<Ports, "mails" | "mailer">,
): Promise<readonly string[]> {
  if (conversation === null) return [];
  const { references, lastMailId } = conversation;
  if (lastMailId === item.mailId) return references;
  const last = (await ports.mails.get(item.accountId, lastMailId))?.sentMessageId ?? null;
  return last === null ? references : [...references, await ports.mailer.messageIdOf(last)];
}

function byUrgency(due: readonly DueParcel[]): readonly DueParcel[] {
  const parcels = due.map((parcel) => ({
    ...parcel,
    timeline: parcel.stored.timeline,
    plan: parcel.followUp.plan,
  }));
  const inOrder = inOrderOfUrgency(parcels) as typeof parcels;
  const warns = (parcel: DueParcel) => (parcel.followUp.due.some(({ isWarning }) => isWarning) ? 0 : 1);
  return [...inOrder].sort((a, b) => warns(a) - warns(b));
}
