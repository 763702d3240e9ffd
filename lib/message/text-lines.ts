/** One line of a section: where it stands, its words without quote marks, and how deeply it is quoted. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly quoteDepth: number;
}

/** The lines of a text. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const raw of text.split("\n")) {
    const quote = /^(?:[>|] ?){1,20}/.exec(raw)?.[0] ?? "";
    lines.push({
      start,
      end: start + raw.length,
      words: raw.slice(quote.length).trim(),
      quoteDepth: quote.replace(/ /g, "").length,
    });
    start += raw.length + 1;
  }
  return lines;
}
