import { hostOfAddress, isBelow } from "../lib/knowledge/domains.ts";
import { decodePart } from "../lib/message/decode-part.ts";
import { decodeWords } from "../lib/message/encoded-words.ts";
import { guardMessage } from "../lib/message/guard.ts";
import type { Limits } from "../lib/message/limits.ts";
import { addressesIn, readMailbox } from "../lib/message/mailbox.ts";
import type { LeafPart } from "../lib/message/mime-tree.ts";
import { inventNumber } from "./invent-number.ts";

/** What must not be in a case, beyond what is found by itself. */
export interface Scrubbing {
  /** Domains, with all below them, whose addresses stay: those of carriers and shops. */
  readonly keptDomains: readonly string[];
  /** Tracking and order numbers that were read; each becomes another one of the same form. */
  readonly numbers: readonly string[];
  readonly limits: Limits;
}

/** Header fields that a case keeps; all others name machines, accounts or people. */
const keptFields =
  /^(from|to|cc|reply-to|sender|subject|date|mime-version|content-[a-z-]+|auto-submitted|precedence|list-id|x-forwarded-(to|for)|resent-(from|to|date)|x-mailer|user-agent)$/;

/**
 * The mail with people, addresses and numbers replaced, as far as a program can tell: **read it by eye afterwards.**
 *
 * Names and addresses of the header are replaced wherever they stand, in all text parts; the attachments' content goes.
 * It works on bytes, so that each part keeps its charset and its transfer encoding.
 *
 * @returns null where the bytes are no mail.
 */
export async function scrubMail(raw: Uint8Array, scrubbing: Scrubbing): Promise<Uint8Array | null> {
  const guarded = guardMessage(raw, scrubbing.limits);
  if (!guarded.ok) return null;
  const { bytes, header, leaves } = guarded.value;
  const bodyStart = headerLength(bytes);
  const head = binary(bytes.subarray(0, bodyStart));
  const people = header.fields
    .filter(({ name }) =>
      /^(from|to|cc|reply-to|delivered-to|x-forwarded-(to|for)|x-original-to)$/.test(name),
    )
    .flatMap(({ value }) => value.split(/,(?=[^"]*(?:"[^"]*"[^"]*)*$)/));
  const replacements = [...wordsOf(people, scrubbing.keptDomains), ...numbersOf(scrubbing.numbers)];
  const replace = (text: string) => withoutAddresses(replaced(text, replacements), scrubbing.keptDomains);

  let at = bodyStart;
  let body = "";
  for (const leaf of leaves) {
    body += binary(bytes.subarray(at, leaf.start));
    body += encoded(leaf, replace(isText(leaf) ? binary(await decodePart(bytes, leaf)) : ""));
    at = leaf.end;
  }
  body += binary(bytes.subarray(at));
  return new Uint8Array(Buffer.from(scrubbedHead(head, replace) + body, "latin1"));
}

type Replacement = readonly [RegExp, string | ((found: string) => string)];

/** Names of the people in the header: whole, and word by word. The address goes with all others. */
function wordsOf(mailboxes: readonly string[], keptDomains: readonly string[]): readonly Replacement[] {
  const names = mailboxes
    .map((value) => readMailbox(value))
    .filter((mailbox) => mailbox !== null && !isKept(mailbox.address, keptDomains))
    .flatMap((mailbox) => (mailbox?.name ? [mailbox.name] : []));
  return names.flatMap((name) => {
    const words = name.split(/[\s,]+/).filter((word) => word.length >= 3);
    return [
      wordReplacement(name, "Alex Mercer"),
      ...words.map((word, index) => wordReplacement(word, index === 0 ? "Alex" : "Mercer")),
    ].flat();
  });
}

/** As UTF-8 and as Latin-1, as the text is seen as bytes. */
function wordReplacement(word: string, by: string): readonly Replacement[] {
  return [...new Set([Buffer.from(word, "utf8").toString("latin1"), word])].map((form) => [
    new RegExp(`(?<![A-Za-z0-9\\x80-\\xff])${escaped(form)}(?![A-Za-z0-9\\x80-\\xff])`, "gi"),
    by,
  ]);
}

/** A number however it is printed: with blanks, hyphens or a soft hyphen between its characters. */
function numbersOf(numbers: readonly string[]): readonly Replacement[] {
  return numbers.map((number) => [
    new RegExp([...number].map((character) => escaped(character)).join("[\\s\\-.]?"), "gi"),
    (found: string) => inventNumber(found),
  ]);
}

function replaced(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduce(
    (result, [pattern, by]) => result.replace(pattern, (found) => (typeof by === "string" ? by : by(found))),
    text,
  );
}

function withoutAddresses(text: string, keptDomains: readonly string[]): string {
  return text.replace(/[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{3,253}/g, (found) =>
    isKept(found, keptDomains) ? found : "alex.mercer@example.com",
  );
}

function isKept(address: string, keptDomains: readonly string[]): boolean {
  const host = hostOfAddress(addressesIn(address)[0] ?? "");
  return keptDomains.some((domain) => isBelow(host, domain));
}

/** Kept fields only, each with its words replaced; an encoded one is written anew as UTF-8. */
function scrubbedHead(head: string, replace: (text: string) => string): string {
  const end = head.includes("\r\n") ? "\r\n" : "\n";
  const fields = head.trimEnd().split(/\r?\n(?![ \t])/);
  const kept = fields.filter((field) => keptFields.test(field.split(":")[0]?.toLowerCase() ?? ""));
  const lines = kept.map((field) => replace(reEncoded(field, replace)));
  return `${[...lines, "Message-ID: <case@example.com>"].join(end)}${end}${end}`;
}

function reEncoded(field: string, replace: (text: string) => string): string {
  return field.replace(
    /=\?[^?\s]{1,40}\?[bq]\?[^?\s]*\?=(?:\s+=\?[^?\s]{1,40}\?[bq]\?[^?\s]*\?=)*/gi,
    (words) => {
      const text = replace(
        Buffer.from(decodeWords(words.replace(/\?=\s+=\?/g, "?= =?")), "utf8").toString("latin1"),
      );
      return `=?utf-8?B?${Buffer.from(text, "latin1").toString("base64")}?=`;
    },
  );
}

function isText(leaf: LeafPart): boolean {
  return /^(text|message)\//.test(leaf.mediaType) && leaf.mediaType !== "text/calendar";
}

function encoded(leaf: LeafPart, text: string): string {
  const bytes = Buffer.from(text, "latin1");
  if (leaf.transferEncoding === "base64") return `${bytes.toString("base64").replace(/(.{76})/g, "$1\n")}\n`;
  return leaf.transferEncoding === "quoted-printable" ? quotedPrintable(bytes) : text;
}

/** RFC 2045 6.7, with lines of at most 76 characters. */
function quotedPrintable(bytes: Buffer): string {
  let line = "";
  let text = "";
  for (const byte of bytes) {
    if (byte === 10) {
      text += `${line}\n`;
      line = "";
      continue;
    }
    const isPlain = (byte >= 32 && byte <= 126 && byte !== 61) || byte === 9;
    const next = isPlain
      ? String.fromCharCode(byte)
      : byte === 13
        ? ""
        : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    if (line.length + next.length > 75) {
      text += `${line}=\n`;
      line = "";
    }
    line += next;
  }
  return text + line;
}

function headerLength(bytes: Uint8Array): number {
  const text = binary(bytes.subarray(0, 300_000));
  const end = /\r?\n\r?\n/.exec(text);
  return end ? end.index + end[0].length : bytes.length;
}

const binary = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
