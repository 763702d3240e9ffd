import type { CountryCode } from "../units.ts";
import type { CheckDigitName } from "./check-digits.ts";
import type { Duration, Sourced } from "./source.ts";

/** What a carrier's own figures are counted from. Only a day that is known counts. */
export const carrierAnchors = [
  "shipped",
  "latest-eta",
  "delivered",
  "help-request",
  "last-scan",
  "label-created",
  "standard-transit-time",
] as const;
type CarrierAnchor = (typeof carrierAnchors)[number];

/** A length of time, and the day it is counted from. */
export interface CarrierDeadline extends Duration {
  readonly after: CarrierAnchor;
}

/** A number's form. `pattern` is anchored and sees one token of at most 40 characters, upper case, without blanks, dots or hyphens. */
export interface NumberFormat {
  readonly id: string;
  readonly pattern: string;
  readonly checkDigit: CheckDigitName | null;
  /**
   * `strong`: shape and check digit hardly occur by chance (1Z..., S10): the number names its carrier.
   * `weak`: plain digits; only with the carrier's own evidence (host, sender, label).
   */
  readonly strength: "strong" | "weak";
  /** `waybill`: a house or air waybill of several pieces. */
  readonly names: "piece" | "waybill";
  /** Carriers that give numbers of this same form: a hand-over, a joint line. Only between listed pairs may strong forms overlap. */
  readonly sharedWith?: readonly string[];
  readonly source: string | readonly string[];
  readonly examples: { readonly match: readonly string[]; readonly reject: readonly string[] };
}

/** A link of the carrier that shows one parcel, and where in it the number stands. */
export interface TrackingLink {
  /** The host, or a suffix of it that begins with a dot. Lower case. */
  readonly host: string;
  /** Query or fragment parameters that hold the number, compared without regard to case; or an anchored pattern over path + query + fragment with one group. */
  readonly query?: readonly string[];
  readonly path?: string;
}

export interface Carrier extends Sourced {
  readonly id: string;
  readonly name: string;
  /** Other names that mails use, as written: matched as whole words. */
  readonly aliases: readonly string[];
  /** Home country. */
  readonly country: CountryCode | "global";
  /** Other countries in which it delivers under this name; empty where that is not known or it is global. */
  readonly alsoIn: readonly CountryCode[];
  readonly kind: "post" | "express" | "parcel" | "economy-line" | "last-mile";
  /** Domains, with all below them, that the carrier's own mails come from. A match is no proof. */
  readonly senderDomains: readonly string[];
  readonly links: readonly TrackingLink[];
  readonly trackingPage: ({ readonly template: string } & Sourced) | null;
  readonly numbers: readonly NumberFormat[];
  /** Words that this carrier alone calls its number by, and others call another number by: "PIN". */
  readonly numberLabels?: readonly string[];
  readonly contact: ({ readonly page: string | null; readonly phone: string | null } & Sourced) | null;
  readonly inquiry: readonly CarrierInquiry[];
  readonly claim: CarrierClaim | null;
  readonly pickupHold: readonly PickupHold[];
}

/** A step that the carrier offers when a parcel is late. */
interface CarrierInquiry extends Sourced {
  readonly step: string;
  /** First day; null where the source gives none. */
  readonly earliest: CarrierDeadline | null;
  /** Last day; null where the source gives none. */
  readonly last: CarrierDeadline | null;
}

/** Who may claim money from the carrier, and until when. */
interface CarrierClaim extends Sourced {
  readonly whoOpens: "recipient" | "sender" | "both" | "unknown";
  /** The shortest last day that holds in general; null where the source gives none or it depends on the case. */
  readonly deadline: CarrierDeadline | null;
  readonly note: string | null;
  /** Windows by service or case, as the source lists them. */
  readonly cases: readonly ({
    readonly case: string;
    readonly earliest: CarrierDeadline | null;
    readonly deadline: CarrierDeadline;
  } & Sourced)[];
}

/** How long a parcel waits to be collected. */
interface PickupHold extends Sourced {
  readonly at: "branch" | "shop" | "locker" | "any";
  readonly hold: Duration;
  readonly note: string | null;
  /** Where the rule holds; absent for the carrier's home country. */
  readonly countries?: readonly CountryCode[];
}
