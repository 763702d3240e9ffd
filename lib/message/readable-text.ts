import type { Limits } from "./limits.ts";

/**
 * Characters that show nothing: soft hyphen, combining joiner, zero-width and byte-order marks, bidirectional marks.
 * Senders fill preheaders with them, and some are used to hide words from readers of a text.
 */
const invisible =
  /\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
// A joiner between letters is spelling (Persian, Indic scripts); elsewhere it is filling.
const strayJoiner = /(?<![\p{L}\p{M}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}])/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here.
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
/** Most pieces of most mails are plain: nothing in them can be invisible. */
const unusual = /[^\t\n\r\f -~]/;
const blanks = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;

/** Printing characters without any blank between them: no word, number or link of a mail is so long. */
const longestRun = 20_000;

/** A run without end has nothing to be read behind its beginning, and would cost as much as a book. */
function withoutEndlessRuns(text: string): string {
  if (text.length <= longestRun) return text;
  return text.replace(/[!-~]+/g, (run) => (run.length > longestRun ? run.slice(0, longestRun) : run));
}

/** The text without characters that show nothing, control characters as blanks. */
export function withoutInvisible(text: string): string {
  if (!unusual.test(text)) return text;
  return text.replace(invisible, "").replace(strayJoiner, "").replace(control, " ");
}

/**
 * Text as readers see it, in a form that every later pattern can rely on: clipped, `\n` for line ends, runs of blanks
 * and empty lines collapsed, nothing invisible, no line longer than the limit. A tab stays, as it separates cells; so do the
 * columns of a table that is written with blanks.
 */
export function readableText(raw: string, limit: number, limits: Limits): string {
  const lined = withoutEndlessRuns(raw.slice(0, limit)).replace(/\r\n?|[\u0085\u2028\u2029\f]/g, "\n");
  const text = withColumns(withoutInvisible(lined)).replace(blanks, " ");
  const lines: string[] = [];
  let empty = 0;
  for (const line of text.split("\n")) {
    const tidy = line.replace(/ ?\t[ \t]*/g, "\t").replace(/^[ \t]+|[ \t]+$/g, "");
    empty = tidy === "" ? empty + 1 : 0;
    if (empty < 2) lines.push(...broken(tidy, limits.lineCharacters));
  }
  return lines.join("\n").trim();
}

/** Two blanks or more between words, where no sentence, label or list item ends and no quote begins. */
const column = /(?<=[^\s.!?:;,>|。！？：*•·-])[ \u00a0\u3000]{2,40}(?=\S)/g;
const columnAnywhere = /[^\s][ \u00a0\u3000]{2}\S/;

/**
 * Rows of a table that was written with blanks, as the text of a mail has it: their columns are parted by a tab. One wide gap in
 * one line is no table.
 */
function withColumns(text: string): string {
  if (!columnAnywhere.test(text)) return text;
  const lines = text.split("\n");
  const counts = lines.map((line) => (line.length > 400 ? 0 : (line.match(column)?.length ?? 0)));
  return lines
    .map((line, index) => {
      const count = counts[index] ?? 0;
      const isRow =
        count >= 2 || (count === 1 && ((counts[index - 1] ?? 0) > 0 || (counts[index + 1] ?? 0) > 0));
      return isRow ? line.replace(column, "\t") : line;
    })
    .join("\n");
}

/** A line in pieces of at most `limit` characters, cut at a blank where one is near. */
function broken(line: string, limit: number): string[] {
  if (line.length <= limit) return [line];
  const pieces: string[] = [];
  let at = 0;
  while (line.length - at > limit) {
    const blank = line.lastIndexOf(" ", at + limit);
    const end = blank > at + limit / 2 ? blank : at + limit;
    pieces.push(line.slice(at, end));
    at = end === blank ? end + 1 : end;
  }
  return [...pieces, line.slice(at)];
}

/** Lines of `format=flowed` put together again (RFC 3676). */
export function unflow(text: string, isDelSp: boolean): string {
  const lines: string[] = [];
  let isOpen = false;
  let openDepth = 0;
  for (const raw of text.split(/\r\n?|\n/)) {
    const depth = /^>*/.exec(raw)?.[0].length ?? 0;
    const line = raw.slice(depth).replace(/^ /, "");
    if (isOpen && depth === openDepth && line !== "-- ") lines.push(`${lines.pop() ?? ""}${line}`);
    else lines.push(`${">".repeat(depth)}${depth > 0 ? " " : ""}${line}`);
    isOpen = line.endsWith(" ") && line !== "-- ";
    openDepth = depth;
    if (isOpen && isDelSp) lines.push((lines.pop() ?? "").slice(0, -1));
  }
  return lines.join("\n");
}
