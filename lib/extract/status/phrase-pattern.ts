import { normalWording } from "./normalize-text.ts";

/** `words`: one of these texts, or none where it is optional. `word-rest`: letters up to the word's end. `gap`: up to four words. */
export type PhraseElement =
  | { readonly kind: "words"; readonly choices: readonly string[]; readonly isOptional: boolean }
  | { readonly kind: "word-rest" }
  | { readonly kind: "gap" };

/** A wording taken apart. `anchor` is the element that the automaton looks for; the rest is compared around it. */
export interface PhrasePattern {
  readonly elements: readonly PhraseElement[];
  readonly anchor: number;
  readonly isOpenAtStart: boolean;
  readonly isOpenAtEnd: boolean;
}

/** Normalizes a piece of a wording and keeps the blanks at its edges. */
const normalizePiece = (piece: string) => normalWording(`|${piece}`).slice(1);

/** "Left at: front door": behind a label its value may stand in the next cell or line, where a table needs no colon. */
const behindLabel = [": ", ":\t", ":\n", "\t", "\n"] as const;

/** Most wordings are words alone. */
const mayHaveSyntax = /[(*]|\.\.\./;
const syntax = /\(([^()]*)\)(\?)?|(?<!\s)\s*\.\.\.\s*|\*/g;

/** The writing of `StatusPhrases` as a pattern, normalized as the text will be; undefined for a wording without a word. */
export function parsePhrase(phrase: string): PhrasePattern | undefined {
  const source = phrase.trim();
  const elements: PhraseElement[] = [];
  let isOpenAtStart = false;
  let isOpenAtEnd = false;
  let at = 0;
  const literal = (text: string) => {
    if (text === "") return;
    let isFirst = true;
    for (const piece of normalizePiece(text).split(": ")) {
      if (!isFirst) elements.push({ kind: "words", choices: behindLabel, isOptional: false });
      if (piece !== "") elements.push({ kind: "words", choices: [piece], isOptional: false });
      isFirst = false;
    }
  };
  for (const match of mayHaveSyntax.test(source) ? source.matchAll(syntax) : []) {
    literal(source.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[1] !== undefined) {
      // "(inward office*|hub)": a choice may be only the beginning of a word where the wording ends.
      const isOpen = /\*(?:\||$)/.test(match[1]);
      if (at === source.length && isOpen) isOpenAtEnd = true;
      const choices = [...new Set(match[1].replaceAll("*", "").split("|").map(normalizePiece))].sort(
        (a, b) => b.length - a.length,
      );
      elements.push({
        kind: "words",
        choices: choices.filter((choice) => choice !== ""),
        isOptional: match[2] === "?" || choices.includes(""),
      });
      // "(document*|invoice) ... needed": within a wording the word goes on to its end.
      if (
        at < source.length &&
        match[2] !== "?" &&
        isOpen &&
        choices.every((choice) => !choice.endsWith(" "))
      )
        elements.push({ kind: "word-rest" });
    } else if (match[0] === "*") {
      if (match.index === 0) isOpenAtStart = true;
      else if (at === source.length) isOpenAtEnd = true;
      else elements.push({ kind: "word-rest" });
    } else elements.push({ kind: "gap" });
  }
  literal(source.slice(at));
  const anchor = anchorOf(elements);
  return anchor < 0 ? undefined : { elements, anchor, isOpenAtStart, isOpenAtEnd };
}

/** The required element whose shortest choice is longest: it occurs least by chance. */
function anchorOf(elements: readonly PhraseElement[]): number {
  let best = -1;
  let bestLength = 0;
  elements.forEach((element, index) => {
    if (element.kind !== "words" || element.isOptional) return;
    const length = Math.min(...element.choices.map((choice) => choice.trim().length));
    if (length > bestLength) {
      best = index;
      bestLength = length;
    }
  });
  return best;
}
