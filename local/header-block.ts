import { Buffer } from "node:buffer";

/** One raw header field: its name as written, and the field with its folded lines, without the final CRLF. */
interface RawField {
  readonly name: string;
  readonly raw: string;
}

/** A message cut at the empty line after its header block. `body` begins after that line. */
export interface RawMessage {
  readonly fields: readonly RawField[];
  readonly body: Buffer;
}

/** Longest header block that is looked at; one that is longer is taken as body from there on. */
const headerLimitBytes = 1024 * 1024;

/** Cuts raw bytes into header fields and body, by line ends alone: nothing is decoded, bytes are kept as Latin-1. */
export function splitRawMessage(raw: Uint8Array): RawMessage {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const fields: { name: string; raw: string }[] = [];
  let at = 0;
  while (at < bytes.length && at < headerLimitBytes) {
    const newline = bytes.indexOf(10, at);
    const next = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.toString("latin1", at, next).replace(/\r?\n$/, "");
    at = next;
    if (line === "") break;
    const last = fields.at(-1);
    if (/^[ \t]/.test(line) && last) last.raw += `\r\n${line}`;
    else fields.push({ name: /^([^:\s]*)/.exec(line)?.[1] ?? "", raw: line });
  }
  return { fields, body: bytes.subarray(at) };
}

/** Puts fields and body together again, with CRLF line ends in the header block. */
export function joinRawMessage(fields: readonly string[], body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${fields.join("\r\n")}\r\n\r\n`, "latin1"), body]);
}

/** Value of the first field of this name, unfolded; `null` where there is none. */
export function fieldValue(message: RawMessage, name: string): string | null {
  const field = message.fields.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  return field
    ? field.raw
        .slice(field.raw.indexOf(":") + 1)
        .replace(/\r\n[ \t]+/g, " ")
        .trim()
    : null;
}
