import type { StatusCode } from "../../knowledge/status.ts";

/** Statuses that only say that things go on: beside a more telling one they are not the news. */
const general: ReadonlySet<StatusCode> = new Set<StatusCode>([
  "order.confirmed",
  "order.label_created",
  "order.awaiting_handover",
  "order.shipped",
  "origin.accepted",
  "origin.in_transit",
  "domestic.received",
  "domestic.in_transit",
  "domestic.at_depot",
  "domestic.held",
  "delivery.scheduled",
]);

export function isGeneral(status: StatusCode): boolean {
  return general.has(status);
}

/** Statuses that are something completed: said of a day to come they are not true yet. */
export function isCompleted(status: StatusCode): boolean {
  return status.startsWith("done.") || completed.has(status);
}

const completed: ReadonlySet<StatusCode> = new Set<StatusCode>([
  "order.shipped",
  "order.cancelled",
  "origin.accepted",
  "linehaul.arrived",
  "import.cleared",
  "import.charges_paid",
  "import.released_to_carrier",
  "domestic.received",
  "end.returned",
  "end.damaged",
  "end.lost",
]);

/** Statuses that are said of what is to come: a delivery's day, that it will be later, and what the recipient has to do. */
export function mayAnnounce(status: StatusCode): boolean {
  return status === "delivery.scheduled" || status === "domestic.delayed" || isAsking(status);
}

/** Statuses that ask something of the recipient. */
export function isAsking(status: StatusCode): boolean {
  return asking.has(status);
}

const asking: ReadonlySet<StatusCode> = new Set<StatusCode>([
  "import.charges_due",
  "import.documents_required",
  "import.recipient_id_required",
  "import.valuation_query",
]);

/** Steps of a progress bar, by their place on the way. Other statuses are no steps. */
const steps: Readonly<Partial<Record<StatusCode, number>>> = {
  "order.confirmed": 1,
  "order.label_created": 2,
  "order.awaiting_handover": 2,
  "order.shipped": 3,
  "origin.accepted": 3,
  "origin.in_transit": 4,
  "import.cleared": 4,
  "domestic.received": 4,
  "domestic.in_transit": 4,
  "domestic.at_depot": 5,
  "delivery.out_for_delivery": 6,
  "delivery.ready_for_pickup": 6,
  "done.delivered": 7,
  "done.collected": 7,
};

export function stepOf(status: StatusCode): number | undefined {
  return steps[status];
}

/** The vocabulary of schema.org's `deliveryStatus` and `orderStatus`, without its address. */
export const schemaStatuses: Readonly<Record<string, StatusCode>> = {
  OrderProcessing: "order.confirmed",
  OrderPaymentDue: "order.confirmed",
  OrderInTransit: "order.shipped",
  OrderDelivered: "done.delivered",
  OrderPickupAvailable: "delivery.ready_for_pickup",
  OrderProblem: "domestic.held",
  OrderReturned: "end.returned",
  OrderCancelled: "order.cancelled",
};

const customsAsks: readonly StatusCode[] = [
  "import.documents_required",
  "import.recipient_id_required",
  "import.valuation_query",
  "import.charges_due",
  "import.permit_required",
  "import.seized",
  "import.inspection",
];

/** Statuses that tell the same news more exactly, or what became of it. */
const exacter: Readonly<Partial<Record<StatusCode, readonly StatusCode[]>>> = {
  // "Thank you for your order": also above the news that it is on its way.
  "order.confirmed": ["order.shipped"],
  "done.delivered": [
    "done.left_at_place",
    "done.to_other_person",
    "done.collected",
    // "Your parcel has arrived": at the shop where it waits.
    "delivery.ready_for_pickup",
  ],
  "delivery.attempt_failed": [
    "delivery.notice_left",
    "end.returning",
    "end.damaged",
    "end.destroyed",
    "end.lost",
    // "We could not deliver it", and then: the house number is missing.
    "domestic.address_problem",
    // "Nobody was at home": and so it waits in the shop, or is with the neighbour.
    "delivery.ready_for_pickup",
    "done.to_other_person",
  ],
  // "The address is wrong", "the recipient has refused it": and so it goes back.
  "domestic.address_problem": ["end.returning", "end.returned"],
  "delivery.refused": ["end.returning", "end.returned"],
  // "Your parcel is delayed", and then: at customs.
  "domestic.delayed": [...customsAsks, "import.exception"],
  "end.investigating": ["end.lost", "end.damaged", "end.destroyed"],
  "import.documents_required": ["import.permit_required"],
  // "Ready to be collected": at the customs office.
  "delivery.ready_for_pickup": ["done.collected", "import.collect_at_customs_office"],
  "delivery.pickup_missed": ["end.returning", "end.returned"],
  "import.arrived_inward_office": customsAsks,
  "import.held_before_customs": customsAsks,
  "linehaul.arrived": [...customsAsks, "import.presented", "import.in_progress", "import.exception"],
  "import.presented": [...customsAsks, "import.exception"],
  "import.in_progress": [...customsAsks, "import.exception"],
  "import.exception": customsAsks,
  // "It is held for a check", and then: what to send.
  "import.inspection": [
    "import.documents_required",
    "import.recipient_id_required",
    "import.valuation_query",
    "import.charges_due",
    "import.seized",
  ],
  // "It goes back to the sender": customs has refused it.
  "end.returning": ["import.refused_entry"],
  // "It has cleared customs", and then: what is to be paid for it.
  "import.cleared": ["import.charges_due"],
};

export function saysMore(status: StatusCode, than: StatusCode): boolean {
  return exacter[than]?.includes(status) ?? false;
}
