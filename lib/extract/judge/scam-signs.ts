import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";

/** Named signs of a scam, from a closed list; empty where there are none. An inline forward without a signature is no sign. */
export function scamSigns(_message: Message, _knowledge: Knowledge): readonly string[] {
  return [];
}
