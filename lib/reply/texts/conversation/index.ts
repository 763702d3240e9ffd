import { as, type LanguageTag } from "../../../units.ts";
import type { ConversationTexts } from "./conversation-texts.ts";
import { en } from "./en.ts";

const languages: Readonly<Record<string, ConversationTexts>> = { en };

/** The language in which the conversation can be had with somebody who wishes for that one: English where it is not written in it. */
export function conversationLanguage(language: LanguageTag): LanguageTag {
  const bare = as<LanguageTag>(language.split("-")[0] ?? "");
  return [language, bare].find((tag) => Object.hasOwn(languages, tag)) ?? as<LanguageTag>("en");
}

/** The conversation's sentences in the reader's language, in English where we have no other. */
export function conversationTexts(language: LanguageTag): ConversationTexts {
  return languages[conversationLanguage(language)] ?? en;
}
