import { as, type LanguageTag } from "../../units.ts";

const tags = ["en", "de", "fr", "es", "it", "pt", "nl", "pl"] as const;

/** A language that all texts of an answer are written in. */
export type WrittenLanguage = (typeof tags)[number];

/** The languages that an answer can be written in. */
export const writtenLanguages: readonly LanguageTag[] = tags.map((tag) => as<LanguageTag>(tag));

/** The language itself, without its country, where answers can be written in it; else English. */
export function writtenLanguage(language: LanguageTag): WrittenLanguage {
  const bare = language.toLowerCase().split("-")[0] ?? "";
  return tags.find((name) => name === bare) ?? "en";
}
