import { packFor } from "../lib/reply/texts/index.ts";
import { writtenLanguages } from "../lib/reply/texts/written-languages.ts";
import { as, type LanguageTag } from "../lib/units.ts";
import { englishSentences } from "./untranslated/english-sentences.ts";
import { missingSentences } from "./untranslated/missing-sentences.ts";
import { sameAsEnglish } from "./untranslated/same-as-english.ts";

/** Prints every English sentence that a language has no translation for. 0: there is none; 1: there are; 2: wrong usage. */
export async function main(args: string[]): Promise<number> {
  const others = writtenLanguages.filter((tag) => tag !== "en");
  const language = others.find((tag) => tag === args[0]);
  const words = language === undefined ? null : packFor(language).pack.plan;
  if (args.length !== 1 || language === undefined || words === null) {
    console.error(`Usage: npm run -s untranslated -- LANGUAGE\nLANGUAGE is one of ${others.join(", ")}.`);
    return 2;
  }
  const missing = missingSentences(englishSentences(), words, language);
  const copied = copiedTexts(language);
  print("sentences.json: sentences that are not in it", [...missing.sentences.keys()]);
  print("parties.json: whom it does not have", missing.parties);
  print("drafts.json: lines that are not in it", missing.drafts);
  print("still in English", copied);
  const count = missing.sentences.size + missing.parties.length + missing.drafts.length + copied.length;
  console.log(count === 0 ? `Nothing of ${language} is missing.` : `${count} to write.`);
  return count === 0 ? 0 : 1;
}

function copiedTexts(language: LanguageTag): readonly string[] {
  const { pack: english } = packFor(as<LanguageTag>("en"));
  const { pack: other } = packFor(language);
  const parts = ["texts", "conversation", "followUp"] as const;
  return parts.flatMap((part) => sameAsEnglish(english[part], other[part], part));
}

function print(heading: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.log(
    `${heading} (${lines.length}):\n${lines.map((line) => `  ${JSON.stringify(line)}`).join("\n")}\n`,
  );
}
