import { isFounded } from "../knowledge/source.ts";
import type { StatusCode } from "../knowledge/status.ts";
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

/** What to write to the seller about, and the draft for it. `{seller}` is their name. */
type Letter = readonly [title: string, draft: string];

const handover: Letter = [
  "Ask {seller} when the parcel is handed to the carrier, and for a proof of it",
  "seller-handover",
];
const unseen: Letter = [
  "Ask {seller} whether the number is right, and for a proof of when the parcel was handed over: no carrier has scanned it",
  "seller-handover",
];
const papers: Letter = [
  "Ask {seller} for the invoice, a plain description and the proof of dispatch",
  "seller-documents",
];
const over: Letter = [
  "Write to {seller}: say what has happened, and ask for a new parcel or the money back",
  "seller-refund",
];
const abroad: Letter = [
  "Write to {seller}: ask where the parcel is, and to ask the carrier that took it over",
  "seller-ask",
];
const atCustoms: Letter = [
  "Write to {seller}: say that customs has the parcel, ask what was declared, and what they do if it is not released",
  "seller-customs",
];
const stuck: Letter = [
  "Write to {seller}: say that the parcel does not move, and ask them to find it with the carrier, send a new one or pay the money back",
  "seller-ask",
];
const senderOnly: Letter = [
  "Ask {seller} to open an inquiry with the carrier: only the sender may do that",
  "seller-ask",
];
const damaged: Letter = [
  "Show {seller} what is wrong, with photographs, and ask for a new one or the money back",
  "seller-damaged",
];
const missing: Letter = [
  "Write to {seller}: it is shown as delivered and is not here; ask for the proof, and for a new parcel or the money back",
  "seller-missing",
];

const byStatus: Readonly<Partial<Record<StatusCode, Letter>>> = {
  "meta.not_found": unseen,
  "order.confirmed": handover,
  "order.label_created": handover,
  "order.awaiting_handover": handover,
  "order.shipped": unseen,
  "export.held": [
    "Ask {seller} which paper is missing at export, and on which day it is handed in",
    "seller-ask",
  ],
  "import.documents_required": papers,
  "import.valuation_query": papers,
  "import.permit_required": papers,
  "import.seized": [
    "Find the official notice, and send {seller} a copy of it: ask for the money back",
    "seller-refund",
  ],
  "domestic.address_problem": [
    "Give {seller} the right address too: some carriers take a correction from the sender only",
    "seller-address",
  ],
  "domestic.forwarded": ["Ask {seller} whether they had the parcel redirected, and where to", "seller-ask"],
  "delivery.attempt_failed": [
    "Tell {seller} that the delivery has failed, and ask them to have the carrier try again",
    "seller-ask",
  ],
  "delivery.notice_left": [
    "Tell {seller} that the parcel cannot be found where the notice says, and ask them to ask the carrier",
    "seller-ask",
  ],
  "delivery.refused": [
    "Tell {seller} whether you refused it, and why; ask for a new delivery or for the money back",
    "seller-refund",
  ],
  "delivery.pickup_missed": [
    "Tell {seller} that the parcel is going back, and ask whether it can be sent again, and who pays for it",
    "seller-refund",
  ],
  "end.damaged": damaged,
  "end.investigating": [
    "Tell {seller} that a search is under way, and ask what they do if it finds nothing: a new parcel, or the money",
    "seller-ask",
  ],
};

const isOver = /^(end\.|done\.|order\.cancelled|origin\.rejected|export\.terminated|import\.refused_entry)/;
const isReleased = /^import\.(cleared|released_to_carrier)$/;

function letterFor(standing: Standing): Letter {
  const { problem, acting, hasArrived } = standing;
  const status = acting ?? "meta.unmapped";
  if (problem.isKnown && problem.situation === "received") return damaged;
  if (problem.isKnown && problem.situation === "missing") return missing;
  const own = byStatus[status];
  if (own !== undefined) return own;
  if (isOver.test(status)) return over;
  if (status.startsWith("import.") && !isReleased.test(status)) return atCustoms;
  if (onlySenderMayInquire(standing)) return senderOnly;
  return hasArrived ? stuck : abroad;
}

/** What to write to the seller about, by problem and status. */
export function sellerTitle(standing: Standing): string {
  return letterFor(standing)[0].replace("{seller}", () => sellerName(standing));
}

/** The draft that goes with it. */
export function sellerDraft(standing: Standing): string {
  return letterFor(standing)[1];
}

/** True where the carrier takes an inquiry from the sender alone. */
export function onlySenderMayInquire(standing: Standing): boolean {
  const claim = standing.carrier?.claim;
  return claim?.whoOpens === "sender" && isFounded(claim);
}
