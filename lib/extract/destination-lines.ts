import type { Evidence, Span } from "./finding.ts";
import { type AnalysedSection, evidenceOf, isInScope } from "./status/analyse-message.ts";
import { originalSpan } from "./status/normalize-text.ts";

/** What stands behind a label of where the parcel goes: one line, or an address, line by line. */
export interface DestinationLines {
  readonly label: Evidence;
  readonly lines: readonly Evidence[];
}

/** An address has no more lines and letters than these. */
const maximumLines = 7;
const maximumCharacters = 400;

/**
 * The fields of a section that say where the parcel goes, in reading order. A label is followed by a colon, a cell or a
 * line of its own; an empty line, the next label or the next row ends the field.
 */
export function destinationLines(
  section: AnalysedSection,
  scope: Span | undefined,
): readonly DestinationLines[] {
  return section.hits.flatMap((hit) => {
    if (hit.meaning.kind !== "label" || hit.meaning.field !== "destination") return [];
    if (!isInScope(section, hit.start, scope)) return [];
    // The mail's own line breaks count here: normalized text joins lines that seem to be wrapped, as those of an address.
    const { end } = originalSpan(section.normal, hit.start, hit.end);
    const text = section.section.text.slice(end, end + maximumCharacters);
    const sign = /^[^\S\n]{0,2}(?:[:：]|\t|(?=\n))[\s]{0,8}/u.exec(text);
    if (sign === null) return [];
    const lines = linesOf(section, text.slice(sign[0].length), end + sign[0].length);
    return [{ label: evidenceOf(section, hit.start, hit.end, `${hit.language}/label`), lines }];
  });
}

function linesOf(section: AnalysedSection, text: string, begin: number): readonly Evidence[] {
  const found: Evidence[] = [];
  let start = begin;
  for (const line of text.split("\n").slice(0, maximumLines)) {
    const quote = line.trim();
    if (quote === "" || (found.length > 0 && /\t|^[^:：]{1,40}[:：]/u.test(line))) break;
    const value = quote.split("\t")[0] ?? "";
    const at = start + line.indexOf(value);
    found.push({
      rule: "destination/country",
      span: { part: section.section.part, start: at, end: at + value.length },
      quote: value,
    });
    start += line.length + 1;
  }
  return found;
}
