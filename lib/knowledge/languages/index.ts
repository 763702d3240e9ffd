import type { LanguageKnowledge } from "../language.ts";

/** How each language writes about shipping. */
export const languages: readonly LanguageKnowledge[] = [];
