import type { LanguageTag } from "../../../units.ts";
import type { ConversationTexts } from "./conversation-texts.ts";
import { en } from "./en.ts";

const languages: Readonly<Record<string, ConversationTexts>> = { en };

/** The conversation's sentences in the reader's language, in English where we have no other. */
export function conversationTexts(language: LanguageTag): ConversationTexts {
  return languages[language] ?? languages[language.split("-")[0] ?? ""] ?? en;
}
