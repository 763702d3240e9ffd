import type { Commands } from "./commands.ts";
import type { ConversationTexts } from "./conversation-texts.ts";
import type { FollowUpTexts } from "./follow-up-texts.ts";
import type { PlanWords } from "./plan-words.ts";
import type { Texts } from "./texts.ts";

/** All that an answer can be made of in one language, a folder each. What is missing of it fails the type check. */
export interface LanguagePack {
  readonly texts: Texts;
  readonly conversation: ConversationTexts;
  readonly followUp: FollowUpTexts;
  readonly commands: Commands;
  /** What plans say; null for English, the language that plans are made in. */
  readonly plan: PlanWords | null;
}
