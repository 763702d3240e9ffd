import { createHash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import type { AccountId, MailItem, PlannedAnswer } from "../../mail-item.ts";
import { type Table, toEpochSeconds } from "./table-client.ts";
import { ofAccount, ofAnswers, tableKeys } from "./table-keys.ts";

type OfMail = Pick<MailItem, "accountId" | "mailId">;

/**
 * Keeps a planned answer, as long as its mail's item. An answer is much longer than that item, and each change of an item
 * is paid by the item's whole length: so it lies beside it, and is written once.
 *
 * @returns its id, made of its content: two workers who plan one mail in two ways do not write over each other's.
 */
export async function putAnswer(
  table: Table,
  item: OfMail & Pick<MailItem, "expiresAt">,
  answer: PlannedAnswer,
): Promise<string> {
  const id = createHash("sha256").update(`${answer.to}\n`).update(answer.raw).digest("hex").slice(0, 32);
  await table.put(tableKeys.answer(item.accountId, item.mailId, id), {
    to: answer.to,
    packed: pack(answer.raw),
    expiresAt: toEpochSeconds(item.expiresAt),
  });
  return id;
}

/** `null` where it was removed. */
export async function getAnswer(table: Table, item: OfMail, id: string): Promise<PlannedAnswer | null> {
  const kept = await table.get(tableKeys.answer(item.accountId, item.mailId, id));
  if (!(kept?.packed instanceof Uint8Array) || typeof kept.to !== "string") return null;
  return { to: kept.to, raw: new Uint8Array(brotliDecompressSync(kept.packed)) };
}

/** All that were ever planned for a mail, also by who died before the item said so. */
export async function removeAnswers(table: Table, accountId: AccountId, mailId: string): Promise<void> {
  const kept = await table.list(ofAccount(accountId), ofAnswers(mailId));
  await Promise.all(kept.map(({ pk, sk }) => table.delete({ pk: String(pk), sk: String(sk) })));
}

/** Five takes as long as deflate; eleven, fifty times as long for a tenth less. */
function pack(raw: Uint8Array): Uint8Array {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  return new Uint8Array(brotliCompressSync(raw, { params }));
}
