import type { ForwardKnowledge } from "../knowledge/client.ts";
import { withoutBareQuote } from "./bare-quote.ts";
import { type Cut, cutContents } from "./cut-message.ts";
import { findForwardBlock } from "./find-forward-block.ts";
import type { ForwardBlock } from "./forward-block.ts";
import { readMailboxes } from "./mailbox.ts";
import type { HeaderField, Message, Section } from "./message.ts";
import { noteOf } from "./note-of.ts";
import { ownPart } from "./own-part.ts";
import { isSameHouse } from "./same-house.ts";
import { secondLayerBlock } from "./second-layer.ts";
import { linesOf } from "./text-lines.ts";
import { parseThreadAddress } from "./thread-address.ts";
import { unlabelledBlock } from "./unlabelled-block.ts";

/**
 * One forward undone, or a quoted mail that the person answered (`isReply`; then `original` is the message itself, without what it
 * quotes where that is our own answer).
 */
export interface InlineForward {
  readonly original: Message;
  readonly note: string | null;
  readonly client: string | null;
  readonly isReply: boolean;
}

interface FoundBlock {
  readonly section: Section;
  readonly block: ForwardBlock;
}

/**
 * Undoes one inline forward; `null` where the texts hold none.
 *
 * @param isNested inside a forward a block counts only where it is the mail's own content, not a quoted conversation
 */
export function unwrapInline(
  message: Message,
  knowledge: ForwardKnowledge,
  isNested: boolean,
): InlineForward | null {
  const hasPrefix = withoutForwardPrefix(message.subject, knowledge) !== message.subject;
  const texts = message.sections.filter((section) => section.kind === "plain" || section.kind === "html");
  const lined = texts.map((section) => ({ section, lines: linesOf(section.text) }));
  const found = lined.flatMap(({ section, lines }): FoundBlock[] => {
    const block = findForwardBlock(lines, knowledge, message.to);
    return block === null ? [] : [{ section, block }];
  });
  if (found.length === 0)
    for (const { section, lines } of lined) {
      const block =
        unlabelledBlock(lines, message, knowledge) ??
        (hasPrefix && !isNested ? secondLayerBlock(section.text, message.subject) : null);
      if (block !== null) found.push({ section, block });
    }
  // A block says more than a line "Jane wrote:", and one with an address more than one without.
  const first = found.toSorted((one, other) => weight(one.block) - weight(other.block))[0];
  if (first === undefined) return isNested || hasPrefix ? null : bareReply(message, knowledge);
  const { block, section } = first;
  const above = section.text.slice(0, block.start);
  const note = noteOf(above, knowledge);
  if (isAnswerTo(message, block, hasPrefix)) {
    const original = isOursQuoted(message, block, hasPrefix, knowledge)
      ? ownPart(message, startsOf(found))
      : message;
    return isNested ? null : { original, note, client: null, isReply: true };
  }
  if (isNested && (block.isAttribution || !(hasPrefix || above.trim().length < 40))) return null;
  if (!isNested && !hasPrefix && !block.hasSeparator && above.length > 1_500) return null;
  return {
    original: originalOf(message, found, block, knowledge),
    note,
    client: block.client,
    isReply: false,
  };
}

function bareReply(message: Message, knowledge: ForwardKnowledge): InlineForward | null {
  const original = withoutBareQuote(message, knowledge);
  const text = original?.sections.find((section) => section.kind === "plain")?.text ?? "";
  return original === null ? null : { original, note: noteOf(text, knowledge), client: null, isReply: true };
}

function weight(block: ForwardBlock): number {
  return (block.isAttribution ? 4 : 0) + (block.from === null ? 2 : 0) + (block.sentAt === null ? 1 : 0);
}

