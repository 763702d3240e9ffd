import type { Knowledge } from "../knowledge/knowledge.ts";
import { as, type LanguageTag } from "../units.ts";
import type { AnswerView } from "./reply.ts";
import { writtenLanguage } from "./texts/written-languages.ts";
import { draftLanguage } from "./translate/draft-language.ts";

/**
 * The languages whose words an answer may need: the reader's, and those of everybody to whom it has a text to send on.
 * Where the answer turns out to be an English one, those texts are in what somebody who reads English would send.
 */
export function languagesOfAnswer(view: AnswerView, knowledge: Knowledge): ReadonlySet<LanguageTag> {
  const readers = [writtenLanguage(view.language), "en"].map((tag) => as<LanguageTag>(tag));
  const others = view.parcels.flatMap(({ timeline, plan }) =>
    [...plan.drafts, ...(view.talk?.drafts ?? [])].flatMap(({ to }) =>
      readers.map((reader) => draftLanguage(to, timeline, reader, knowledge)),
    ),
  );
  return new Set([...readers, ...others]);
}
