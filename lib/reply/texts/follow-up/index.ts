import type { LanguageTag } from "../../../units.ts";
import { en } from "./en.ts";
import type { FollowUpTexts } from "./follow-up-texts.ts";

const languages: Readonly<Record<string, FollowUpTexts>> = { en };

/** The sentences of a mail of our own accord in the reader's language, in English where we have no other. */
export function followUpTexts(language: LanguageTag): FollowUpTexts {
  return languages[language] ?? languages[language.split("-")[0] ?? ""] ?? en;
}
