import type { Duration, Sourced } from "./source.ts";

/** The leaves of the status taxonomy: phase, then what happened. */
export const statusCodes = [
  "meta.not_found",
  "meta.stale",
  "meta.unmapped",
  "order.confirmed",
  "order.label_created",
  "order.awaiting_handover",
  "order.shipped",
  "order.cancelled",
  "origin.accepted",
  "origin.in_transit",
  "origin.rejected",
  "export.presented",
  "export.held",
  "export.cleared",
  "export.awaiting_departure",
  "export.terminated",
  "linehaul.departed",
  "linehaul.at_transit_country",
  "linehaul.left_transit_country",
  "linehaul.arrived",
  "import.arrived_inward_office",
  "import.held_before_customs",
  "import.presented",
  "import.in_progress",
  "import.exception",
  "import.inspection",
  "import.documents_required",
  "import.recipient_id_required",
  "import.valuation_query",
  "import.charges_due",
  "import.charges_paid",
  "import.permit_required",
  "import.collect_at_customs_office",
  "import.seized",
  "import.refused_entry",
  "import.cleared",
  "import.released_to_carrier",
  "domestic.received",
  "domestic.in_transit",
  "domestic.at_depot",
  "domestic.misrouted",
  "domestic.delayed",
  "domestic.held",
  "domestic.address_problem",
  "domestic.forwarded",
  "delivery.scheduled",
  "delivery.out_for_delivery",
  "delivery.attempt_failed",
  "delivery.notice_left",
  "delivery.refused",
  "delivery.ready_for_pickup",
  "delivery.pickup_missed",
  "done.delivered",
  "done.left_at_place",
  "done.to_other_person",
  "done.collected",
  "end.returning",
  "end.returned",
  "end.damaged",
  "end.lost",
  "end.investigating",
  "end.destroyed",
] as const;
export type StatusCode = (typeof statusCodes)[number];

/** Why it happened, where the mail says so. */
export const reasonCodes = [
  "sorting_error",
  "missed_scan",
  "vehicle",
  "capacity",
  "flight_or_linehaul",
  "strike",
  "label_damaged",
  "out_of_time",
  "not_served_area",
  "partner_handover",
  "wrong_data",
  "packaging",
  "dimensions",
  "dangerous_or_prohibited",
  "not_ready",
  "sender_cancelled",
  "absent",
  "closed",
  "no_access",
  "no_safe_place",
  "identity_or_age_check",
  "cod_unpaid",
  "address_wrong",
  "moved",
  "refused",
  "requested_later",
  "recipient_cancelled",
  "deceased",
  "storage_expired",
  "random_check",
  "missing_invoice",
  "vague_description",
  "value_doubt",
  "unpaid_duty",
  "missing_id",
  "missing_permit",
  "prohibited",
  "counterfeit",
  "agency_food_plant_health",
  "quantity_commercial",
  "holiday_or_backlog",
  "pre_arrival_data",
  "data_mismatch",
  "weather",
  "natural_disaster",
  "holiday",
  "security",
  "force_majeure",
  "damaged",
  "partial",
  "return_to_sender",
  "destroyed_by_customs",
  "destroyed_by_carrier",
  "reason_not_given",
  "invalid_number",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export type Severity = "ok" | "watch" | "act" | "done";
export type Actor = "nobody" | "recipient" | "seller" | "carrier" | "customs";
export const serviceClasses = ["domestic", "eu", "international-post", "economy", "express"] as const;
export type ServiceClass = (typeof serviceClasses)[number];

/** What a step asks for; the closed list of the `explain` contract. */
export const stepActions = [
  "wait",
  "check-tracker",
  "contact-carrier",
  "contact-seller",
  "open-dispute",
  "pay-charges",
  "contest-charges",
  "send-documents",
  "give-id",
  "prove-value",
  "collect",
  "rebook-delivery",
  "confirm-received",
  "report-missing",
  "inspect-damage",
  "correct-address",
  "request-refund",
  "payment-dispute",
  "answer-question",
  "none",
] as const;
export type StepAction = (typeof stepActions)[number];

/** A rung of the ladder: what to do when nothing newer has come so long after the event. */
export interface Rung extends Sourced {
  readonly action: StepAction;
  /** Counted from the day of the event, for standard service. */
  readonly after: Duration;
  /** Other waits by service class; absent: `after`. */
  readonly byService: Readonly<Partial<Record<ServiceClass, Duration>>>;
}

/** A range of days that this status usually lasts. */
interface DwellTime extends Sourced {
  readonly service: ServiceClass | "any";
  readonly from: number;
  readonly to: number;
  readonly unit: "calendar-days" | "business-days";
}

/** Texts in English; the other languages are in `lib/reply`. No carrier is named in them. */
export interface StatusKnowledge {
  readonly code: StatusCode;
  readonly severity: Severity;
  readonly whoActs: readonly [Actor, ...Actor[]];
  /** A few words: "Held at customs, no reason given". */
  readonly title: string;
  /** One or two sentences in plain words. */
  readonly meaning: string;
  /** Where the parcel is: "With customs in the destination country". */
  readonly where: string;
  /** Stop of the way that the parcel is at. */
  readonly stop: "seller" | "origin" | "border" | "customs" | "carrier" | "door";
  /** What to do today, one sentence, imperative. */
  readonly today: string;
  readonly doList: readonly [string, ...string[]];
  readonly dontList: readonly [string, ...string[]];
  /** What usually comes next, in words and as leaves. */
  readonly next: string;
  readonly nextStatuses: readonly StatusCode[];
  readonly dwell: readonly DwellTime[];
  /** Longer than this is unusual. */
  readonly stuckAfter: readonly ({ readonly service: ServiceClass | "any" } & Duration & Sourced)[];
  /** Rising by `after`. Empty where nothing is to be done. */
  readonly ladder: readonly Rung[];
  /** True where leg, place and patience come from place and timeline ("in transit", "exception"). */
  readonly isGeneric: boolean;
  readonly sources: readonly string[];
}

/** What a reason adds to its status. */
export interface ReasonKnowledge {
  readonly code: ReasonCode;
  readonly group: "carrier" | "sender" | "recipient" | "customs" | "external" | "outcome";
  /** One sentence in plain words. */
  readonly meaning: string;
  /** What it changes in what to do; null for nothing. */
  readonly advice: string | null;
}
