import type { LanguagePack } from "../language-pack.ts";
import { commands } from "./commands.ts";
import { conversation } from "./conversation.ts";
import drafts from "./drafts.json" with { type: "json" };
import { followUp } from "./follow-up.ts";
import parties from "./parties.json" with { type: "json" };
import reasons from "./reasons.json" with { type: "json" };
import sentences from "./sentences.json" with { type: "json" };
import statuses from "./statuses.json" with { type: "json" };
import { texts } from "./texts.ts";

/** Portuguese, as it is written in Portugal and read in Brazil. */
export const pt: LanguagePack = {
  texts,
  conversation,
  followUp,
  commands,
  plan: { statuses, reasons, sentences, parties, drafts },
};
