import { toCsv, toExport } from "../../lib/conversation/export-data.ts";
import { noted, type TalkMatter, type TalkOutcome } from "./talk-matter.ts";

/** Everything that is kept about the person, as two files. */
export async function exportAccount(matter: TalkMatter): Promise<TalkOutcome> {
  const { account, ports, now } = matter;
  const timelines = matter.parcels.map(({ timeline }) => timeline);
  const mails = (await ports.mails.list(account.accountId)).map((mail) => ({
    receivedAt: mail.receipt?.receivedAt ?? null,
    state: mail.state,
    reason: mail.reason,
    keptUntil: mail.expiresAt,
  }));
  const { pending: _, ...settings } = account;
  const data = toExport({ exportedAt: now, account: settings, parcels: timelines, mails });
  return {
    ...noted([]),
    talk: { title: "export", notes: [{ id: "export" }] },
    attachments: [
      { fileName: "parcelwise.json", mediaType: "application/json; charset=utf-8", content: data },
      { fileName: "parcelwise-events.csv", mediaType: "text/csv; charset=utf-8", content: toCsv(timelines) },
    ],
  };
}
