import type { LanguageKnowledge } from "../language.ts";
import en from "./en.json" with { type: "json" };

/** How each language writes about shipping. The first of them decides between wordings that several share. */
export const languages = [en] as unknown as readonly LanguageKnowledge[];
