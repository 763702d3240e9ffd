import { as, type LanguageTag } from "../units.ts";
import { languages, sayingTokens } from "./compiled-phrases.ts";
import { normalizeText } from "./normalize-line.ts";

/** A command is short; more is read by its words. */
const longest = 80;

/**
 * The language whose command this is, word for word; null where it is none, or that of several languages.
 *
 * @param spoken what the conversation is in: of several languages it is the one that is meant.
 */
export function languageOfCommand(line: string, spoken: LanguageTag | null = null): LanguageTag | null {
  const tokens = normalizeText(line.slice(0, longest)).split(" ");
  const own = languages.filter((language) => {
    const saying = sayingTokens(tokens, language).join(" ");
    return (
      language.whole.has(saying) ||
      language.before.some(({ full }) => tokens.join(" ").startsWith(`${full} `))
    );
  });
  if (own.some(({ data }) => data.language === spoken)) return spoken;
  return own.length === 1 && own[0] !== undefined ? as<LanguageTag>(own[0].data.language) : null;
}
