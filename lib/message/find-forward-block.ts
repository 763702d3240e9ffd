import type { ForwardKnowledge, ForwardLabels, HeaderKind } from "../knowledge/client.ts";
import { attributionAt } from "./attribution-line.ts";
import { readDateLine } from "./date-line.ts";
import type { ForwardBlock } from "./forward-block.ts";
import { type LabelledLine, readLabelledLine, splitLabels } from "./header-labels.ts";
import type { Mailbox } from "./message.ts";
import { senderIn } from "./sender-in.ts";
import { readSeparator, type SeparatorLine } from "./separator-line.ts";
import type { TextLine } from "./text-lines.ts";

const blockLines = 40;

/**
 * The first header block of a text; `null` where there is none. A From line without an address is none, unless it names one of
 * the recipients: then the person answers them.
 */
export function findForwardBlock(
  lines: readonly TextLine[],
  knowledge: ForwardKnowledge,
  recipients: readonly Mailbox[],
): ForwardBlock | null {
  for (let at = 0; at < lines.length; at += 1) {
    const words = lines[at]?.words ?? "";
    if (words === "" || words.length > 3_000) continue;
    const block =
      blockAt(lines, at, knowledge, recipients) ?? attributionAt(lines, at, knowledge, recipients);
    if (block !== null) return block;
  }
  return null;
}

function blockAt(
  lines: readonly TextLine[],
  at: number,
  knowledge: ForwardKnowledge,
  recipients: readonly Mailbox[],
): ForwardBlock | null {
  const separator = readSeparator(lines[at]?.words ?? "", knowledge);
  if (separator !== null && separator.rest !== "") {
    const fields = splitLabels(separator.rest, knowledge);
    return finish(lines, { at, end: at, separator, fields, recipients }, knowledge);
  }
  let start = at;
  if (separator !== null) {
    start += 1;
    while (start < Math.min(lines.length, at + 5) && lines[start]?.words === "") start += 1;
  }
  const read = readFields(lines, start, knowledge);
  if (read === null) return separator?.isKnown ? attributedAt(lines, at, start, knowledge, recipients) : null;
  return finish(lines, { at, end: read.end, separator, fields: read.fields, recipients }, knowledge);
}

/** A separator, and under it a date, a name and an address in one line instead of a block; the subject may follow. */
function attributedAt(
  lines: readonly TextLine[],
  at: number,
  start: number,
  knowledge: ForwardKnowledge,
  recipients: readonly Mailbox[],
): ForwardBlock | null {
  const found = attributionAt(lines, start, knowledge, recipients, true);
  if (found === null) return null;
  const whole = { ...found, start: lines[at]?.start ?? 0, hasSeparator: true, isAttribution: false };
  const body = lines.findIndex((line) => line.start === found.bodyStart);
  const first = readLabelledLine(lines[body]?.words ?? "", knowledge);
  const next = lines.slice(body + 1).find((line) => line.words !== "");
  return first?.kind !== "subject" || next === undefined
    ? whole
    : { ...whole, subject: first.value, bodyStart: next.start };
}

function readFields(
  lines: readonly TextLine[],
  start: number,
  knowledge: ForwardKnowledge,
): { fields: readonly LabelledLine[]; end: number } | null {
  const fields: LabelledLine[] = [];
  const seen = new Set<HeaderKind>();
  let end = start - 1;
  for (let at = start; at < Math.min(lines.length, start + blockLines); at += 1) {
    const words = lines[at]?.words ?? "";
    const labelled = readLabelledLine(words, knowledge);
    const last = fields.at(-1);
    if (labelled !== null && (!seen.has(labelled.kind) || labelled.kind === "cc")) {
      fields.push(labelled);
      seen.add(labelled.kind);
      end = at;
    } else if (last === undefined) return null;
    else if (words === "") {
      if (!isLabelNear(lines, at + 1, seen, knowledge, 1) && last.value !== "") break;
    } else if (labelled === null && (isOpen(last.value) || isLabelNear(lines, at + 1, seen, knowledge, 3))) {
      fields[fields.length - 1] = { ...last, value: `${last.value} ${words}`.trim().slice(0, 4_000) };
      end = at;
    } else break;
  }
  return fields.length < 2 ? null : { fields, end };
}

