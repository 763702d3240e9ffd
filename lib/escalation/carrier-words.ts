import type { StatusCode } from "../knowledge/status.ts";

/** What to say to the carrier, where the status asks for more than where the parcel is. `{carrier}` is its name. */
const byStatus: Readonly<Partial<Record<StatusCode, string>>> = {
  "import.held_before_customs": "Ask {carrier} what is missing for the clearance, and who has to give it",
  "import.documents_required":
    "Papers sent? Ask {carrier} whether they have come, and whether they are enough",
  "import.recipient_id_required": "Number given? Ask {carrier} whether it has come, and whether it is enough",
  "import.valuation_query": "Proof sent? Ask {carrier} whether it has come, and whether it is enough",
  "import.charges_due": "Paid? Ask {carrier} whether the payment has come, and when the parcel is released",
  "import.charges_paid": "Ask {carrier} when the parcel is released: the charges are paid",
  "import.permit_required": "Ask {carrier} which permit is missing, and which authority gives it",
  "import.collect_at_customs_office": "Ask {carrier} which customs office has the parcel, and until when",
  "domestic.held": "Ask {carrier} why the parcel is held, and what ends it",
  "domestic.address_problem": "Ask {carrier} whether the right address has come, and when it is delivered",
  "domestic.forwarded": "Ask {carrier} who redirected the parcel and where to, if it was not you",
  "delivery.attempt_failed": "Ask {carrier} where the parcel is now, and until when it is kept",
  "delivery.notice_left": "Ask {carrier} where the parcel is kept, and until when",
  "delivery.refused":
    "Tell {carrier} that you want the parcel, if you did not refuse it, and ask for a new delivery",
  "delivery.ready_for_pickup": "Ask {carrier} whether the parcel is still there, and until when",
  "delivery.pickup_missed": "Ask {carrier} whether the parcel is still there, and for a new delivery",
  "end.damaged": "Report the damage to {carrier}, with photographs, and ask for a written report",
  "end.lost": "Ask {carrier} for a written confirmation, for the seller and for the dispute",
  "end.investigating": "Ask {carrier} what the inquiry has found, in writing",
  "end.destroyed": "Ask {carrier} for a written notice: by whom, when and why",
};

/** What to ask the carrier about a parcel in a status. */
export function carrierTitle(status: StatusCode | null, carrier: string): string {
  const title =
    (status === null ? undefined : byStatus[status]) ??
    "Ask {carrier} where the parcel is, and whether anything is needed from you";
  return title.replace("{carrier}", () => carrier);
}
