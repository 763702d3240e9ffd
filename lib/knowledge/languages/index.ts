import type { LanguageKnowledge } from "../language.ts";
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };

/** How each language writes about shipping. The first of them decides between wordings that several share. */
export const languages = [en, de] as unknown as readonly LanguageKnowledge[];
