import type { ServiceReading } from "../../lib/extract/reading.ts";
import { hostOfAddress, isBelow } from "../../lib/knowledge/domains.ts";
import type { Knowledge } from "../../lib/knowledge/knowledge.ts";
import type { SellerMessage } from "./parcels-of-message.ts";

/**
 * A forwarded mail that may be a seller's message: it tells no status, and no carrier wrote it.
 *
 * @returns `null` for any other mail.
 */
export function sellerMessageOf(
  reading: ServiceReading,
  knowledge: Pick<Knowledge, "carriers">,
): SellerMessage | null {
  const { kind, original, talk = null } = reading;
  if (talk === null || original.wrapper === "none" || (kind !== "not-shipping" && kind !== "shipping"))
    return null;
  if (original.from !== null && isCarrier(original.from, knowledge)) return null;
  return {
    text: `${original.subject}\n${talk}`,
    from: original.from,
    isForwarded: true,
    isNews: kind === "shipping",
  };
}

function isCarrier(from: string, { carriers }: Pick<Knowledge, "carriers">): boolean {
  const host = hostOfAddress(from);
  for (const { senderDomains } of carriers.values())
    if (senderDomains.some((domain) => isBelow(host, domain))) return true;
  return false;
}
