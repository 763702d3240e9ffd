import type { Plan } from "../escalation/plan.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { as, type LanguageTag } from "../units.ts";
import type { AnswerView } from "./reply.ts";
import { textsFor } from "./texts/index.ts";
import type { Texts } from "./texts/texts.ts";

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

export function sceneOf(view: AnswerView, knowledge: Knowledge): Scene {
  const { tag, texts } = textsFor(view.language);
  return { view, knowledge, texts, language: as<LanguageTag>(tag) };
}
