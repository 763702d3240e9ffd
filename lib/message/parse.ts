import type { Failure } from "../failure.ts";
import { failed, type Result, success } from "../result.ts";
import { decodeText } from "./charset.ts";
import { decodePart } from "./decode-part.ts";
import { decodeWords } from "./encoded-words.ts";
import { type GuardedMessage, guardMessage } from "./guard.ts";
import { fieldValue } from "./header-block.ts";
import { type HtmlReading, readHtml } from "./html-reader.ts";
import type { Limits } from "./limits.ts";
import { listed } from "./listed.ts";
import { readMailDate } from "./mail-date.ts";
import { readMailbox, readMailboxes } from "./mailbox.ts";
import type {
  Attachment,
  HeaderField,
  ImageText,
  Link,
  Message,
  Section,
  StructuredItem,
} from "./message.ts";
import type { LeafPart } from "./mime-tree.ts";
import { plainLinks } from "./plain-links.ts";
import { readableText, unflow, withoutInvisible } from "./readable-text.ts";
import { structuredText, typeName } from "./structured-text.ts";

/**
 * Reads raw bytes into a message: headers, the texts that people and machines read, links, pictures' words, attachments.
 *
 * Total: hostile, broken and empty bytes give a failure (`empty-message`, `message-too-large`, `header-too-large`,
 * `too-many-parts`, `nested-too-deep`, `not-a-mail`). Beyond the first `limits.parsedBytes` nothing is read, and
 * `isTruncated` says so. A mail without any text is a message all the same, as its subject may tell all.
 *
 * @param prefix place of an attached message in the one around it, with a slash at its end: `2/`
 */
export async function parseMessage(
  raw: Uint8Array,
  limits: Limits,
  prefix = "",
): Promise<Result<Message, Failure>> {
  const guarded = guardMessage(raw, limits);
  if (!guarded.ok) return failed(guarded.failure);
  return success(readParts(guarded.value, limits, prefix));
}

interface Contents {
  readonly sections: Section[];
  readonly links: Link[];
  readonly images: ImageText[];
  readonly structured: StructuredItem[];
  readonly attachments: Attachment[];
  isTruncated: boolean;
}

function readParts(mail: GuardedMessage, limits: Limits, prefix: string): Message {
  const fields = mail.header.fields;
  const headers: HeaderField[] = fields.map((field) => ({
    name: field.name,
    value: headerText(field.value),
  }));
  const subject = headers.find((field) => field.name === "subject")?.value ?? "";
  const contents: Contents = {
    sections: [{ part: "subject", kind: "subject", text: subject }],
    links: [],
    images: [],
    structured: [],
    attachments: [],
    isTruncated: mail.isTruncated,
  };
  const texts = textLeaves(mail.leaves);
  for (const leaf of mail.leaves) {
    const content = decodePart(mail.bytes, leaf);
    const part = `${prefix}${leaf.path}`;
    if (texts.has(leaf)) addText(contents, { part, leaf, content }, limits);
    else contents.attachments.push({ part, mediaType: leaf.mediaType, fileName: leaf.fileName, content });
  }
  const from = fieldValue(fields, "from");
  return {
    headers,
    from: from === null ? null : readMailbox(from),
    to: fields
      .filter((field) => field.name === "to" || field.name === "cc")
      .flatMap((field) => readMailboxes(field.value)),
    subject,
    sentAt: readMailDate(fieldValue(fields, "date") ?? ""),
    messageId: messageIds(fieldValue(fields, "message-id"))[0] ?? null,
    references: messageIds(
      `${fieldValue(fields, "references") ?? ""} ${fieldValue(fields, "in-reply-to") ?? ""}`,
    ),
    ...contents,
  };
}

/** A header value as people read it: decoded, on one line, without characters that show nothing. */
function headerText(value: string): string {
  return readableHeader(decodeWords(value.slice(0, 64_000)));
}

function readableHeader(value: string): string {
  // A decoded word may smuggle in line ends and NULs.
  return withoutInvisible(value).replace(/\s+/g, " ").trim();
}

function messageIds(value: string | null): readonly string[] {
  const found = (value ?? "").slice(0, 32_000).match(/<[^<>\s]{1,990}>/g) ?? [];
  return [...new Set(found.map((id) => id.slice(1, -1)))].slice(0, 100);
}

/** Parts that are the mail's own text. Where there is none, a text that was attached has to do. */
function textLeaves(leaves: readonly LeafPart[]): ReadonlySet<LeafPart> {
  const texts = leaves.filter((leaf) => leaf.mediaType === "text/plain" || leaf.mediaType === "text/html");
  const shown = texts.filter((leaf) => leaf.disposition !== "attachment");
  const readable = texts.filter((leaf) => !/\.(eml|ics|csv|log)$/i.test(leaf.fileName ?? ""));
  return new Set((shown.length > 0 ? shown : readable).slice(0, 50));
}

function addText(
  contents: Contents,
  text: { readonly part: string; readonly leaf: LeafPart; readonly content: Uint8Array },
  limits: Limits,
): void {
  const { part, leaf } = text;
  const isHtml = leaf.mediaType === "text/html";
  const limit = isHtml ? limits.htmlCharacters : limits.textCharacters;
  const decoded = decodeText(
    text.content,
    leaf.parameters.get("charset") ?? (isHtml ? metaCharset(text.content) : null),
  );
  if (decoded.length > limit) contents.isTruncated = true;
  if (isHtml) {
    addHtml(contents, part, readHtml(decoded, limits));
    return;
  }
  const isFlowed = leaf.parameters.get("format")?.toLowerCase() === "flowed";
  const clipped = decoded.slice(0, limit);
  const plain = readableText(
    isFlowed ? unflow(clipped, leaf.parameters.get("delsp")?.toLowerCase() === "yes") : clipped,
    limit,
    limits,
  );
  contents.sections.push({ part, kind: "plain", text: plain });
  addLinks(contents, part, plainLinks(plain));
}

function addHtml(contents: Contents, part: string, reading: HtmlReading): void {
  contents.sections.push({ part, kind: "html", text: reading.text });
  addLinks(contents, part, reading.links);
  const alt = listed(reading.images, (image) => image.alt);
  if (alt.text !== "") contents.sections.push({ part: `${part}#alt`, kind: "alt", text: alt.text });
  for (const [index, image] of reading.images.entries())
    contents.images.push({ ...image, part, start: alt.starts[index] ?? 0 });
  const objects = listed(reading.objects, (entry) => structuredText(entry.object));
  if (objects.text !== "")
    contents.sections.push({ part: `${part}#structured`, kind: "structured", text: objects.text });
  for (const [index, { object, at }] of reading.objects.entries())
    contents.structured.push({
      type: typeName(object["@type"]),
      properties: object,
      part,
      start: objects.starts[index] ?? 0,
      at,
    });
  if (reading.isTruncated) contents.isTruncated = true;
}

function addLinks(
  contents: Contents,
  part: string,
  links: readonly { readonly href: string; readonly label: string; readonly at: number }[],
): void {
  const list = listed(links, (link) => link.href);
  if (list.text !== "") contents.sections.push({ part: `${part}#links`, kind: "links", text: list.text });
  for (const [index, link] of links.entries())
    contents.links.push({ ...link, part, start: list.starts[index] ?? 0 });
}

/** The charset that an HTML part states itself, within its first kilobyte. */
function metaCharset(content: Uint8Array): string | null {
  const head = decodeText(content.subarray(0, 1_024), "windows-1252");
  return /<meta[^<>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w:.-]{1,40})/i.exec(head)?.[1] ?? null;
}
