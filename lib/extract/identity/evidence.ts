import type { Section } from "../../message/message.ts";
import type { Evidence } from "../finding.ts";

/** Evidence for a span of a section; the quote is always the section's own text. */
export function evidenceIn(
  section: Section,
  span: { readonly start: number; readonly end: number },
  rule: string,
): Evidence {
  const start = Math.max(0, Math.min(span.start, section.text.length));
  const end = Math.max(start, Math.min(span.end, section.text.length));
  return { rule, span: { part: section.part, start, end }, quote: section.text.slice(start, end) };
}
