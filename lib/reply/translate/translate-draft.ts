import type { DraftText } from "../../escalation/plan.ts";
import type { LanguageTag } from "../../units.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { packOf } from "../texts/language-packs.ts";
import { draftLanguage } from "./draft-language.ts";
import { translationOf } from "./translation.ts";

/** A text that is ready to be sent, with the language that it is in. */
type ReadyDraft = DraftText & { readonly language: LanguageTag };

/** A draft in the language of whoever gets it, where all of it can be said in it; else in English. */
export function translateDraft(draft: DraftText, { timeline }: PlannedParcel, scene: Scene): ReadyDraft {
  const { knowledge, language, packs } = scene;
  const { tag, pack } = packOf(draftLanguage(draft.to, timeline, language, knowledge), packs);
  const inEnglish = { ...draft, language: packOf("en" as LanguageTag, packs).tag };
  if (pack.plan === null) return inEnglish;
  const { drafts } = translationOf(scene.english, pack.plan, tag);
  const say = (line: string) => (line === "" ? "" : drafts.translate(line));
  const subject = say(draft.subject);
  const lines = draft.body.split("\n").map(say);
  return subject === null || lines.includes(null)
    ? inEnglish
    : { ...draft, subject, body: lines.join("\n"), language: tag };
}
