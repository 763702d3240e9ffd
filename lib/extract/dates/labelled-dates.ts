import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { FieldLabels } from "../../knowledge/language.ts";
import type { Message } from "../../message/message.ts";
import type { Evidence, Span } from "../finding.ts";
import { perScope } from "../per-scope.ts";
import {
  type AnalysedMessage,
  type AnalysedSection,
  evidenceOf,
  isInScope,
} from "../status/analyse-message.ts";
import type { PhraseHit } from "../status/find-phrases.ts";
import { datesOf } from "./date-context.ts";
import type { DateMention } from "./date-mention.ts";

/** A day with the words that say what it is the day of. */
export interface LabelledDate {
  readonly section: AnalysedSection;
  readonly mention: DateMention;
  /** Fields that the label before it may name; none where there is no label. */
  readonly fields: ReadonlySet<keyof FieldLabels>;
  readonly label: PhraseHit | undefined;
}

/** Letters, and words, that may stand between a label and its day: "Estimated delivery: on Friday, ". */
const reach = 44;
const wordsBetween = 4;

/** Every day of the mail's readable texts with its label. */
export function labelledDates(
  analysed: AnalysedMessage,
  message: Message,
  knowledge: Knowledge,
  scope: Span | undefined,
): readonly LabelledDate[] {
  return datesWithLabels(analysed, scope, () => readLabelledDates(analysed, message, knowledge, scope));
}

const datesWithLabels = perScope<AnalysedMessage, readonly LabelledDate[]>();

function readLabelledDates(
  analysed: AnalysedMessage,
  message: Message,
  knowledge: Knowledge,
  scope: Span | undefined,
): readonly LabelledDate[] {
  const sections = [...(analysed.subject && !scope ? [analysed.subject] : []), ...analysed.body];
  return sections.flatMap((section) =>
    datesOf(section, analysed, message, knowledge)
      .filter((mention) => isInScope(section, mention.start, scope))
      .map((mention) => {
        const labels = labelsBefore(section, mention);
        return { section, mention, label: labels[0], fields: new Set(labels.map((label) => label.field)) };
      }),
  );
}

type LabelHit = PhraseHit & { readonly field: keyof FieldLabels };

/** Labels that end nearest before a day, the longest first; several where one wording names several fields. */
function labelsBefore(section: AnalysedSection, mention: DateMention): readonly LabelHit[] {
  const near = section.hits.flatMap((hit) =>
    hit.meaning.kind === "label" &&
    !notOfDays.has(hit.meaning.field) &&
    hit.end <= mention.start &&
    mention.start - hit.end <= reach
      ? [{ ...hit, field: hit.meaning.field }]
      : [],
  );
  const text = section.normal.text;
  const fitting = near.filter(
    (hit) =>
      isBridge(text.slice(hit.end, mention.start)) &&
      (!bare.has(hit.field) || isBareLabel(text, hit, mention)),
  );
  const nearest = Math.max(-1, ...fitting.map((hit) => hit.end));
  const last = fitting.filter((hit) => hit.end === nearest);
  const longest = Math.max(0, ...last.map((hit) => hit.end - hit.start));
  return last.filter((hit) => hit.end - hit.start === longest);
}

/** Fields whose values are no days: "invoice" before a day is what is to be sent until then, a post office where to go. */
const notOfDays: ReadonlySet<keyof FieldLabels> = new Set<keyof FieldLabels>([
  "trackingNumber",
  "orderNumber",
  "otherNumber",
  "pickupCode",
  "place",
  "pickupPlace",
  "destination",
]);

/** Fields whose labels are everyday words: "Date", "Deadline". */
const bare: ReadonlySet<keyof FieldLabels> = new Set<keyof FieldLabels>(["occurredAt", "deadline"]);

/**
 * Such a label begins its line or cell, and the day follows at once; or it begins a sentence, and a colon follows. Behind a
 * last day's label may stand what it is for: "Deadline for payment:".
 */
function isBareLabel(text: string, label: LabelHit, mention: DateMention): boolean {
  const between = text.slice(label.end, mention.start);
  const purpose = label.field === "deadline" ? /^(?:\s\p{L}{1,16}){1,4}(?=\s?[:：])/u.exec(between)?.[0] : "";
  const rest = between.slice(purpose?.length ?? 0);
  const isFirst =
    isLineStart(text, label.start) ||
    (/[.!?。！？]\s?$/.test(text.slice(Math.max(0, label.start - 2), label.start)) && /^\s?[:：]/.test(rest));
  return isFirst && /^\s{0,2}[:：|-]?[\s(]{0,4}(?:\p{L}{2,12}[.,]{0,2}\s)?[^\p{L}\d]{0,3}$/u.test(rest);
}

/** Whether nothing but a sign stands before a place in its line or cell. */
export function isLineStart(text: string, at: number): boolean {
  return /(?:^|[\n\t|>])[^\p{L}\p{N}\n]{0,4}$/u.test(text.slice(Math.max(0, at - 6), at));
}

function isBridge(between: string): boolean {
  if (/[.!?。！？]\s/.test(between) || (between.match(/\n/g)?.length ?? 0) > 2) return false;
  // "Scheduled delivery: Pending": the label has its value, and what follows behind an empty line is another matter.
  if (/^\s?[:：][^\n\p{L}\p{N}]*[\p{L}\p{N}][^\n]*\n\n/u.test(between)) return false;
  const words = between.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= wordsBetween && !words.some((word) => /\d{5,}/.test(word));
}

/** Evidence for a day: the day itself, then its label. */
export function dateEvidence(date: LabelledDate, rule: string): [Evidence, ...Evidence[]] {
  const day = evidenceOf(date.section, date.mention.start, date.mention.end, rule);
  if (!date.label) return [day];
  return [day, evidenceOf(date.section, date.label.start, date.label.end, `${date.label.language}/label`)];
}
