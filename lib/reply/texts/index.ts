import { as, type LanguageTag } from "../../units.ts";
import { de } from "./de/index.ts";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import { it } from "./it/index.ts";
import type { LanguagePack } from "./language-pack.ts";
import { nl } from "./nl/index.ts";
import { pl } from "./pl/index.ts";
import { pt } from "./pt/index.ts";

/** The languages that answers are to be written in. */
const answerLanguages = ["en", "de", "fr", "es", "it", "pt", "nl", "pl"] as const;
type AnswerLanguage = (typeof answerLanguages)[number];

/** Null for a language that nobody has written yet: its readers get English. */
const packs: Readonly<Record<AnswerLanguage, LanguagePack | null>> = {
  en,
  de,
  fr,
  es,
  it,
  pt,
  nl,
  pl,
};

/** The languages that an answer can be written in. */
export const writtenLanguages: readonly LanguageTag[] = answerLanguages
  .filter((tag) => packs[tag] !== null)
  .map((tag) => as<LanguageTag>(tag));

/** The words of a language, with the tag of the language they really are in; English where we have no other. */
export function packFor(language: LanguageTag): { readonly tag: LanguageTag; readonly pack: LanguagePack } {
  const bare = language.toLowerCase().split("-")[0] ?? "";
  const tag = answerLanguages.find((name) => name === bare);
  const pack = tag === undefined ? null : packs[tag];
  return pack === null || tag === undefined
    ? { tag: as<LanguageTag>("en"), pack: en }
    : { tag: as<LanguageTag>(tag), pack };
}
