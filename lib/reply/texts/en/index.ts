import type { LanguagePack } from "../language-pack.ts";
import { commands } from "./commands.ts";
import { conversation } from "./conversation.ts";
import { followUp } from "./follow-up.ts";
import { texts } from "./texts.ts";

/** English: the language that plans are made in. */
export const en: LanguagePack = { texts, conversation, followUp, commands, plan: null };
