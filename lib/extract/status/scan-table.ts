import type { DateMention } from "../dates/date-mention.ts";
import type { AnalysedSection } from "./analyse-message.ts";
import type { Claim } from "./claims.ts";
import { isGeneral } from "./status-traits.ts";

/** One row of a table of scans: what, when and where. */
export interface Scan {
  readonly claim: Claim;
  readonly when: DateMention;
  /** Offsets of the place in the normalized text, where a cell or line names one. */
  readonly place: readonly [number, number] | null;
}

/** Most letters that a line of a scan list has: longer ones are prose. */
const maximumLine = 200;

/**
 * Rows that pair a status with a day: cells of one line, or lines that follow each other in a steady order (day above or
 * below the status). A single such pair is no table; prose that names a date is none either.
 */
export function scansOf(
  section: AnalysedSection,
  claims: readonly Claim[],
  dates: readonly DateMention[],
): readonly Scan[] {
  const lines = linesOf(section.normal.text);
  const lineAt = (offset: number) => lines.findIndex((line) => offset >= line.start && offset <= line.end);
  const claimsByLine = new Map<number, Claim>();
  for (const claim of claims) {
    const line = lineAt(claim.hit.start);
    const text = lines[line];
    if (!text || text.end - text.start > maximumLine) continue;
    // Of several in one row the longest wording is the row's, and one that tells more than that things go on.
    const other = claimsByLine.get(line);
    if (!other || rowStrength(claim) > rowStrength(other)) claimsByLine.set(line, claim);
  }
  const datesByLine = new Map<number, DateMention>();
  for (const date of dates) {
    const line = lineAt(date.start);
    if (date.from === date.to && !date.isRelative && !datesByLine.has(line)) datesByLine.set(line, date);
  }
  for (const offset of [0, -1, 1, -2]) {
    const scans: Scan[] = [];
    for (const [line, claim] of claimsByLine) {
      const when = datesByLine.get(line + offset);
      if (!when || (offset !== 0 && claimsByLine.has(line + offset))) continue;
      scans.push({
        claim,
        when,
        place: placeOf(section.normal.text, lines, line, offset, claim, when, datesByLine, claimsByLine),
      });
    }
    if (scans.length >= 2) return scans;
    const row = offset === 0 && scans.length === 1 && scans[0];
    if (
      row &&
      section.normal.text
        .slice(lines[lineAt(row.claim.hit.start)]?.start, row.claim.utterance.end)
        .includes("\t")
    )
      return scans;
  }
  return [];
}

function rowStrength({ hit, group }: Claim): number {
  return hit.end - hit.start + (isGeneral(group.status) ? 0 : 12);
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const row of text.split("\n")) {
    if (row.trim() !== "") lines.push({ start, end: start + row.length });
    start += row.length + 1;
  }
  return lines;
}

/** Whether a cell or line may be the name of a place. */
export const isPlaceLike = (text: string) =>
  text.length >= 2 &&
  text.length <= 60 &&
  /\p{L}{2}/u.test(text) &&
  !/[.!?:@]|\d{4,}.*\d{4,}/u.test(text.replace(/\b(st|ste|mt)\./g, "$1"));

function placeOf(
  text: string,
  lines: readonly Line[],
  line: number,
  offset: number,
  claim: Claim,
  when: DateMention,
  datesByLine: ReadonlyMap<number, DateMention>,
  claimsByLine: ReadonlyMap<number, Claim>,
): readonly [number, number] | null {
  const row = lines[line] as Line;
  let at = row.start;
  for (const cell of text.slice(row.start, row.end).split(/\t| \| /)) {
    const start = text.indexOf(cell, at);
    const end = start + cell.length;
    at = end;
    const hasOther =
      (claim.hit.start < end && claim.hit.end > start) || (when.start < end && when.end > start);
    if (!hasOther && isPlaceLike(cell.trim()) && !/\d{1,2}:\d{2}/.test(cell))
      return trimmed(text, start, end);
  }
  if (offset === 0) return null;
  // A line of its own beside status and day, which is neither.
  for (const near of [line + 1, line - 1]) {
    if (near === line + offset || datesByLine.has(near) || claimsByLine.has(near)) continue;
    const other = lines[near];
    if (
      other &&
      Math.sign(near - line) === -Math.sign(offset) &&
      isPlaceLike(text.slice(other.start, other.end).trim())
    )
      return trimmed(text, other.start, other.end);
  }
  return null;
}

function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const cell = text.slice(start, end);
  const lead = cell.length - cell.trimStart().length;
  return [start + lead, start + cell.trimEnd().length];
}
