import type { Failure } from "../failure.ts";
import { failed, type Result, success } from "../result.ts";
import { decodeText } from "./charset.ts";
import { decodeWords } from "./encoded-words.ts";
import { addressesIn } from "./mailbox.ts";
import type { Mailbox } from "./message.ts";

/** Longer header blocks are refused before this is asked. */
const headerLimit = 256 * 1024;

/**
 * Who sent a mail, decided on the raw bytes: exactly one From field with exactly one plain mailbox.
 *
 * Programs disagree on everything else (of two From fields one takes the first and another the last, of `From :` some see
 * none), so that a check of one mailbox could be passed for another. Whatever two readers might read in two ways is
 * `sender-ambiguous`.
 */
export function readSender(raw: Uint8Array): Result<Mailbox, Failure> {
  const block = headerText(raw);
  const fields = fromFields(block);
  const mailboxes = fields.reduce((sum, field) => sum + addressesIn(field.value).length, 0);
  const ambiguous: Result<never, Failure> = failed({
    kind: "sender-ambiguous",
    fromHeaders: fields.length,
    mailboxes,
  });
  const [field] = fields;
  if (field === undefined || fields.length > 1 || !field.isPlain) return ambiguous;
  const mailbox = strictMailbox(field.value);
  return mailbox === undefined ? ambiguous : success(mailbox);
}

/** The header block, with whatever some program may still take for a part of it: up to the first truly empty line. */
function headerText(raw: Uint8Array): string {
  const text = decodeText(headerBytes(raw.subarray(0, headerLimit)), null).replace(/^[\r\n]+/, "");
  const end = text.search(/\n\r?\n/);
  return (end < 0 ? text : text.slice(0, end)).replace(/\r$/, "");
}

/** The bytes up to the first empty line, where they are ASCII: then the rest need not be decoded to read them. */
function headerBytes(bytes: Uint8Array): Uint8Array {
  let at = 0;
  while (bytes[at] === 0x0a || bytes[at] === 0x0d) at += 1;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= 0x80) return bytes;
    if (byte !== 0x0a) continue;
    const next = bytes[at + 1] === 0x0d ? bytes[at + 2] : bytes[at + 1];
    if (next === 0x0a) return bytes.subarray(0, at + 3);
  }
  return bytes;
}

interface FromField {
  readonly value: string;
  /** Written as every program reads it: `From:` at the begin of a line, nothing in between, no NUL, no lone CR. */
  readonly isPlain: boolean;
}

function fromFields(block: string): readonly FromField[] {
  const fields: FromField[] = [];
  // A lone CR is a line end to some programs and white space to others: a From after one counts.
  const lines = block.split(/\r\n|\n|\r/);
  const hasLoneCr = /\r(?!\n)/.test(block);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    let value = line;
    let isFolded = false;
    while (/^[ \t]/.test(lines[at + 1] ?? "")) {
      // The colon of a folded name may stand on the next line.
      if (!value.includes(":")) isFolded = true;
      value += lines[at + 1];
      at += 1;
      if (/^[ \t]*from[ \t]*:/i.test(lines[at] ?? "")) isFolded = true;
    }
    const colon = value.indexOf(":");
    if (colon < 0) continue;
    const name = value.slice(0, colon);
    // Blanks, controls and characters that show nothing must not hide the name.
    const bare = name.replace(
      /[^!-~\u00a1-\uffff]|[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd]/g,
      "",
    );
    if (bare.toLowerCase() !== "from") continue;
    fields.push({
      value: value.slice(colon + 1),
      isPlain: name.length === 4 && !isFolded && !value.includes("\0") && !hasLoneCr,
    });
  }
  return fields;
}

const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\uffff-]{1,64}";
const label = "[A-Za-z0-9\\u0080-\\uffff](?:[A-Za-z0-9\\u0080-\\uffff-]{0,61}[A-Za-z0-9\\u0080-\\uffff])?";
const addressForm = new RegExp(`^(${atom}(?:\\.${atom}){0,20})@(${label}(?:\\.${label}){1,20})$`);

/** `addr-spec`, `<addr-spec>` or `name <addr-spec>`; no group, route, list, or quoted local part (RFC 5322 3.4). */
function strictMailbox(raw: string): Mailbox | undefined {
  const value = raw.replace(/[ \t]+/g, " ").trim();
  if (value.length > 2_000) return undefined;
  const withoutComment = value.replace(/ \([^()@<>\\]{0,200}\)$/, "");
  const open = withoutQuoted(withoutComment);
  if (open === undefined) return undefined;
  const angle = open.indexOf("<");
  if (angle < 0) return mailboxOf(null, withoutComment);
  if (!open.endsWith(">") || open.indexOf("<", angle + 1) >= 0 || open.indexOf(">") !== open.length - 1)
    return undefined;
  const before = open.slice(0, angle);
  // In the part outside quotes a comma begins another mailbox, a colon a group, a parenthesis a comment.
  if (/[,;:()@[\]\\]/.test(before)) return undefined;
  return mailboxOf(withoutComment.slice(0, angle), withoutComment.slice(angle + 1, -1));
}

/** The text with its quoted strings blanked out, of equal length; `undefined` where a quote does not end. */
function withoutQuoted(text: string): string | undefined {
  let result = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === "\\" && isQuoted) {
      result += "  ";
      at += 1;
    } else if (character === '"') {
      isQuoted = !isQuoted;
      result += " ";
    } else result += isQuoted ? " " : character;
  }
  return isQuoted ? undefined : result.slice(0, text.length);
}

function mailboxOf(rawName: string | null, rawAddress: string): Mailbox | undefined {
  const address = rawAddress.trim();
  const [, local = "", domain = ""] = addressForm.exec(address) ?? [];
  if (local === "" || local.length > 64 || domain.length > 253 || address.includes("=?")) return undefined;
  const name = decodeWords((rawName ?? "").trim())
    .replace(/^"|"$/g, "")
    .replace(/\\(.)/g, "$1")
    .trim();
  // An encoded word that decodes to a mailbox of its own is read as one by some programs.
  const isMailbox = /[<>]/.test(name) || (name.includes("@") && /[,;]/.test(name));
  if ((rawName ?? "").includes("=?") && isMailbox) return undefined;
  return { name: name === "" ? null : name.slice(0, 200), address: address.toLowerCase() };
}
