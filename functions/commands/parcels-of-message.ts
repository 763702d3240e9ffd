import { hostOfAddress, isBelow } from "../../lib/knowledge/domains.ts";
import type { StoredParcel } from "../ports.ts";
import type { TalkMatter } from "./talk-matter.ts";
import { isOpen, parcelsOfThread } from "./which-parcel.ts";

/** A seller's message, as it reached us. */
export interface SellerMessage {
  readonly text: string;
  /** Its sender, where it was forwarded as a mail. */
  readonly from: string | null;
  /** False for a text that the person pasted. */
  readonly isForwarded: boolean;
  /** True where it tells of a parcel by its numbers, as an order's confirmation does too. */
  readonly isNews: boolean;
}

/** The parcels that a message may be about, and whether it names them itself. */
interface MeantParcels {
  readonly parcels: readonly StoredParcel[];
  readonly isNamed: boolean;
}

/** By a number in the message, else by the conversation, else by the shop, else whatever is open. */
export function parcelsOfMessage(message: SellerMessage, matter: TalkMatter): MeantParcels {
  const named = matter.parcels.filter((parcel) => isNumberIn(parcel, message.text));
  if (named.length > 0) return { parcels: named, isNamed: true };
  const ofThread = parcelsOfThread(matter);
  if (ofThread.length > 0) return { parcels: ofThread, isNamed: false };
  const open = matter.parcels.filter(isOpen);
  const ofShop = open.filter((parcel) => isOfShop(parcel, message, matter));
  return { parcels: ofShop.length > 0 ? ofShop : open, isNamed: false };
}

const shortestNumber = 6;

/** Numbers are compared without blanks, as people and shops group them as they like. */
function isNumberIn({ timeline }: StoredParcel, text: string): boolean {
  const bare = text.replace(/[\s-]+/g, "").toUpperCase();
  return [timeline.orderNumber, ...timeline.numbers.map((number) => number.trackingNumber)].some((number) => {
    const wanted = number?.replace(/[\s-]+/g, "").toUpperCase() ?? "";
    return wanted.length >= shortestNumber && bare.includes(wanted);
  });
}

function isOfShop({ timeline }: StoredParcel, { text, from }: SellerMessage, { ports }: TalkMatter): boolean {
  const { merchant } = timeline;
  if (merchant === null) return false;
  const shop = ports.core.knowledge.protections.get(merchant);
  const host = hostOfAddress(from ?? "");
  if (shop?.senderDomains.some((domain) => isBelow(host, domain)) === true) return true;
  const lower = text.toLowerCase();
  return [shop?.name ?? merchant, ...(shop?.aliases ?? [])].some(
    (name) => name.length >= 4 && lower.includes(name.toLowerCase()),
  );
}
