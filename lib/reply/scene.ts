import type { Plan } from "../escalation/plan.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Timeline } from "../timeline/timeline.ts";
import type { LanguageTag } from "../units.ts";
import type { Talk } from "./conversation/talk.ts";
import type { AnswerView } from "./reply.ts";
import type { LanguagePack } from "./texts/language-pack.ts";
import { type LanguagePacks, packOf } from "./texts/language-packs.ts";
import { replyWords } from "./texts/reply-words.ts";
import type { Texts } from "./texts/texts.ts";
import { type PlanTranslator, planTranslator } from "./translate/translate-plan.ts";
import { translationOf } from "./translate/translation.ts";

/** What every section is written from: the view, the knowledge, and the sentences of the reader's language. */
export interface Scene {
  readonly view: AnswerView;
  /** With the texts of statuses and reasons in the reader's language. */
  readonly knowledge: Knowledge;
  /** The same knowledge in the language that plans are made in. */
  readonly english: Knowledge;
  readonly pack: LanguagePack;
  /** What texts to other people are written with. */
  readonly packs: LanguagePacks;
  readonly texts: Texts;
  /** The language that the texts are in. */
  readonly language: LanguageTag;
  /** Words to be sent back, by their English ones, as the reader of this language writes them. */
  readonly reply: (english: string) => string;
}

/** One parcel with its plan, as a view has it. */
export interface PlannedParcel {
  readonly timeline: Timeline;
  readonly plan: Plan;
}

/** The scene in the reader's language where all of it can be said in it, else wholly in English: never half and half. */
export function sceneOf(view: AnswerView, knowledge: Knowledge, packs: LanguagePacks): Scene {
  return translatedScene(view, knowledge, packs) ?? englishScene(view, knowledge, packs);
}

function englishScene(view: AnswerView, knowledge: Knowledge, packs: LanguagePacks): Scene {
  const { tag, pack } = packOf("en" as LanguageTag, packs);
  return sceneIn(view, { knowledge, english: knowledge, packs }, pack, tag);
}

function sceneIn(
  view: AnswerView,
  known: Pick<Scene, "knowledge" | "english" | "packs">,
  pack: LanguagePack,
  language: LanguageTag,
): Scene {
  const reply = (english: string) => replyWords(english, pack.commands);
  return { view, ...known, pack, texts: pack.texts, language, reply };
}

/** The scene in the reader's language; `null` where a sentence of it has no translation. */
function translatedScene(view: AnswerView, knowledge: Knowledge, packs: LanguagePacks): Scene | null {
  const { tag, pack } = packOf(view.language, packs);
  if (pack.plan === null) return null;
  const { book, translated, names } = translationOf(knowledge, pack.plan, tag);
  const translator = planTranslator(book, names);
  const parcels = view.parcels.map((parcel) => ({
    ...parcel,
    plan: translator.plan(parcel.plan),
    ...(parcel.before == null ? {} : { before: translator.plan(parcel.before) }),
    ...(parcel.followUp === undefined ? {} : { followUp: translator.followUp(parcel.followUp) }),
  }));
  const talk = view.talk === undefined ? {} : { talk: translateTalk(view.talk, translator) };
  if (translator.missing.length > 0) return null;
  return sceneIn(
    { ...view, ...talk, parcels },
    { knowledge: translated, english: knowledge, packs },
    pack,
    tag,
  );
}

/** Values of the conversation that are sentences of a plan. */
const planValues: ReadonlySet<string> = new Set(["done/step", "where/where"]);

function translateTalk(talk: Talk, translator: PlanTranslator): Talk {
  return {
    ...talk,
    notes: talk.notes.map(({ id, values }) => ({
      id,
      ...(values === undefined
        ? {}
        : {
            values: Object.fromEntries(
              Object.entries(values).map(([name, value]) => [
                name,
                planValues.has(`${id}/${name}`) ? translator.say(String(value)) : value,
              ]),
            ),
          }),
    })),
  };
}
