import type { Table } from "../../../functions/adapters/dynamodb/table-client.ts";
import { ofAccount } from "../../../functions/adapters/dynamodb/table-keys.ts";
import type { SesSendingEvent } from "../../../functions/events.ts";
import { mailItemTag } from "../../../functions/events.ts";
import { parseMailItemId } from "../../../functions/mail-item.ts";
import type { Life } from "./life.ts";
import { parcelsOf } from "./scenarios.ts";

/** All that is left of a person in the world, in words that are the same for everybody to whom the same happened. */
export interface Snapshot {
  /** Answers and follow-ups that went out, by what they answer. */
  readonly sent: Readonly<Record<string, number>>;
  readonly rest: string;
}

/** What must be the same whether or not somebody died on the way; owners, leases and tries may differ. */
export async function snapshotOf(
  life: Life,
  table: Table,
  sends: readonly SesSendingEvent[],
): Promise<Snapshot> {
  const { ports, receipts, accountId, who } = life;
  const named = (mailId: string | null | undefined) => {
    const index = receipts.findIndex(({ sesMessageId }) => sesMessageId === mailId);
    return index < 0 ? (mailId ?? null) : `mail ${index + 1}`;
  };
  const [account, mails, parcels, ofParcels, counts, claims, keys, answers] = await Promise.all([
    ports.accounts.get(accountId),
    ports.mails.list(accountId),
    parcelsOf(life),
    table.list(ofAccount(accountId), "parcel#"),
    table.list(ofAccount(accountId), "count#"),
    table.list(ofAccount(accountId), "claim#"),
    table.list(ofAccount(accountId), "key#"),
    table.list(ofAccount(accountId), "answer#"),
  ]);
  const { hash } = ports.keys;
  const sent: Record<string, number> = {};
  for (const { mail } of sends) {
    const id = parseMailItemId(mail.tags[mailItemTag]?.[0] ?? "");
    if (id?.accountId === accountId) sent[named(id.mailId) ?? ""] = (sent[named(id.mailId) ?? ""] ?? 0) + 1;
  }
  const rest = {
    account: account === null ? null : { ...account, ...ownOfEach },
    firstMail: named(account?.firstMailId),
    canUndo: named(account?.undo?.mailId),
    byAddress: (await ports.accounts.findByAddress(hash("address", who.address))) === accountId,
    byToken:
      account !== null && (await ports.accounts.findByToken(hash("token", account.token))) === accountId,
    mails: mails
      .map(({ mailId, state, reason, dueAt }) => [named(mailId), state, reason, dueAt].join(" "))
      .sort(),
    parcels: parcels.map(({ timeline, dueAt, conversation }) => ({
      numbers: timeline.numbers.length,
      facts: timeline.facts.map(({ mailId }) => named(mailId)).sort(),
      events: timeline.events.map(({ status }) => status),
      acts: timeline.acts.map(({ act, detail, on }) => [act, detail, on].join(" ")).sort(),
      dueAt,
      lastMail: named(conversation?.lastMailId),
      references: conversation?.references.length ?? null,
    })),
    // Also where nothing leads to them any more.
    ofParcels: ofParcels.map(({ sk }) => String(sk).split("#")[2]).sort(),
    counted: counts.map((count) => (count.mails as Set<string>).size).sort(),
    // Who planned a mail twice has left both answers, until they expire; who was forgotten, none.
    hasAnswers: answers.length > 0,
    claims: claims.map(({ mailId }) => named(String(mailId))).sort(),
    keys: keys.map(({ sk }) => String(sk).split("#")[1]).sort(),
    receipts: await Promise.all(receipts.map(({ sesMessageId }) => ports.mails.hasReceipt(sesMessageId))),
    raw: await Promise.all(receipts.map(async ({ objectKey }) => (await ports.raw.get(objectKey)) !== null)),
  };
  return { sent, rest: JSON.stringify(rest, null, 1) };
}

/** What everybody has of their own, or from the very second of their first mail. */
const ownOfEach = {
  accountId: "",
  address: "",
  token: "",
  firstMailId: "",
  openedAt: "",
  undo: null,
} as const;
