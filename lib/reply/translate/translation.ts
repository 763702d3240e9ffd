import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { LanguageTag } from "../../units.ts";
import type { PlanWords } from "../texts/plan-words.ts";
import { type SentenceBook, sentenceBook } from "./sentence-book.ts";
import { planBook, titlesOf, translateKnowledge } from "./translate-plan.ts";

/** What a language is translated with. */
export interface Translation {
  readonly book: SentenceBook;
  /** Lines of texts that are sent on. */
  readonly drafts: SentenceBook;
  readonly translated: Knowledge;
  /** Names of carriers, shops and trackers, which are the same in every language. */
  readonly names: ReadonlySet<string>;
}

/** Made once for each language: a book has hundreds of patterns. */
const translations = new WeakMap<Knowledge, Map<LanguageTag, Translation>>();

/** The books of a language. */
export function translationOf(knowledge: Knowledge, words: PlanWords, language: LanguageTag): Translation {
  const made = translations.get(knowledge) ?? new Map<LanguageTag, Translation>();
  translations.set(knowledge, made);
  const known = made.get(language);
  if (known !== undefined) return known;
  const names = namesOf(knowledge);
  const translation = {
    book: planBook(knowledge, words, language, names),
    drafts: sentenceBook(
      { sentences: words.drafts, parties: words.parties },
      titlesOf(knowledge, words),
      language,
    ),
    translated: translateKnowledge(knowledge, words),
    names,
  };
  made.set(language, translation);
  return translation;
}

function namesOf(knowledge: Knowledge): ReadonlySet<string> {
  const lists = [knowledge.carriers.values(), knowledge.protections.values(), knowledge.universalTrackers];
  return new Set(lists.flatMap((list) => [...list].map(({ name }) => name)));
}
