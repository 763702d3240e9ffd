import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";

/** Wordings that stand where a status stands but match no entry, verbatim: what `notUnderstood` shows. */
export function statusLikeWordings(_message: Message, _knowledge: Knowledge): readonly string[] {
  return [];
}
