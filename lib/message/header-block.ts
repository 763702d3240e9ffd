import { decodeText } from "./charset.ts";

/** One field as it stands in the bytes: unfolded, not decoded. */
export interface RawField {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

export interface HeaderBlock {
  readonly fields: readonly RawField[];
  /** Offset of the first byte of the body. */
  readonly bodyStart: number;
  readonly lineCount: number;
}

const lf = 0x0a;
const cr = 0x0d;

/** End of the line that begins at `from`, and the start of the next one. */
export function lineAt(bytes: Uint8Array, from: number, end: number): { end: number; next: number } {
  const found = bytes.indexOf(lf, from);
  if (found < 0 || found >= end) return { end, next: end };
  return { end: found > from && bytes[found - 1] === cr ? found - 1 : found, next: found + 1 };
}

/**
 * Reads a header block (RFC 5322 2.2) between two offsets.
 *
 * A line that is neither a field nor a continuation ends the block of a part, as many senders forget the empty line; in
 * the block of the message itself (`isOutermost`) it is passed over.
 */
export function readHeaderBlock(
  bytes: Uint8Array,
  range: { readonly start: number; readonly end: number; readonly isOutermost: boolean },
): HeaderBlock {
  const fields: { name: string; value: string }[] = [];
  let at = range.start;
  let lineCount = 0;
  while (at < range.end) {
    const line = lineAt(bytes, at, range.end);
    if (line.end === at) return { fields, bodyStart: line.next, lineCount };
    lineCount += 1;
    const text = decodeText(bytes.subarray(at, line.end), null);
    const last = fields.at(-1);
    const field = /^([!-9;-~]{1,100})[ \t]*:/.exec(text);
    if (/^[ \t]/.test(text)) {
      if (last !== undefined) last.value += text.replace(/^[ \t]+/, " ");
    } else if (field?.[1] !== undefined) {
      fields.push({ name: field[1].toLowerCase(), value: text.slice(field[0].length).trim() });
    } else if (!range.isOutermost) return { fields, bodyStart: at, lineCount };
    at = line.next;
  }
  return { fields, bodyStart: range.end, lineCount };
}

/** First value of a field, or `null`. */
export function fieldValue(fields: readonly RawField[], name: string): string | null {
  return fields.find((field) => field.name === name)?.value ?? null;
}
