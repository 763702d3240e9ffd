/** Characters after a label in which its value begins, on the same line. */
const reach = 80;

/** What goes on for longer behind a label is a paragraph, and the label does not stand above its value. */
const longestLine = 2_000;

/**
 * Where the value of a label stands: the rest of its line, else the same column of the next line, else the next line that is
 * not blank. It ends where the next label begins.
 */
export function valueWindow(
  text: string,
  label: { readonly start: number; readonly end: number },
  nextLabel: number,
  lineEndAt: (at: number) => number,
): { readonly start: number; readonly end: number } {
  const lineEnd = lineEndAt(label.end);
  // "[Number 1] 4827...", "Number 2: 4827...": a label's own place in a list is no value.
  const place = /^\s?#?\d{1,2}\s?[\])）】:：]/u.exec(text.slice(label.end, label.end + 8))?.[0] ?? "";
  const sameLine = { start: label.end + place.length, end: Math.min(lineEnd, nextLabel, label.end + reach) };
  if (/[0-9]/.test(text.slice(sameLine.start, sameLine.end))) return sameLine;
  const isSentence = /[.!?;](?:\s|$)/.test(
    text.slice(sameLine.start, sameLine.end).trim().replace(/^[.:]/, ""),
  );
  if (isSentence || lineEnd - label.end > longestLine) return sameLine;
  const below = nextLine(text, lineEnd);
  const column = columnOf(text, label.start, lineEnd);
  if (column > 0 || text.slice(label.end, lineEnd).includes("\t")) {
    const cells = text.slice(below.start, below.end).split("\t");
    const start = below.start + cells.slice(0, column).reduce((sum, cell) => sum + cell.length + 1, 0);
    return { start, end: Math.min(start + (cells[column]?.length ?? 0), start + reach) };
  }
  return {
    start: below.start,
    end: Math.min(below.end, below.start + reach, nextLabel <= lineEnd ? below.start : nextLabel),
  };
}

/** Where the line ends that a place stands in. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** `endOfLine` for places in reading order: a line without end is walked once, not once for each place on it. */
export function lineEnds(text: string): (at: number) => number {
  let start = 0;
  let end = -1;
  return (at) => {
    if (at >= start && at <= end) return end;
    start = at;
    end = endOfLine(text, at);
    return end;
  };
}

/** The next line with something on it, at most three lines down. */
function nextLine(text: string, lineEnd: number): { readonly start: number; readonly end: number } {
  let start = lineEnd + 1;
  for (let line = 0; line < 3; line++) {
    const end = endOfLine(text, start);
    if (text.slice(start, end).trim() !== "") return { start, end };
    start = end + 1;
  }
  return { start: lineEnd, end: lineEnd };
}

function columnOf(text: string, at: number, lineEnd: number): number {
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const line = text.slice(lineStart, lineEnd);
  return line.includes("\t") ? line.slice(0, at - lineStart).split("\t").length - 1 : 0;
}
