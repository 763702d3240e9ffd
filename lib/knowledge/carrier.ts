import type { CountryCode } from "../units.ts";
import type { CheckDigitName } from "./check-digits.ts";
import type { Duration, Sourced } from "./source.ts";

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
  readonly source: string | readonly string[];
  readonly examples: { readonly match: readonly string[]; readonly reject: readonly string[] };
}

/** A link of the carrier that shows one parcel, and where in it the number stands. */
export interface TrackingLink {
  /** The host, or a suffix of it that begins with a dot. Lower case. */
  readonly host: string;
  /** Query parameter that holds the number, or an anchored pattern over path + query + fragment with one group. */
  readonly query?: readonly string[];
  readonly path?: string;
}

export interface Carrier extends Sourced {
  readonly id: string;
  readonly name: string;
  /** Other names that mails use, as written: matched as whole words. */
  readonly aliases: readonly string[];
  readonly country: CountryCode | "global";
  readonly kind: "post" | "express" | "parcel" | "economy-line" | "last-mile";
  /** Domains, with all below them, that the carrier's own mails come from. A match is no proof. */
  readonly senderDomains: readonly string[];
  readonly links: readonly TrackingLink[];
  readonly trackingPage: ({ readonly template: string } & Sourced) | null;
  readonly numbers: readonly NumberFormat[];
  readonly contact: ({ readonly page: string | null; readonly phone: string | null } & Sourced) | null;
  readonly inquiry: readonly ({
    readonly step: string;
    /** Counted from `after`; null where the source gives no day. */
    readonly earliest: (Duration & { readonly after: string }) | null;
  } & Sourced)[];
  readonly claim:
    | ({
        readonly whoOpens: "recipient" | "sender" | "both" | "unknown";
        readonly deadline: (Duration & { readonly after: string }) | null;
        readonly note: string | null;
      } & Sourced)
    | null;
  readonly pickupHold: readonly ({
    readonly at: "branch" | "shop" | "locker" | "any";
    readonly hold: Duration;
    readonly note: string | null;
  } & Sourced)[];
}
