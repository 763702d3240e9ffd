import type { Knowledge } from "../knowledge/knowledge.ts";
import type { AnswerView } from "./reply.ts";
import { type Scene, sceneOf } from "./scene.ts";
import { scrubParcel } from "./scrub-plan.ts";
import type { LanguagePacks } from "./texts/language-packs.ts";

/** The scene that text, HTML and calendar are all written from: in the reader's language, and without what may not be repeated. */
export function readersScene(view: AnswerView, knowledge: Knowledge, packs: LanguagePacks): Scene {
  return sceneOf({ ...view, parcels: view.parcels.map(scrubParcel) }, knowledge, packs);
}
