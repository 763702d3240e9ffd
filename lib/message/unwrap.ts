import type { ForwardKnowledge } from "../knowledge/client.ts";
import type { Limits } from "./limits.ts";
import type { Attachment, Message, Unwrapped } from "./message.ts";
import { parseMessage } from "./parse.ts";
import { unwrapInline } from "./unwrap-inline.ts";

/**
 * Frees what the carrier wrote from the forward around it: attached messages first, then inline header blocks, then mails
 * that a filter sent on as they were.
 *
 * Total. A mail that is no forward comes back as its own original, with wrapper `none` and depth 0; `note` is then what
 * the person wrote above a quoted mail, where there is one. Several attached messages give several originals.
 */
export async function unwrapForward(
  outer: Message,
  limits: Limits,
  knowledge: ForwardKnowledge,
): Promise<Unwrapped> {
  const attached = await unwrapAttached(outer, limits, knowledge, 1);
  if (attached !== null) return { outer, ...attached };
  const inline = unwrapInlineAll(outer, knowledge);
  if (inline.depth > 0) {
    // A filter's copy of a mail that was forwarded before it is still a forward.
    const [original] = inline.originals;
    const inner = await unwrapAttached(original, limits, knowledge, inline.depth + 1);
    return {
      outer,
      ...(inner === null ? inline : { ...inline, originals: inner.originals, depth: inner.depth }),
    };
  }
  const isAuto = wasSentOn(outer);
  return { outer, ...inline, wrapper: isAuto ? "auto" : "none", depth: isAuto ? 1 : 0 };
}

type Freed = Omit<Unwrapped, "outer">;

function unwrapInlineAll(outer: Message, knowledge: ForwardKnowledge): Freed {
  let original = outer;
  let depth = 0;
  let note: string | null = null;
  let client: string | null = null;
  while (depth < forwardLimit) {
    const inner = unwrapInline(original, knowledge, depth > 0);
    if (inner === null) break;
    if (depth === 0) note = inner.note;
    original = inner.original;
    if (inner.isReply) break;
    client = inner.client;
    depth += 1;
  }
  return { originals: [original], wrapper: depth > 0 ? "inline" : "none", depth, note, client };
}

/** Nobody forwards one mail more often than this; a hostile one would. */
const forwardLimit = 10;
const originalsLimit = 20;

async function unwrapAttached(
  message: Message,
  limits: Limits,
  knowledge: ForwardKnowledge,
  depth: number,
): Promise<Freed | null> {
  const type = message.headers.find((field) => field.name === "content-type")?.value ?? "";
  // A report carries the mail that it reports on: that is no forward (RFC 6522).
  if (depth > limits.attachedMessageDepth || /^multipart\/report/i.test(type)) return null;
  const originals: Message[] = [];
  let deepest = depth;
  for (const attachment of message.attachments.filter(isMessage).slice(0, originalsLimit)) {
    const parsed = await parseMessage(attachment.content, limits, `${attachment.part}/`);
    if (!parsed.ok) continue;
    const inner = await unwrapAttached(parsed.value, limits, knowledge, depth + 1);
    const inline = inner ?? unwrapInlineAll(parsed.value, knowledge);
    originals.push(...inline.originals);
    deepest = Math.max(deepest, inner?.depth ?? depth + inline.depth);
  }
  const [first, ...rest] = originals;
  if (first === undefined) return null;
  return {
    originals: [first, ...rest.slice(0, originalsLimit - 1)],
    wrapper: "attached",
    depth: deepest,
    note: ownText(message),
    client: null,
  };
}

function isMessage(attachment: Attachment): boolean {
  if (attachment.mediaType === "message/rfc822" || attachment.mediaType === "message/global") return true;
  return /\.eml$/i.test(attachment.fileName ?? "");
}

/** What stands in the mail around an attached one. */
function ownText(message: Message): string | null {
  const text =
    message.sections.find((section) => section.kind === "plain" || section.kind === "html")?.text ?? "";
  const own =
    text
      .split(/(?:^|\n)-- ?(?:\n|$)/)[0]
      ?.trim()
      .slice(0, 4_000) ?? "";
  return own === "" ? null : own;
}

const sentOnFields = new Set([
  "x-forwarded-for",
  "x-forwarded-to",
  "x-forwarded-encrypted",
  "resent-from",
  "resent-to",
  "x-ms-exchange-inbox-rules-loop",
  "x-ms-exchange-forwardingloop",
  "x-autoforward",
]);

/** Traces that filters and redirects leave. They are hints for this reading only, never a proof of anything. */
function wasSentOn(message: Message): boolean {
  if (message.headers.some((field) => sentOnFields.has(field.name))) return true;
  const delivered = message.headers
    .filter((field) => field.name === "delivered-to")
    .map((field) => field.value.toLowerCase());
  if (new Set(delivered).size > 1) return true;
  return message.headers.some(
    (field) =>
      (field.name === "return-path" && /\+caf_=|\bSRS[01]?=/i.test(field.value)) ||
      (field.name === "auto-submitted" && /^auto-forwarded/i.test(field.value)) ||
      (field.name === "x-ms-exchange-generated-message-source" && /mailbox rules agent/i.test(field.value)),
  );
}
