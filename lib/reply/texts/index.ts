import type { LanguageTag } from "../../units.ts";
import { type LanguagePacks, loadPacks, packOf } from "./language-packs.ts";
import { writtenLanguages } from "./written-languages.ts";

/** The words of every language: for those who show or compare them all. What answers one mail loads only what it needs. */
export const everyPack: LanguagePacks = await loadPacks(writtenLanguages);

/** The words of a language, with the tag of the language they really are in; English where we have no other. */
export function packFor(language: LanguageTag): ReturnType<typeof packOf> {
  return packOf(language, everyPack);
}
