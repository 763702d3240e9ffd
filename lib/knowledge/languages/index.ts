import type { LanguageKnowledge } from "../language.ts";
import en from "./en.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };
import es from "./es.json" with { type: "json" };

/** How each language writes about shipping. The first of them decides between wordings that several share. */
export const languages = [en, de, fr, es] as unknown as readonly LanguageKnowledge[];
