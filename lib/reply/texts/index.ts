import { as, type LanguageTag } from "../../units.ts";
import { dePlanWords } from "./de/plan-words.ts";
import { de } from "./de/texts.ts";
import { en } from "./en.ts";
import type { PlanWords } from "./plan-words.ts";
import type { Texts } from "./texts.ts";

const languages: Readonly<Record<string, Texts>> = { en, de };
/** English is the language that plans are made in. */
const planLanguages: Readonly<Record<string, PlanWords>> = { de: dePlanWords };

/** The languages that an answer can be written in. */
export const writtenLanguages: readonly LanguageTag[] = Object.keys(languages).map((tag) =>
  as<LanguageTag>(tag),
);

/** The sentences in the reader's language, with the tag of the language they really are in; English where we have no other. */
export function textsFor(language: LanguageTag): { readonly tag: string; readonly texts: Texts } {
  const tag = [language, language.split("-")[0] ?? ""].find((name) => Object.hasOwn(languages, name)) ?? "en";
  return { tag, texts: languages[tag] ?? en };
}

/** What plans say in a language; null for English, and for a language that has none. */
export function planWordsFor(language: LanguageTag): PlanWords | null {
  return Object.hasOwn(planLanguages, language) ? (planLanguages[language] ?? null) : null;
}