/** A value that goes on: empty, a list that ends with its comma, an address that is not closed. */
function isOpen(value: string): boolean {
  return value === "" || /[,;<]$/.test(value) || value.lastIndexOf("<") > value.lastIndexOf(">");
}

function isLabelNear(
  lines: readonly TextLine[],
  from: number,
  seen: ReadonlySet<HeaderKind>,
  knowledge: ForwardKnowledge,
  distance: number,
): boolean {
  for (const line of lines.slice(from, from + distance)) {
    if (line.words === "") return false;
    const labelled = readLabelledLine(line.words, knowledge);
    if (labelled !== null) return !seen.has(labelled.kind);
  }
  return false;
}

interface Candidate {
  readonly at: number;
  readonly end: number;
  readonly separator: SeparatorLine | null;
  readonly fields: readonly LabelledLine[];
  readonly recipients: readonly Mailbox[];
}

function finish(
  lines: readonly TextLine[],
  found: Candidate,
  knowledge: ForwardKnowledge,
): ForwardBlock | null {
  const value = (kind: HeaderKind) => found.fields.find((field) => field.kind === kind)?.value ?? null;
  const kinds = new Set(found.fields.map((field) => field.kind));
  const from = senderIn(value("from") ?? "", found.recipients);
  const isKnown = found.separator?.isKnown ?? false;
  const others = (["to", "date", "subject", "cc"] as const).filter((kind) => kinds.has(kind)).length;
  if (!kinds.has("from") || (from === null ? !isKnown || others < 2 : others < (isKnown ? 1 : 2)))
    return null;
  const languages = languagesOf(found.fields, knowledge);
  // Some clients rule off the block with the same line again.
  const rule = found.separator?.rest === "" ? lines[found.at]?.words : undefined;
  const body = lines.findIndex(
    (line, index) => index > found.end && line.words !== "" && (line.words !== rule || index > found.end + 2),
  );
  return {
    start: lines[found.at]?.start ?? 0,
    bodyStart: body < 0 ? (lines.at(-1)?.end ?? 0) : (lines[body]?.start ?? 0),
    from,
    to: value("to") ?? "",
    subject: value("subject"),
    sentAt: readDateLine(value("date") ?? "", languages, knowledge),
    hasSeparator: isKnown,
    isAttribution: false,
    quoteDepth: lines[found.end]?.quoteDepth ?? 0,
    client: clientOf(found, languages[0]?.tag ?? null, knowledge),
  };
}

/** Languages that know most of the labels. Clients mix English labels in, so not all of them need to. */
function languagesOf(fields: readonly LabelledLine[], knowledge: ForwardKnowledge): readonly ForwardLabels[] {
  const score = (language: ForwardLabels) =>
    fields.filter((field) => field.tags.includes(language.tag)).length;
  const best = Math.max(0, ...knowledge.labels.map(score));
  return knowledge.labels.filter((language) => score(language) === best && best > 0);
}

function clientOf(found: Candidate, language: string | null, knowledge: ForwardKnowledge): string | null {
  const order = found.fields.map((field) => field.kind);
  const client = knowledge.clients.find(({ separator, order: wanted }) => {
    const places = wanted.map((kind) => order.indexOf(kind)).filter((place) => place >= 0);
    if (places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0))) return false;
    if (separator === null || found.separator === null) return separator === found.separator;
    const { character, before, after } = found.separator;
    return (
      separator.character === character && separator.before === before && separator.after.includes(after)
    );
  });
  const tag = found.separator?.tag ?? language;
  return client === undefined || tag === null ? null : `${client.id}/${tag}`;
}
