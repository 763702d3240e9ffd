import { decodeText } from "../../lib/message/charset.ts";
import { decodeWords } from "../../lib/message/encoded-words.ts";
import { guardMessage } from "../../lib/message/guard.ts";
import { fieldValue } from "../../lib/message/header-block.ts";
import { readHtml } from "../../lib/message/html-reader.ts";
import { limits } from "../../lib/message/limits.ts";
import { readMailDate } from "../../lib/message/mail-date.ts";
import { readMailbox } from "../../lib/message/mailbox.ts";

/** What a mail client knows of the mail that it forwards. */
export interface OriginalMail {
  readonly name: string | null;
  readonly address: string;
  readonly to: string;
  readonly subject: string;
  /** Wall clock of the Date field in its own zone, as if it were UTC; `null` where there is none. */
  readonly clock: Date | null;
  /** The Date field as it stands. */
  readonly date: string;
  readonly plain: string;
  readonly html: string;
}

const known = new WeakMap<Uint8Array, OriginalMail>();

/** Reads a mail as a client does that forwards it. Fast and without chance, as it runs for every case and wrapper. */
export function readOriginal(raw: Uint8Array): OriginalMail {
  const read = known.get(raw) ?? readOnce(raw);
  known.set(raw, read);
  return read;
}

function readOnce(raw: Uint8Array): OriginalMail {
  const guarded = guardMessage(raw, limits);
  if (!guarded.ok) throw new Error(`cannot forward this mail: ${guarded.failure.kind}`);
  const { bytes, header, leaves } = guarded.value;
  const text = (type: string) => {
    const leaf = leaves.find((part) => part.mediaType === type);
    if (leaf === undefined) return null;
    const body = Buffer.from(bytes.subarray(leaf.start, leaf.end));
    const decoded =
      leaf.transferEncoding === "base64"
        ? Buffer.from(body.toString("latin1"), "base64")
        : leaf.transferEncoding === "quoted-printable"
          ? quotedPrintable(body.toString("latin1"))
          : body;
    return decodeText(decoded, leaf.parameters.get("charset") ?? null).replace(/\r\n/g, "\n");
  };
  const html = text("text/html");
  const plain = text("text/plain") ?? textOfHtml(html ?? "");
  const from = readMailbox(fieldValue(header.fields, "from") ?? "");
  const date = fieldValue(header.fields, "date") ?? "";
  const clock = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)/.exec(readMailDate(date) ?? "")?.[1];
  return {
    name: from?.name ?? null,
    address: from?.address ?? "",
    to: readMailbox(fieldValue(header.fields, "to") ?? "")?.address ?? "",
    subject: decodeWords(fieldValue(header.fields, "subject") ?? ""),
    clock: clock === undefined ? null : new Date(`${clock}Z`),
    date,
    plain,
    html: bodyOf(
      html ?? `<div style="white-space:pre-line">${escapeHtml(plain).replaceAll("\n", "<br>")}</div>`,
    ),
  };
}

/** HTML as text, with the address of each link behind its label, as clients write it. */
function textOfHtml(html: string): string {
  const { text, links } = readHtml(html, limits);
  return links.toReversed().reduce((written, { at, label, href }) => {
    const end = at + label.length;
    return `${written.slice(0, end)}<${href}>${written.slice(end)}`;
  }, text);
}

/** Clients put the body's content into their own page. */
function bodyOf(html: string): string {
  const open = /<body[^>]*>/i.exec(html);
  const start = open === null ? 0 : open.index + open[0].length;
  const end = html.search(/<\/body>/i);
  return html
    .slice(start, end < 0 ? undefined : end)
    .replace(/<\/?html[^>]*>|<!doctype[^>]*>|<head[\s\S]*?<\/head>|<script[\s\S]*?<\/script>/gi, "");
}

function quotedPrintable(text: string): Buffer {
  const joined = text.replace(/[ \t]+(?=\r?\n)/g, "").replace(/=\r?\n/g, "");
  return Buffer.from(
    joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
