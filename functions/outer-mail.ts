import { decodeWords } from "../lib/message/encoded-words.ts";
import { fieldValue, type RawField, readHeaderBlock } from "../lib/message/header-block.ts";
import { limits } from "../lib/message/limits.ts";
import { readSender } from "../lib/message/sender.ts";
import { ownMarkHeader } from "./own-mark.ts";
import type { Keys } from "./ports.ts";

/** What the outermost headers say, as far as the desk needs it. All of it is the sender's word. */
export interface OuterMail {
  /** Lower case; null where it is not exactly one From with exactly one mailbox. */
  readonly from: string | null;
  readonly subject: string;
  readonly messageId: string | null;
  readonly references: readonly string[];
  readonly hops: number;
  /** Our own mail, come back. */
  readonly hasOwnMark: boolean;
  readonly fields: readonly RawField[];
  readonly body: Uint8Array;
}

/** Reads the outermost header block, within the limits that hold for every mail. */
export function readOuterMail(raw: Uint8Array): OuterMail {
  const end = Math.min(raw.length, limits.headerBytes);
  const { fields, bodyStart } = readHeaderBlock(raw, { start: 0, end, isOutermost: true });
  const sender = readSender(raw);
  return {
    from: sender.ok ? sender.value.address.toLowerCase() : null,
    subject: decodeWords(fieldValue(fields, "subject") ?? "").slice(0, 1000),
    messageId: idsIn(fieldValue(fields, "message-id"))[0] ?? null,
    references: idsIn(fieldValue(fields, "references")),
    hops: fields.filter((field) => field.name === "received").length,
    hasOwnMark: fieldValue(fields, ownMarkHeader.toLowerCase()) !== null,
    fields,
    body: raw.subarray(bodyStart),
  };
}

/**
 * What two deliveries of one mail have in common, when the sender's server hands it in again: who, what, when, and every
 * byte of the body. Never the Message-ID alone, which is the sender's to choose.
 */
export function contentKey(mail: OuterMail, keys: Keys): string {
  const field = (name: string) => fieldValue(mail.fields, name);
  return keys.hash(
    "content",
    JSON.stringify([mail.from, field("message-id"), field("date"), field("subject"), keys.digest(mail.body)]),
  );
}

function idsIn(value: string | null): readonly string[] {
  return [...(value ?? "").slice(0, 20_000).matchAll(/<([^<>\s]{1,500})>/g)].map((match) => match[1] ?? "");
}
