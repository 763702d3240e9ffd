import type { Limits } from "./limits.ts";
import { withoutInvisible } from "./readable-text.ts";

type Gap = "" | " " | "\t" | "\n" | "\n\n";
const strength: Readonly<Record<Gap, number>> = { "": 0, " ": 1, "\t": 2, "\n": 3, "\n\n": 4 };

/** Puts the readable text of an HTML part together, piece by piece, so that the place of each piece is known. */
export interface TextBuilder {
  /** Adds words; runs of white space become one blank. */
  append(words: string): void;
  /** A new line before the next words, or an empty line for `lines` 2. */
  breakLine(lines: 1 | 2): void;
  /** The next words begin a cell: a tab where the cell before was one line of the same row, else a new line. */
  beginCell(isFirstOfRow: boolean): void;
  /** Where the next words will stand. */
  at(): number;
  text(): string;
  isFull(): boolean;
}

/** An empty builder that stops taking words at the limit of a text. */
export function textBuilder(limits: Limits): TextBuilder {
  const pieces: string[] = [];
  let length = 0;
  let lineStart = 0;
  let gap: Gap = "";
  /** Set between the begin of a cell and its first words: blocks that open a cell do not break its row. */
  let isCellFresh = false;
  let cellStart = 0;
  let cellHasLines = false;

  const widen = (wanted: Gap) => {
    if (strength[wanted] > strength[gap]) gap = wanted;
  };
  const write = (text: string) => {
    pieces.push(text);
    length += text.length;
  };
  const startWord = () => {
    if (length > 0) {
      write(gap);
      if (gap.startsWith("\n")) {
        lineStart = length;
        if (length - gap.length > cellStart) cellHasLines = true;
      }
    }
    if (isCellFresh) {
      cellStart = length;
      cellHasLines = false;
    }
    gap = "";
    isCellFresh = false;
  };

  return {
    append(words) {
      // Between two tags there is mostly the end of a line and nothing else.
      if (isBlank(words)) {
        if (words !== "" && length < limits.textCharacters) widen(" ");
        return;
      }
      const tidy = withoutInvisible(words).replace(/\s+/g, " ");
      if (tidy === "" || length >= limits.textCharacters) return;
      if (tidy === " ") {
        widen(" ");
        return;
      }
      if (tidy.startsWith(" ")) widen(" ");
      const trimmed = tidy.trim().slice(0, limits.textCharacters - length);
      // What fits into its line is written in one piece, with the blanks between its words.
      const isFitting = length - lineStart + gap.length + trimmed.length <= limits.lineCharacters;
      for (const word of isFitting ? [trimmed] : trimmed.split(" ")) {
        if (length - lineStart + word.length > limits.lineCharacters) widen("\n");
        startWord();
        write(word.slice(0, limits.lineCharacters));
        gap = " ";
      }
      gap = tidy.endsWith(" ") ? " " : "";
    },
    breakLine(lines) {
      if (!isCellFresh || lines === 2) widen(lines === 2 ? "\n\n" : "\n");
    },
    beginCell(isFirstOfRow) {
      if (isFirstOfRow) widen("\n");
      else if (!isCellFresh && length > cellStart && !cellHasLines) gap = "\t";
      else if (!isCellFresh) widen("\n");
      isCellFresh = true;
    },
    at: () => (length === 0 ? 0 : length + gap.length),
    text: () => pieces.join(""),
    isFull: () => length >= limits.textCharacters,
  };
}

/** True for nothing but blanks, tabs and line ends of ASCII. */
function isBlank(words: string): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return false;
  }
  return true;
}
