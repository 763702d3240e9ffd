import type { Failure } from "../failure.ts";
import { failed, type Result, success } from "../result.ts";
import { as, type Bytes } from "../units.ts";
import { type HeaderBlock, readHeaderBlock } from "./header-block.ts";
import type { Limits } from "./limits.ts";
import { type LeafPart, readMimeTree } from "./mime-tree.ts";

/** A message whose size and shape are within the limits; nothing in it is decoded yet. */
export interface GuardedMessage {
  readonly bytes: Uint8Array;
  readonly header: HeaderBlock;
  readonly leaves: readonly LeafPart[];
  readonly isTruncated: boolean;
}

/** Looks at the raw bytes before any library does: size, header block, depth and number of parts. */
export function guardMessage(raw: Uint8Array, limits: Limits): Result<GuardedMessage, Failure> {
  if (raw.length > limits.acceptedBytes)
    return failed({
      kind: "message-too-large",
      sizeBytes: as<Bytes>(raw.length),
      limitBytes: limits.acceptedBytes,
    });
  const bytes = raw.subarray(startOf(raw), limits.parsedBytes);
  if (bytes.length === 0) return failed({ kind: "empty-message" });

  const headerEnd = endOfHeader(bytes);
  const isTooLarge = headerEnd > limits.headerBytes;
  // One byte more than the limit is enough to see whether this is a mail at all.
  const window = bytes.subarray(0, Math.min(bytes.length, isTooLarge ? 4_096 : headerEnd));
  const header = readHeaderBlock(window, { start: 0, end: window.length, isOutermost: true });
  if (!looksLikeMail(header)) return failed({ kind: "not-a-mail" });
  if (isTooLarge || header.lineCount > limits.headerLines)
    return failed({
      kind: "header-too-large",
      sizeBytes: as<Bytes>(headerEnd),
      limitBytes: limits.headerBytes,
    });

  const leaves = readMimeTree(bytes, { fields: header.fields, bodyStart: headerEnd }, limits);
  if (!leaves.ok) return leaves;
  return success({ bytes, header, leaves: leaves.value, isTruncated: raw.length > limits.parsedBytes });
}

/** Empty lines and the "From " line of an mbox file stand before the header block of some stored mails. */
function startOf(raw: Uint8Array): number {
  let at = 0;
  while (at < raw.length && (raw[at] === 0x0a || raw[at] === 0x0d)) at += 1;
  return at;
}

function endOfHeader(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return at + 2;
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 3;
  }
  return bytes.length;
}

const mailFields = new Set([
  "from",
  "to",
  "subject",
  "date",
  "received",
  "message-id",
  "mime-version",
  "content-type",
]);

/** At least one field that mails have: a text or a picture may well have a line with a colon in it. */
function looksLikeMail(header: HeaderBlock): boolean {
  return header.fields.some((field) => mailFields.has(field.name));
}
