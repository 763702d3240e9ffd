import type { Classifier, Direction, ParcelReading } from "../extract/reading.ts";
import type { CarrierId, MerchantId } from "../knowledge/knowledge.ts";
import type { ReasonCode, StatusCode } from "../knowledge/status.ts";
import type { CountryCode, EventTime, Instant, LocalDate } from "../units.ts";

export type ParcelId = string & { readonly __unit?: "ParcelId" };
/** Derived from the event's content: the same event read twice has the same id. */
type EventId = string & { readonly __unit?: "EventId" };

/** One thing that happened to a parcel, at a time and place, as somebody reported it. */
export interface ShipmentEvent {
  readonly id: EventId;
  readonly status: StatusCode;
  readonly reason: ReasonCode | null;
  readonly statusText: string | null;
  readonly classifier: Classifier;
  readonly occurredAt: EventTime | null;
  /** The original mail's Date; for what the person says, when it reached us. */
  readonly reportedAt: Instant;
  readonly place: string | null;
  readonly country: CountryCode | null;
  readonly carrier: CarrierId | null;
  readonly trackingNumber: string | null;
  /** Its place in its mail's own list, which is oldest first: where times do not tell, the mail does. 0 if absent. */
  readonly position?: number;
  /** What the person says wins. */
  readonly source: "carrier-mail" | "marketplace-mail" | "person";
}

/** What the person did or told about the parcel, in their own mails: it changes the plan, not where the parcel is. */
export interface PersonAct {
  readonly id: string;
  readonly act:
    | "bought"
    /** The order was paid: windows count from it. */
    | "paid"
    /** Import charges were paid: it asks for nothing more, and no window counts from it. */
    | "paid-charges"
    | "disputed"
    | "refunded"
    | "confirmed-same"
    | "confirmed-moved"
    | "step-done"
    | "step-told"
    | "contacted-seller"
    | "contacted-carrier"
    | "sent-documents"
    | "not-received"
    | "broken"
    | "wrong-item"
    | "part-missing"
    | "arrived"
    | "tax-on-receipt"
    | "no-tax-on-receipt"
    | "snoozed"
    | "stopped"
    | "resumed"
    | "told-merchant"
    | "told-payment"
    | "told-country"
    | "told-carrier"
    | "told-number"
    | "told-deadline"
    | "named"
    | "not-mine"
    | "undone";
  readonly on: LocalDate;
  readonly at: Instant;
  /**
   * The step's action for `step-done` and for `step-told` (we told it, in a mail of that day), days for `snoozed`, the value
   * for `told-...` and `named` (a shop's id or name, a method's, a country, a carrier's id, a number, a day), the id of the
   * act that is taken back for `undone`; else null.
   */
  readonly detail: string | null;
  /** For `step-told`: the mail of ours that told it. Absent for what the person did. */
  readonly mailId?: string;
}

/**
 * What one mail says about one parcel: a `ParcelReading` without its evidence, with its events as events. Facts and acts
 * are the truth; a timeline is folded from them, whole and in one order, so that it does not matter which mail came first.
 */
export interface MailFacts {
  /** Derived from the content: the same mail read twice gives the same facts. */
  readonly id: string;
  /** The original mail's Date, where it has one; else when it reached us. */
  readonly reportedAt: Instant;
  readonly source: ShipmentEvent["source"];
  /** Id of the mail that told it first, in the store; null where mails are not kept. */
  readonly mailId: string | null;
  /** The conversation that the mail came in; null for none. */
  readonly thread: string | null;
  readonly carrier: CarrierId | null;
  readonly trackingNumber: string | null;
  readonly linkedNumbers: readonly string[];
  readonly merchant: MerchantId | null;
  readonly orderNumber: string | null;
  readonly direction: Direction;
  readonly piece: ParcelReading["piece"];
  readonly eta: ParcelReading["eta"];
  readonly pickup: ParcelReading["pickup"];
  readonly deadline: ParcelReading["deadline"];
  readonly charge: ParcelReading["charge"];
  readonly dates: ParcelReading["dates"];
  /** The country that it goes to; absent where the mail does not say it. */
  readonly destination?: CountryCode;
  readonly events: readonly ShipmentEvent[];
}

/** Days that windows are counted from. Only what a mail or the person stated; never guessed. */
export interface Anchors {
  readonly orderedOn: LocalDate | null;
  readonly paidOn: LocalDate | null;
  readonly shippedOn: LocalDate | null;
  /** Latest day of the promised delivery, the last one that was promised. */
  readonly promisedBy: LocalDate | null;
  readonly deliveredOn: LocalDate | null;
  /** The order page's own countdown or a date printed in the person's mail: it overrides every computed last day. */
  readonly protectionEndsOn: LocalDate | null;
}

/** All that is known of one parcel. Events are the truth; everything else is folded from readings and acts in one order. */
export interface Timeline {
  readonly parcelId: ParcelId;
  /** The person's own name for it. */
  readonly name: string | null;
  /** In the order in which they were linked; the last one is the carrier that has the parcel now. */
  readonly numbers: readonly { readonly carrier: CarrierId | null; readonly trackingNumber: string }[];
  /** Carriers named by mails that gave no number, last known last. */
  readonly carrier: CarrierId | null;
  readonly merchant: MerchantId | null;
  readonly paymentMethod: string | null;
  readonly orderNumber: string | null;
  readonly direction: Direction;
  readonly piece: ParcelReading["piece"];
  readonly destination: CountryCode | null;
  readonly origin: CountryCode | null;
  /** Ordered by time, then by when they were reported, then as their mail lists them. */
  readonly events: readonly ShipmentEvent[];
  /** What the person did and told, without what they took back. */
  readonly acts: readonly PersonAct[];
  /** What they took back, and the acts that did so; absent for none. */
  readonly takenBack?: readonly PersonAct[];
  readonly anchors: Anchors;
  readonly eta: ParcelReading["eta"];
  readonly pickup: ParcelReading["pickup"];
  readonly deadline: ParcelReading["deadline"];
  readonly charge: ParcelReading["charge"];
  /** When the newest mail about this parcel was written; the silence of mail is not the silence of the parcel. */
  readonly newestMailAt: Instant | null;
  /** What each mail said, oldest first: the rest is folded from these and from `acts`. Empty in a timeline made by hand. */
  readonly facts: readonly MailFacts[];
}
