import type { Plan } from "../escalation/plan.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { as, type LanguageTag } from "../units.ts";
import type { AnswerView } from "./reply.ts";
import { conversationLanguage } from "./texts/conversation/index.ts";
import { planWordsFor, textsFor } from "./texts/index.ts";
import type { PlanWords } from "./texts/plan-words.ts";
import type { Texts } from "./texts/texts.ts";
import type { SentenceBook } from "./translate/sentence-book.ts";
import { planBook, translateKnowledge, translatePlan } from "./translate/translate-plan.ts";

/** What every section is written from: the view, the knowledge, and the sentences of the reader's language. */
export interface Scene {
  readonly view: AnswerView;
  readonly knowledge: Knowledge;
  readonly texts: Texts;
  /** The language that the texts are in. */
  readonly language: LanguageTag;
}

/** One parcel with its plan, as a view has it. */
export interface PlannedParcel {
  readonly timeline: Timeline;
  readonly plan: Plan;
}

/** The scene in the reader's language where all of it can be said in it, else wholly in English: never half and half. */
export function sceneOf(view: AnswerView, knowledge: Knowledge): Scene {
  return translatedScene(view, knowledge) ?? englishScene(view, knowledge);
}

const english = as<LanguageTag>("en");

function englishScene(view: AnswerView, knowledge: Knowledge): Scene {
  return { view, knowledge, texts: textsFor(english).texts, language: english };
}

/** Null where something has no translation yet. */
function translatedScene(view: AnswerView, knowledge: Knowledge): Scene | null {
  const { tag, texts } = textsFor(view.language);
  const language = as<LanguageTag>(tag);
  const words = planWordsFor(language);
  if (words === null || !isWritten(view, language)) return null;
  const { book, translated } = translationOf(knowledge, words, language);
  const names = namesOf(knowledge);
  const parcels = view.parcels.flatMap((parcel) => {
    const plan = translatePlan(parcel.plan, book, names);
    return plan === null ? [] : [{ ...parcel, plan }];
  });
  if (parcels.length < view.parcels.length) return null;
  return { view: { ...view, parcels }, knowledge: translated, texts, language };
}

/** The conversation and the mails of our own accord have texts of their own. */
function isWritten(view: AnswerView, language: LanguageTag): boolean {
  if (view.talk !== undefined && conversationLanguage(language) !== language) return false;
  return view.parcels.every((parcel) => parcel.followUp === undefined);
}

interface Translation {
  readonly book: SentenceBook;
  readonly translated: Knowledge;
}

/** Made once for each language: a book has hundreds of patterns. */
const translations = new WeakMap<Knowledge, Map<LanguageTag, Translation>>();

function translationOf(knowledge: Knowledge, words: PlanWords, language: LanguageTag): Translation {
  const made = translations.get(knowledge) ?? new Map<LanguageTag, Translation>();
  translations.set(knowledge, made);
  const translation = made.get(language) ?? {
    book: planBook(knowledge, words, language),
    translated: translateKnowledge(knowledge, words),
  };
  made.set(language, translation);
  return translation;
}

/** Names of carriers, shops and trackers, which are the same in every language. */
function namesOf(knowledge: Knowledge): ReadonlySet<string> {
  const lists = [knowledge.carriers.values(), knowledge.protections.values(), knowledge.universalTrackers];
  return new Set(lists.flatMap((list) => [...list].map(({ name }) => name)));
}
