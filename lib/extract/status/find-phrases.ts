import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { FieldLabels, LanguageKnowledge, StatusPhrases } from "../../knowledge/language.ts";
import type { ReasonCode } from "../../knowledge/status.ts";
import { matchPhrase } from "./match-phrase.ts";
import { type Automaton, buildAutomaton } from "./phrase-automaton.ts";
import { type PhraseElement, type PhrasePattern, parsePhrase } from "./phrase-pattern.ts";
import { isWordBoundary } from "./unit-kind.ts";

/** What a wording of the knowledge means. */
type PhraseMeaning =
  | { readonly kind: "status"; readonly isHeading: boolean; readonly group: StatusPhrases }
  | { readonly kind: "reason"; readonly reason: ReasonCode }
  | { readonly kind: "guard"; readonly guard: keyof LanguageKnowledge["guards"] }
  | { readonly kind: "label"; readonly field: keyof FieldLabels }
  | { readonly kind: "footer" | "shipping" }
  | { readonly kind: "dateWord"; readonly word: keyof LanguageKnowledge["dateWords"] }
  | { readonly kind: "relativeDay"; readonly days: number };

/** A wording found in a normalized text. `literals` are the spans of its fixed pieces: what lies between them is a gap. */
export interface PhraseHit {
  readonly meaning: PhraseMeaning;
  readonly language: string;
  readonly start: number;
  readonly end: number;
  readonly literals: readonly (readonly [number, number])[];
}

/** True for a word that stands in a fixed piece of a wording, and so is part of what that says. */
export function isPartOf(word: PhraseHit, wording: PhraseHit): boolean {
  return wording.literals.some(([start, end]) => word.start >= start && word.end <= end);
}

interface Entry {
  /** Whether the literal must begin, or end, where a word does. */
  readonly needsStart: boolean;
  readonly needsEnd: boolean;
  /** Units of which one must stand right before, or behind, the literal; null where any may. */
  readonly before: string | null;
  readonly behind: string | null;
  readonly pattern: PhrasePattern;
  readonly meaning: PhraseMeaning;
  readonly language: string;
}

interface PhraseBook {
  readonly automaton: Automaton;
  /** Entries whose anchor has this literal as a choice. */
  readonly uses: readonly (readonly Entry[])[];
}

const books = new WeakMap<Knowledge, PhraseBook>();

function entriesOf(language: LanguageKnowledge): Entry[] {
  const entries: Entry[] = [];
  const add = (phrases: readonly string[], meaning: PhraseMeaning) => {
    for (const phrase of phrases) {
      const pattern = parsePhrase(phrase);
      if (pattern) entries.push({ pattern, meaning, language: language.tag, ...edgesOf(pattern) });
    }
  };
  for (const group of language.statuses) {
    add(group.phrases, { kind: "status", isHeading: false, group });
    add(group.headings, { kind: "status", isHeading: true, group });
  }
  for (const guard of ["negation", "condition", "before", "future", "passive", "rule", "behind"] as const) {
    add(language.guards[guard] ?? [], { kind: "guard", guard });
  }
  for (const [reason, words] of Object.entries(language.reasons)) {
    add(words ?? [], { kind: "reason", reason: reason as ReasonCode });
  }
  for (const [field, labels] of Object.entries(language.labels)) {
    add(labels, { kind: "label", field: field as keyof FieldLabels });
  }
  for (const word of ["until", "range", "arrives"] as const) {
    add(language.dateWords[word], { kind: "dateWord", word });
  }
  for (const [word, days] of Object.entries(language.relativeDays))
    add([word], { kind: "relativeDay", days });
  add(language.footers, { kind: "footer" });
  add(language.shippingWords, { kind: "shipping" });
  return entries;
}

function edgesOf({ elements, anchor, isOpenAtStart, isOpenAtEnd }: PhrasePattern) {
  return {
    needsStart: anchor === 0 && !isOpenAtStart,
    needsEnd: anchor === elements.length - 1 && !isOpenAtEnd,
    before: unitsOf(elements[anchor - 1], -1),
    behind: unitsOf(elements[anchor + 1], 0),
  };
}

/** First units of the words of an element, or the last ones; null for one that may be left out, or is none of words. */
function unitsOf(element: PhraseElement | undefined, at: 0 | -1): string | null {
  if (element?.kind !== "words" || element.isOptional) return null;
  return element.choices.map((choice) => choice.at(at)).join("");
}

function bookOf(knowledge: Knowledge): PhraseBook {
  const known = books.get(knowledge);
  if (known) return known;
  const index = new Map<string, number>();
  const uses: Entry[][] = [];
  for (const entry of [...knowledge.languages.values()].flatMap(entriesOf)) {
    const anchor = entry.pattern.elements[entry.pattern.anchor];
    for (const literal of anchor?.kind === "words" ? anchor.choices : []) {
      let at = index.get(literal);
      if (at === undefined) {
        at = uses.push([]) - 1;
        index.set(literal, at);
      }
      uses[at]?.push(entry);
    }
  }
  const automaton = buildAutomaton([...index.keys()], {
    mayBeginInWord: (literal) => uses[literal]?.some(({ needsStart }) => !needsStart) ?? true,
    mayEndInWord: (literal) => uses[literal]?.some(({ needsEnd }) => !needsEnd) ?? true,
  });
  const book = { automaton, uses };
  books.set(knowledge, book);
  return book;
}

/** Wordings that are kept of one text: five times as many as the fullest of real mails has. Each is compared with the others. */
const mostHits = 5_000;

/** Every wording of every language that stands in a normalized text, in the order in which their anchors end. */
export function findPhrases(text: string, knowledge: Knowledge): readonly PhraseHit[] {
  const book = bookOf(knowledge);
  const hits: PhraseHit[] = [];
  book.automaton.search(text, (literal, start, end) => {
    if (hits.length >= mostHits) return;
    const isStart = isWordBoundary(text, start);
    const isEnd = isWordBoundary(text, end);
    const unitBefore = text.charAt(start - 1);
    const unitBehind = text.charAt(end);
    for (const entry of book.uses[literal] ?? []) {
      if ((entry.needsStart && !isStart) || (entry.needsEnd && !isEnd)) continue;
      // Nearly all candidates fail here; to look into their patterns is dear.
      if (entry.before !== null && !entry.before.includes(unitBefore)) continue;
      if (entry.behind !== null && !entry.behind.includes(unitBehind)) continue;
      const { pattern, meaning, language } = entry;
      const match = matchPhrase(text, pattern, start, end);
      if (match) hits.push({ meaning, language, ...match });
    }
  });
  return hits;
}
