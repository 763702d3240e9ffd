import { toCsv, toExport } from "../../lib/conversation/export-data.ts";
import { noted, type TalkMatter, type TalkOutcome } from "./talk-matter.ts";

/**
 * Everything that is kept about the person, as two files. What is not in them says nothing more: hashes of what is, and the
 * answers, which the person has. Other people's addresses stay out: who sent a mail, unless it was the person, and all recipients,
 * among whom another's secret address may be.
 */
export async function exportAccount(matter: TalkMatter): Promise<TalkOutcome> {
  const { account, ports, now } = matter;
  const timelines = matter.parcels.map(({ timeline }) => timeline);
  const parcels = matter.parcels.map(({ timeline, keptUntil = null, dueAt = null, conversation = null }) => ({
    ...timeline,
    keptUntil,
    lookedAtOn: dueAt,
    conversation,
  }));
  const own = [account.address, ...(account.aliases ?? [])];
  const mails = (await ports.mails.list(account.accountId)).map((mail) => ({
    mailId: mail.mailId,
    receivedAt: mail.receipt?.receivedAt ?? null,
    sentBy: own.find((address) => address === mail.receipt?.envelopeFrom?.toLowerCase()) ?? null,
    state: mail.state,
    reason: mail.reason,
    updatedAt: mail.updatedAt,
    answeredBy: mail.sentMessageId,
    rawMail: mail.receipt?.objectKey ?? null,
    keptUntil: mail.expiresAt,
  }));
  const { pending, ...settings } = account;
  const asked =
    pending == null ? null : { about: pending.about, address: pending.address, until: pending.until };
  const data = toExport({ exportedAt: now, account: { ...settings, asked }, parcels, mails });
  return {
    ...noted([]),
    talk: { title: "export", notes: [{ id: "export" }] },
    attachments: [
      { fileName: "parcelwise.json", mediaType: "application/json; charset=utf-8", content: data },
      { fileName: "parcelwise-events.csv", mediaType: "text/csv; charset=utf-8", content: toCsv(timelines) },
    ],
  };
}
