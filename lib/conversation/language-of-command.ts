import { as, type LanguageTag } from "../units.ts";
import { type CompiledLanguage, languages, sayingTokens } from "./compiled-phrases.ts";
import { normalizeText } from "./normalize-line.ts";

/** A command is short; more is read by its words. */
const longest = 80;

/**
 * The language whose command this is, word for word; null where it is none, or that of several languages.
 *
 * @param signs what the conversation is in, and what else may tell: of several languages it is the first of these.
 */
export function languageOfCommand(line: string, signs: readonly LanguageTag[] = []): LanguageTag | null {
  const tokens = normalizeText(line.slice(0, longest)).split(" ");
  const own = languages
    .filter((language) => {
      const saying = sayingTokens(tokens, language).join(" ");
      return (
        language.whole.has(saying) ||
        language.before.some(({ full }) => tokens.join(" ").startsWith(`${full} `))
      );
    })
    .map(({ data }) => as<LanguageTag>(data.language));
  const meant = signs.find((sign) => own.includes(sign));
  return meant ?? (own.length === 1 ? (own[0] ?? null) : null);
}

/** True where more words of a line stand in the phrases of this language than in those of any other. */
export function isOfItsWords(line: string, language: LanguageTag): boolean {
  const tokens = new Set(normalizeText(line.slice(0, longest)).split(" "));
  const counts = languages.map((each) => ({
    language: each.data.language,
    count: [...tokens].filter((token) => wordsOf(each).has(token)).length,
  }));
  const own = counts.find((each) => each.language === language)?.count ?? 0;
  return own > 0 && counts.every((each) => each.language === language || each.count < own);
}

const vocabularies = new Map<CompiledLanguage, ReadonlySet<string>>();

/** Every word of a language's phrases; made when first asked for, as most notes are long enough to tell without. */
function wordsOf(language: CompiledLanguage): ReadonlySet<string> {
  const known = vocabularies.get(language);
  if (known !== undefined) return known;
  const phrases = [...language.wholes, ...language.before, ...language.within];
  const words = new Set([
    ...language.fillers,
    ...language.negations,
    ...phrases.flatMap(({ full }) => full.split(" ")),
  ]);
  vocabularies.set(language, words);
  return words;
}
