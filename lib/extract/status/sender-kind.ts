import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";

const isBelow = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** Whether the mail comes from a domain that a carrier writes from, and no shop. What the address claims is no proof. */
export function isCarrierSender(message: Message, knowledge: Knowledge): boolean {
  const host = message.from?.address.split("@")[1] ?? "";
  if (host === "") return false;
  const isOf = (entries: Iterable<{ readonly senderDomains: readonly string[] }>) => {
    for (const entry of entries) if (entry.senderDomains.some((domain) => isBelow(host, domain))) return true;
    return false;
  };
  return isOf(knowledge.carriers.values()) && !isOf(knowledge.protections.values());
}
