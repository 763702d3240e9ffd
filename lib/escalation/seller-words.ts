import { mailWords } from "./mail-words.ts";
import type { Standing } from "./standing.ts";

/** The shop's everyday name: its record may carry the name of its guarantee. */
export function shopName({ marketplace, timeline }: Standing): string | null {
  return marketplace?.aliases[0] ?? marketplace?.name ?? mailWords(timeline.merchant);
}

/** The seller, with the shop's name where we know it. */
export function sellerName(standing: Standing): string {
  const shop = shopName(standing);
  return shop === null ? "the seller" : `the seller (${shop})`;
}

const isOver =
  /^(end\.(?!investigating)|done\.|order\.cancelled|origin\.rejected|export\.terminated)|refused|seized/;
const isWithSeller = /^order\.(confirmed|label_created|awaiting_handover)$/;
const isReleased = /^import\.(cleared|released_to_carrier)$/;
const needsPapers = /^import\.(documents_required|valuation_query|permit_required)$/;

/** What to write to the seller about, by status. */
export function sellerTitle(standing: Standing): string {
  const who = sellerName(standing);
  const status = standing.acting ?? "";
  if (needsPapers.test(status))
    return `Ask ${who} for the invoice, a plain description and the proof of dispatch`;
  if (isOver.test(status))
    return `Write to ${who}: say what has happened, and ask for a new parcel or the money back`;
  if (status.startsWith("import.") && !isOver.test(status) && !isReleased.test(status))
    return `Write to ${who}: say that customs has the parcel, ask what was declared, and what they do if it is not released`;
  if (isWithSeller.test(status))
    return `Ask ${who} when the parcel is handed to the carrier, and for a proof of it`;
  if (onlySenderMayInquire(standing))
    return `Ask ${who} to open an inquiry with the carrier: only the sender may do that`;
  if (!standing.hasArrived)
    return `Write to ${who}: ask where the parcel is, and to ask the carrier that took it over`;
  return `Write to ${who}: say what has happened, and ask for a new parcel or the money back`;
}

/** The draft that goes with it. */
export function sellerDraft({ acting }: Standing): string {
  if (needsPapers.test(acting ?? "")) return "seller-documents";
  return isOver.test(acting ?? "") ? "seller-refund" : "seller-ask";
}

/** True where the carrier takes an inquiry from the sender alone. */
export function onlySenderMayInquire(standing: Standing): boolean {
  return standing.carrier?.claim?.whoOpens === "sender";
}
