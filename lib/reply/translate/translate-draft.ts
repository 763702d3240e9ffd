import type { DraftText } from "../../escalation/plan.ts";
import type { LanguageTag } from "../../units.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { packFor } from "../texts/index.ts";
import { draftLanguage } from "./draft-language.ts";
import { translationOf } from "./translation.ts";

/** A text that is ready to be sent, with the language that it is in. */
type ReadyDraft = DraftText & { readonly language: LanguageTag };

/** A draft in the language of whoever gets it, where all of it can be said in it; else in English. */
export function translateDraft(draft: DraftText, { timeline }: PlannedParcel, scene: Scene): ReadyDraft {
  const { knowledge, language } = scene;
  const { tag, pack } = packFor(draftLanguage(draft.to, timeline, language, knowledge));
  const inEnglish = { ...draft, language: packFor("en" as LanguageTag).tag };
  if (pack.plan === null) return inEnglish;
  const { drafts } = translationOf(scene.english, pack.plan, tag);
  const say = (line: string) => (line === "" ? "" : drafts.translate(line));
  const subject = say(draft.subject);
  const lines = draft.body.split("\n").map(say);
  return subject === null || lines.includes(null)
    ? inEnglish
    : { ...draft, subject, body: lines.join("\n"), language: tag };
}
