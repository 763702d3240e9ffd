import type { FieldLabels } from "../../knowledge/language.ts";
import type { Evidence, Span } from "../finding.ts";
import { type AnalysedSection, evidenceOf, isInScope } from "../status/analyse-message.ts";
import { originalSpan } from "../status/normalize-text.ts";

/** A text that stands behind a label: in its line, the next cell, or the line below. */
export interface LabelledValue {
  readonly text: string;
  readonly evidence: Evidence;
}

/** Longest value: an address on one line. */
const maximumValue = 120;

/** Values behind the labels of a field, in reading order; the mail's own writing. A label needs a colon, a tab or a line of its own. */
export function labelledValues(
  section: AnalysedSection,
  field: keyof FieldLabels,
  scope: Span | undefined,
  needsSign = true,
): readonly LabelledValue[] {
  const text = section.normal.text;
  return section.hits.flatMap((hit): LabelledValue[] => {
    if (hit.meaning.kind !== "label" || hit.meaning.field !== field || !isInScope(section, hit.start, scope))
      return [];
    const sign = /^[^\S\n]{0,2}(?:[:：]|\t|(?:[:：]?[^\S\n]*\n)+)\s*/u.exec(
      text.slice(hit.end, hit.end + 12),
    );
    const blank = /^\s(?:is|lautet|est|es|e|è|jest|:)?\s?/u.exec(text.slice(hit.end, hit.end + 8));
    const gap = sign ?? (needsSign ? null : blank);
    if (!gap) return [];
    const start = hit.end + gap[0].length;
    const line = text.slice(start, start + maximumValue).split(/[\n\t]/)[0] ?? "";
    const end = start + endBeforeLabel(section, start, start + line.trimEnd().length);
    if (end <= start) return [];
    const span = originalSpan(section.normal, start, end);
    const evidence = evidenceOf(section, start, end, `${hit.language}/label`);
    return [{ text: section.section.text.slice(span.start, span.end).trim(), evidence }];
  });
}

/** Letters from a value's begin to its end: lines of a plain text are joined where they seem to be wrapped, and the next line's label ends it. */
function endBeforeLabel(section: AnalysedSection, start: number, end: number): number {
  const { origin } = section.normal;
  const span = originalSpan(section.normal, start, Math.max(start, end));
  const [value = ""] = section.section.text.slice(span.start, span.end).split(/\n(?=[^\n:]{1,40}:)/u);
  const last = span.start + value.trimEnd().length;
  let length = end - start;
  while (length > 0 && (origin[start + length - 1] ?? 0) >= last) length -= 1;
  return length;
}
