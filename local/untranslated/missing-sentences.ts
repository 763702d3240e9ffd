import { knowledge } from "../../lib/knowledge/load.ts";
import type { PlanWords } from "../../lib/reply/texts/plan-words.ts";
import { translationOf } from "../../lib/reply/translate/translation.ts";
import type { LanguageTag } from "../../lib/units.ts";
import { draftLines } from "./draft-lines.ts";
import type { English } from "./english-sentences.ts";

/** What a language lacks, by the file that it belongs in. */
export interface Missing {
  /** With the blanks that the program can see; the first sentence of each form as it came. */
  readonly sentences: ReadonlyMap<string, string>;
  readonly parties: readonly string[];
  readonly drafts: readonly string[];
}

/** Sentences of plans, parties and lines of drafts that a language's files do not have. */
export function missingSentences(english: English, words: PlanWords, language: LanguageTag): Missing {
  const { book, names } = translationOf(knowledge, words, language);
  const sentences = new Map<string, string>();
  for (const sentence of english.sentences) {
    if (names.has(sentence) || book.translate(sentence) !== null) continue;
    const form = withBlanks(sentence);
    if (!sentences.has(form)) sentences.set(form, sentence);
  }
  return {
    sentences,
    parties: [...english.parties].filter((party) => book.party(party) === null),
    drafts: draftLines().filter((line) => !Object.hasOwn(words.drafts, line)),
  };
}

function withBlanks(sentence: string): string {
  return sentence
    .replace(/\b\d{1,2} [A-Z][a-z]{2,8} \d{4}/g, "{day}")
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, "{iso}")
    .replace(/\b\d{1,4}(?= (?:business )?(?:days?|hours?)\b)/g, "{n}");
}
