import type { Plan } from "../escalation/plan.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { as, type LanguageTag } from "../units.ts";
import type { AnswerView } from "./reply.ts";
import { planWordsFor, textsFor } from "./texts/index.ts";
import type { Texts } from "./texts/texts.ts";
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
  // The conversation and the mails of our own accord have their own texts, which are in English only.
  if (
    words === null ||
    view.talk !== undefined ||
    view.parcels.some((parcel) => parcel.followUp !== undefined)
  )
    return null;
  const book = planBook(knowledge, words, language);
  const names = namesOf(knowledge);
  const parcels = view.parcels.flatMap((parcel) => {
    const plan = translatePlan(parcel.plan, book, names);
    return plan === null ? [] : [{ ...parcel, plan }];
  });
  if (parcels.length < view.parcels.length) return null;
  return { view: { ...view, parcels }, knowledge: translateKnowledge(knowledge, words), texts, language };
}

/** Names of carriers, shops and trackers, which are the same in every language. */
function namesOf(knowledge: Knowledge): ReadonlySet<string> {
  const lists = [knowledge.carriers.values(), knowledge.protections.values(), knowledge.universalTrackers];
  return new Set(lists.flatMap((list) => [...list].map(({ name }) => name)));
}
