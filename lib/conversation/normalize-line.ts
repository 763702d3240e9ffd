/** One word of a line: as it was written, and as it is compared. */
export interface Word {
  readonly raw: string;
  readonly text: string;
}

const longest = 500;
const letters: Readonly<Record<string, string>> = { ł: "l", ß: "ss", ø: "o", æ: "ae", œ: "oe", đ: "d" };

/** A text as it is compared: lower case, without accents and signs, one blank between words. */
export function normalizeText(text: string): string {
  return words(text)
    .map((word) => word.text)
    .join(" ");
}

/** The words of a line, each with what stood there. Signs that carry a value (`@ . / : - _ + '`) stay inside a word. */
export function words(line: string): readonly Word[] {
  return line
    .slice(0, longest)
    .normalize("NFKC")
    .split(/\s+/)
    .flatMap((raw) => {
      const text = raw
        .toLowerCase()
        .replace(/[’‘`´]/g, "'")
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[łßøæœđ]/g, (letter) => letters[letter] ?? letter)
        .replace(/[^\p{L}\p{N}@./:_+'-]+/gu, "")
        .replace(/^[./:'+-]+|[./:'+-]+$/g, "");
      return text === "" ? [] : [{ raw, text }];
    });
}

/** True for a line that asks. */
export function isQuestion(line: string): boolean {
  return /[?？؟]["'”»)\s]*$/.test(line.trim()) || line.trim().startsWith("¿");
}
