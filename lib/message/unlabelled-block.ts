import type { ForwardKnowledge } from "../knowledge/client.ts";
import type { EventTime } from "../units.ts";
import { readDateLine } from "./date-line.ts";
import type { ForwardBlock } from "./forward-block.ts";
import { readMailbox } from "./mailbox.ts";
import type { Mailbox, Message } from "./message.ts";
import type { TextLine } from "./text-lines.ts";

/** One line of the form `Label: value`, whose label no language of ours has. */
interface Row {
  readonly at: number;
  readonly value: string;
}

const form = /^[*_\s]{0,4}[^:：\t*<>@\d]{1,30}[*_]{0,2}\s?(?:[:：]|\t)[*_]{0,2}\s{0,3}(\S[^\n]{0,500})$/u;
const mostRows = 7;

/**
 * The header block of a forward in a language that is not known: three lines or more of `Label: value` that follow each other,
 * one with an address that is neither the person's own nor a recipient's, one with a day, and one that says what the mail's own
 * subject says behind its prefix. Without all three it is `null`: an order's details have the same form.
 */
export function unlabelledBlock(
  lines: readonly TextLine[],
  message: Message,
  knowledge: ForwardKnowledge,
): ForwardBlock | null {
  for (let at = 0; at < lines.length; at += 1) {
    const rows = rowsFrom(lines, at);
    const block = rows.length < 3 ? null : blockOf(lines, rows, message, knowledge);
    if (block !== null) return block;
    if (rows.length > 1) at += rows.length - 1;
  }
  return null;
}

function rowsFrom(lines: readonly TextLine[], start: number): readonly Row[] {
  const rows: Row[] = [];
  for (let at = start; at < Math.min(lines.length, start + mostRows); at += 1) {
    const value = form.exec((lines[at]?.words ?? "").slice(0, 600))?.[1];
    if (value === undefined) break;
    rows.push({ at, value: value.trim() });
  }
  return rows;
}

function blockOf(
  lines: readonly TextLine[],
  rows: readonly Row[],
  message: Message,
  knowledge: ForwardKnowledge,
): ForwardBlock | null {
  const subject = rows.find(({ value }) => isQuotedSubject(value, message.subject));
  const from = senderOf(rows, message);
  const sentAt = rows
    .map(({ value }) => (value.includes("@") ? null : readDateLine(value, [], knowledge)))
    .find((time): time is EventTime => time !== null);
  const [first] = rows;
  const last = rows.at(-1);
  if (subject === undefined || from === null || sentAt === undefined || !first || !last) return null;
  const body = lines.findIndex((line, index) => index > last.at && line.words !== "");
  return {
    start: lines[startAbove(lines, first.at)]?.start ?? 0,
    bodyStart: body < 0 ? (lines.at(-1)?.end ?? 0) : (lines[body]?.start ?? 0),
    from,
    to: "",
    subject: subject.value,
    sentAt,
    hasSeparator: true,
    isAttribution: false,
    quoteDepth: lines[last.at]?.quoteDepth ?? 0,
    client: null,
  };
}

/** The mail's subject is this one behind a prefix: "Fwd: Your parcel". */
function isQuotedSubject(value: string, subject: string): boolean {
  return (
    value.length >= 4 &&
    subject.length > value.length &&
    /[:：]\s{0,2}$/u.test(subject.slice(0, -value.length)) &&
    subject.endsWith(value)
  );
}

function senderOf(rows: readonly Row[], message: Message): Mailbox | null {
  const strangers = rows.flatMap(({ value }) => {
    const mailbox = value.includes("@") ? readMailbox(value) : null;
    const isKnown =
      mailbox?.address === message.from?.address ||
      message.to.some(({ address }) => address === mailbox?.address);
    return mailbox === null || isKnown ? [] : [mailbox];
  });
  return strangers[0] ?? null;
}

/** A ruled line of unknown words right above belongs to the forward. */
function startAbove(lines: readonly TextLine[], first: number): number {
  let at = first - 1;
  while (at > first - 3 && lines[at]?.words === "") at -= 1;
  return /^[-=_*~–—]{3,80}.{0,80}$/u.test(lines[at]?.words ?? "") ? at : first;
}
