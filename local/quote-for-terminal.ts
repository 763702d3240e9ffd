/**
 * A text for the terminal: each line behind a bar, long lines wrapped between words with the indentation that they began
 * with. A word that is longer than a line, as a link may be, is left whole. Control characters are left out: a text that
 * quotes a mail shall not steer the terminal.
 */
export function quoteForTerminal(text: string, columns: number): string {
  const width = Math.max(20, columns - 4);
  return text
    .trimEnd()
    .split(/\r?\n/)
    .flatMap((line) => wrap(line.replace(/\p{Cc}/gu, " "), width))
    .map((line) => `  | ${line}`.trimEnd())
    .join("\n");
}

function wrap(line: string, width: number): readonly string[] {
  if (line.length <= width) return [line];
  const indent = (/^\s*(?:[*+-] )?/.exec(line)?.[0] ?? "").slice(0, 12);
  const lines: string[] = [];
  let current = indent;
  for (const word of line.slice(indent.length).split(" ")) {
    const isEmpty = current.trim() === indent.trim();
    if (!isEmpty && current.length + 1 + word.length > width) {
      lines.push(current);
      current = " ".repeat(indent.length) + word;
    } else current += isEmpty && current.length === indent.length ? word : ` ${word}`;
  }
  return [...lines, current];
}