/** True where the quoted mail came from whom this one goes to: the person answers us, and forwards nothing. */
function isAnswerTo(message: Message, block: ForwardBlock, hasPrefix: boolean): boolean {
  const address = block.from?.address;
  if (address === undefined) return false;
  if (message.to.some((mailbox) => mailbox.address === address)) return true;
  return !hasPrefix && message.to.some((mailbox) => isSameHouse(mailbox.address, address));
}

/**
 * True where our own answer is quoted: it goes to nobody but whom it quotes, and to an address that only our answers name, or it
 * answers a forward, or sends a mail on to whoever wrote it. A seller's answer to the person looks alike but for that, and what
 * it quotes may be news.
 */
function isOursQuoted(
  message: Message,
  block: ForwardBlock,
  hasPrefix: boolean,
  knowledge: ForwardKnowledge,
): boolean {
  const quoted = block.from?.address ?? "";
  if (!message.to.every((mailbox) => isSameHouse(mailbox.address, quoted))) return false;
  if (hasPrefix) return true;
  if (message.to.some(({ address }) => parseThreadAddress(address.split("@")[0] ?? "") !== undefined))
    return true;
  const [, , answered = ""] = /^([^\s:：]{1,20})\s?[:：]\s*(.*)$/su.exec(message.subject) ?? [];
  return answered !== "" && withoutForwardPrefix(answered, knowledge) !== answered;
}

function startsOf(found: readonly FoundBlock[]): ReadonlyMap<string, number> {
  return new Map(found.map(({ section, block }) => [section.part, block.start]));
}

function originalOf(
  message: Message,
  found: readonly FoundBlock[],
  block: ForwardBlock,
  knowledge: ForwardKnowledge,
): Message {
  const cuts: Cut[] = found
    .filter((entry) => entry.block.from?.address === block.from?.address)
    .map((entry) => ({
      part: entry.section.part,
      start: entry.block.bodyStart,
      quoteDepth: quoteDepthOf(entry.section.text.slice(entry.block.bodyStart), entry.block.quoteDepth),
    }));
  const hasCut = (section: Section) => cuts.some((cut) => cut.part === section.part);
  const firstCut = message.sections.findIndex(hasCut);
  // A text before the first cut is the person's own; one after it belongs to the original, as clients split long mails.
  const contents = cutContents(
    message,
    cuts,
    (section) => !hasCut(section) && message.sections.indexOf(section) < firstCut,
  );
  const subject = block.subject ?? withoutForwardPrefix(message.subject, knowledge);
  const headers: HeaderField[] = [
    ...(block.from === null
      ? []
      : [
          {
            name: "from",
            value: `${block.from.name === null ? "" : `${block.from.name} `}<${block.from.address}>`,
          },
        ]),
    { name: "subject", value: subject },
  ];
  return {
    headers,
    from: block.from,
    to: readMailboxes(block.to),
    subject,
    sentAt: block.sentAt,
    messageId: null,
    references: [],
    ...contents,
    sections: [{ part: "subject", kind: "subject", text: subject }, ...contents.sections],
    attachments: message.attachments,
    isTruncated: message.isTruncated,
  };
}

/** Quote marks before the original's lines: as many as before its header block, or one where nearly all lines have one. */
function quoteDepthOf(text: string, blockDepth: number): number {
  if (blockDepth > 0) return blockDepth;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const quoted = lines.filter((line) => line.startsWith(">")).length;
  return quoted > 0 && quoted >= lines.length * 0.8 ? 1 : 0;
}

/** The subject without "Fwd:" and the like; the same text where there is no such prefix. */
function withoutForwardPrefix(subject: string, knowledge: ForwardKnowledge): string {
  let rest = subject;
  for (let count = 0; count < 5; count += 1) {
    const match = /^\s?\[?([^\s:：\]]{1,20}(?: [^\s:：\]]{1,20})?)\s?[:：]\]?\s*/u.exec(rest);
    if (match?.[1] === undefined || !knowledge.forwardPrefixes.includes(match[1].toLowerCase())) break;
    rest = rest.slice(match[0].length);
  }
  return rest;
}
