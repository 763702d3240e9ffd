import type { LanguageTag } from "../units.ts";
import type { ReasonCode, StatusCode } from "./status.ts";

/** Wordings that say one status. They are matched on normalized text (lower case, one blank, no accents folded away), whole words. */
export interface StatusPhrases {
  readonly id: string;
  readonly status: StatusCode;
  readonly reason?: ReasonCode;
  readonly phrases: readonly string[];
  readonly source: string;
  readonly examples: { readonly match: readonly string[]; readonly reject: readonly string[] };
}

/** Words before or after a value that name it: "Tracking number", "Sendungsnummer". As written, without colon. */
export interface FieldLabels {
  readonly trackingNumber: readonly string[];
  readonly orderNumber: readonly string[];
  readonly carrier: readonly string[];
  readonly eta: readonly string[];
  readonly status: readonly string[];
  readonly place: readonly string[];
  readonly orderedOn: readonly string[];
  readonly paidOn: readonly string[];
  readonly shippedOn: readonly string[];
  readonly deliveredOn: readonly string[];
  readonly pickupUntil: readonly string[];
  readonly pickupPlace: readonly string[];
  readonly pickupCode: readonly string[];
  readonly paymentDue: readonly string[];
  readonly documentsDue: readonly string[];
  readonly objectionDue: readonly string[];
  readonly protectionEnds: readonly string[];
  readonly charge: readonly string[];
  /** Labels of numbers that are never tracking numbers: telephone, customer number, invoice. */
  readonly otherNumber: readonly string[];
}

/** How one language writes about shipping; one file a language. */
export interface LanguageKnowledge {
  readonly tag: LanguageTag;
  readonly name: string;
  readonly labels: FieldLabels;
  readonly statuses: readonly StatusPhrases[];
  /** Words that turn a sentence into no statement: negation, condition, future, question, history of others. */
  readonly guards: {
    readonly negation: readonly string[];
    readonly condition: readonly string[];
    readonly future: readonly string[];
  };
  /** Words that begin a footer, an advertisement, a FAQ: what follows says no status. */
  readonly footers: readonly string[];
  /** Words of shipping in general, by which a mail is judged to be about a parcel. */
  readonly shippingWords: readonly string[];
  /** "today", "tomorrow" and the like as day offsets from the original's date. */
  readonly relativeDays: Readonly<Record<string, number>>;
  /** Order of a numeric date. */
  readonly dateOrder: "dmy" | "mdy" | "ymd";
  /** "by", "until", "from .. to" words around dates, as needed. */
  readonly dateWords: { readonly until: readonly string[]; readonly range: readonly string[] };
}
