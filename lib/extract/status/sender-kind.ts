import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import { sendersOf } from "../identity/senders.ts";

/** Whether the mail comes from a domain that a carrier writes from, and no shop. What the address claims is no proof. */
export function isCarrierSender(message: Message, knowledge: Knowledge): boolean {
  const host = message.from?.address.split("@")[1] ?? "";
  const { carriers, protections } = sendersOf(knowledge);
  return carriers(host).length > 0 && protections(host).length === 0;
}
