import { as, type LanguageTag } from "../../units.ts";
import { en } from "./en/index.ts";
import type { LanguagePack } from "./language-pack.ts";
import { type WrittenLanguage, writtenLanguage } from "./written-languages.ts";

/** The words of the languages that an answer may need. English is always there. */
export type LanguagePacks = ReadonlyMap<WrittenLanguage, LanguagePack>;

/** Each is a tenth of a megabyte, and an answer needs one or two: a process loads them when they are first needed. */
const loaders: Readonly<Record<Exclude<WrittenLanguage, "en">, () => Promise<LanguagePack>>> = {
  de: async () => (await import("./de/index.ts")).de,
  fr: async () => (await import("./fr/index.ts")).fr,
  es: async () => (await import("./es/index.ts")).es,
  it: async () => (await import("./it/index.ts")).it,
  pt: async () => (await import("./pt/index.ts")).pt,
  nl: async () => (await import("./nl/index.ts")).nl,
  pl: async () => (await import("./pl/index.ts")).pl,
};

/** The words of some languages; those of a language that nobody has written are English, and there anyway. */
export async function loadPacks(languages: Iterable<LanguageTag>): Promise<LanguagePacks> {
  const wanted = new Set([...languages].map(writtenLanguage));
  const loaded = [...wanted].map(async (tag) => [tag, tag === "en" ? en : await loaders[tag]()] as const);
  return new Map(await Promise.all(loaded));
}

/** The words of a language, with the tag of the language they really are in; English where they are not at hand. */
export function packOf(
  language: LanguageTag,
  packs: LanguagePacks,
): { readonly tag: LanguageTag; readonly pack: LanguagePack } {
  const tag = writtenLanguage(language);
  const pack = packs.get(tag);
  return pack === undefined ? { tag: as<LanguageTag>("en"), pack: en } : { tag: as<LanguageTag>(tag), pack };
}
