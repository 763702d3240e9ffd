/** One line of a section: where it stands, its words without quote marks, and how deeply it is quoted. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly quoteDepth: number;
}

const quoteMarks = /^(?:[>|] ?){1,20}/;

/** The lines of a text. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const raw of text.split("\n")) {
    // Nearly no line is quoted.
    const quote = raw.startsWith(">") || raw.startsWith("|") ? (quoteMarks.exec(raw)?.[0] ?? "") : "";
    lines.push({
      start,
      end: start + raw.length,
      words: raw.slice(quote.length).trim(),
      quoteDepth: quote === "" ? 0 : quote.replace(/ /g, "").length,
    });
    start += raw.length + 1;
  }
  return lines;
}
