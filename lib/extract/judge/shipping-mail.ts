import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import { carriersOfSender } from "../identity/carrier-facts.ts";
import { merchantsOfSender } from "../identity/order-facts.ts";
import { readableSections } from "../identity/readable.ts";
import type { ParcelReading } from "../reading.ts";
import { isCarrierLike } from "./carrier-like.ts";
import { kindWords } from "./kind-words.ts";
import { isMassMail, isPromotionAddress } from "./machine-mail.ts";
import { namesParcel } from "./named-parcel.ts";
import { hasRealNumber } from "./real-number.ts";

/** A parcel is told of by a number, by something that happened, or by an order. */
export function isAboutParcel(parcel: ParcelReading): boolean {
  return parcel.trackingNumber !== null || parcel.status !== null || parcel.orderNumber !== null;
}

/** Whether a mail tells of a parcel: by its sender, and a number, an event, or an order together with words of shipping. */
export function isShippingMail(
  message: Message,
  parcels: readonly ParcelReading[],
  knowledge: Knowledge,
): boolean {
  const words = countWords(message, knowledge);
  const hasNumber = parcels.some((parcel) => parcel.trackingNumber !== null);
  const hasEvent = parcels.some((parcel) => parcel.status !== null);
  const hasOrder = parcels.some((parcel) => parcel.orderNumber !== null);
  // What the person sends: a return on its way or come in, a thing sold. The order tells which.
  const isOwnSending = parcels.some((parcel) => parcel.direction !== "incoming");
  const address = message.from?.address ?? "";
  // "Your coupon is waiting for you", "Your invoice for order 123": what is told of is no parcel.
  if (words.promotionInSubject > 0 && !hasNumber && !hasOrder) return false;
  if (words.receiptInSubject > 0 && !hasNumber && !hasEvent) return false;
  if (carriersOfSender(address, knowledge).length > 0) {
    if (words.letter > 0 && words.digest === 0 && !hasNumber) return false;
    const isOfMany = words.survey > 0 || isMassMail(message) || isPromotionAddress(address, knowledge);
    if (isOfMany && words.digest === 0 && !hasNumber && !hasOrder) return false;
    // "Order 123 could not be delivered": some carriers call what they carry an order.
    const isNamed = words.parcel > 0 || (hasEvent && hasOrder);
    return hasNumber || ((hasEvent || words.digest > 0) && isNamed) || parcels.some(isAtCustoms);
  }
  if (merchantsOfSender(address, knowledge).length > 0) {
    if (hasOrder && (words.order > 0 || isOwnSending) && words.account === 0) return true;
    return hasNumber || (hasEvent && (hasOrder || words.parcelInSubject > 0 || !isMassMail(message)));
  }
  if (hasNumber)
    return words.parcel > 0 || hasEvent || (!isMassMail(message) && hasRealNumber(message, knowledge));
  // "We never ask for a one-time code", at the foot of news about a parcel.
  const isOfAccount = words.account > 0 && !(hasEvent && words.parcel > 2 * words.account);
  if (words.other > words.parcel || isOfAccount) return false;
  // A forward has lost the header fields of a mail to many; what stands at its foot is still there.
  if (words.food > 0 || ((isMassMail(message) || words.newsletter > 0) && !hasOrder)) return false;
  if (hasOrder && isOwnSending && words.parcel > 0) return true;
  const isOfCarrier = parcels.some((parcel) => parcel.carrier !== null) || isCarrierLike(message);
  if (!hasEvent || (words.parcel === 0 && isWithinMinutes(message))) return false;
  if (isOwnSending && words.parcel > 0) return true;
  if (hasOrder || (words.parcelInSubject > 0 && isOfCarrier)) return true;
  const isNews = words.parcelInSubject > 0 || words.parcel > 1 || words.order > 0;
  return words.parcel > 0 && isNews && namesParcel(message, parcels, knowledge);
}

/** "Arriving in 12 minutes": a meal. A parcel that is so near is called one. */
const isWithinMinutes = (message: Message) =>
  readableSections(message).some(({ text }) => minutes.test(text));

const minutes =
  /(?<![\d:.,])\d{1,2}\s?(?:min(?:s|ut\p{L}{0,4})?(?!\p{L})|dakika|perc(?!\p{L})|мин|хв|λεπτ|分(?:鐘|钟|後|で|以内)|분)/iu;

/** Customs deal with parcels alone, whatever the mail's word for it. */
const isAtCustoms = ({ status }: ParcelReading) => status?.startsWith("import.") ?? false;

interface WordCounts {
  readonly parcel: number;
  readonly parcelInSubject: number;
  readonly other: number;
  readonly account: number;
  readonly letter: number;
  readonly digest: number;
  readonly survey: number;
  readonly food: number;
  readonly newsletter: number;
  readonly promotionInSubject: number;
  readonly receiptInSubject: number;
  readonly order: number;
}

function countWords(message: Message, knowledge: Knowledge): WordCounts {
  const hits = readableSections(message).flatMap((section) =>
    kindWords(section, knowledge).map((hit) => ({ group: hit.value, section })),
  );
  const count = (group: string) => hits.filter((hit) => hit.group === group).length;
  const inSubject = (group: string) =>
    hits.filter((hit) => hit.group === group && hit.section.kind === "subject").length;
  return {
    parcel: count("parcelWords"),
    parcelInSubject: inSubject("parcelWords"),
    other: count("otherBusiness"),
    account: count("accountBusiness"),
    letter: count("letterWords"),
    digest: count("digestWords"),
    survey: count("surveyBusiness"),
    food: count("foodBusiness"),
    newsletter: count("newsletterWords"),
    promotionInSubject: inSubject("promotionWords"),
    receiptInSubject: inSubject("receiptBusiness"),
    order: count("orderWords"),
  };
}
