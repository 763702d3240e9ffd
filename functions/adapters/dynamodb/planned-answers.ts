import { createHash } from "node:crypto";
import type { AccountId, MailItem, PlannedAnswer } from "../../mail-item.ts";
import { packAnswer, unpackAnswer } from "./pack-answer.ts";
import { type Table, toEpochSeconds } from "./table-client.ts";
import { ofAccount, ofAnswers, tableKeys } from "./table-keys.ts";

type OfMail = Pick<MailItem, "accountId" | "mailId">;

/**
 * Packs a planned answer, and gives what keeps it, as long as its mail's item. An answer is longer than that item, and each
 * change of an item is paid by the item's whole length: so it lies beside it, and is written once.
 *
 * @returns what gives its id, made of its content: two workers who plan one mail in two ways do not write over each other's.
 */
export async function packedAnswer(
  table: Table,
  item: OfMail & Pick<MailItem, "expiresAt">,
  answer: PlannedAnswer,
): Promise<() => Promise<string>> {
  const id = createHash("sha256").update(`${answer.to}\n`).update(answer.raw).digest("hex").slice(0, 32);
  const packed = await packAnswer(answer.raw);
  return async () => {
    await table.put(tableKeys.answer(item.accountId, item.mailId, id), {
      to: answer.to,
      ...packed,
      expiresAt: toEpochSeconds(item.expiresAt),
    });
    return id;
  };
}

/** `null` where it was removed. */
export async function getAnswer(table: Table, item: OfMail, id: string): Promise<PlannedAnswer | null> {
  const kept = await table.get(tableKeys.answer(item.accountId, item.mailId, id));
  if (!(kept?.packed instanceof Uint8Array) || typeof kept.to !== "string") return null;
  return { to: kept.to, raw: await unpackAnswer(kept.packed, kept.typical) };
}

/** All that were ever planned for a mail, also by who died before the item said so. */
export async function removeAnswers(table: Table, accountId: AccountId, mailId: string): Promise<void> {
  const kept = await table.list(ofAccount(accountId), ofAnswers(mailId));
  await Promise.all(kept.map(({ pk, sk }) => table.delete({ pk: String(pk), sk: String(sk) })));
}
