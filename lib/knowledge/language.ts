import type { LanguageTag } from "../units.ts";
import type { ReasonCode, StatusCode } from "./status.ts";

/**
 * Wordings that say one status. They are matched on normalized text: lower case, one blank, accents folded away, whole words.
 *
 * The writing of a wording: `(has|have) been` is one of both, `(now )?out` with it or without, `deliver*` the beginning of a
 * word, ` ... ` up to four words of the same sentence.
 */
export interface StatusPhrases {
  readonly id: string;
  readonly status: StatusCode;
  readonly reason?: ReasonCode;
  /** They count anywhere in a sentence that states something (not negated, conditional, asked or announced). */
  readonly phrases: readonly string[];
  /** Short words that count only as a whole: of a line, a cell, a status field, a subject's part. */
  readonly headings: readonly string[];
  /** Statuses that the mail does not mean where these words stand: a fee for unpaid postage is no import charge. */
  readonly denies?: readonly StatusCode[];
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
  /** Where the parcel goes: no place that it has been at. */
  readonly destination: readonly string[];
  /** Of the newest event, whichever it is: "Date", "Last update". They count at the beginning of a line or cell. */
  readonly occurredAt: readonly string[];
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
  /** A last day for what the mail asks for, whichever it is: "Deadline". They count at the beginning of a line or cell. */
  readonly deadline: readonly string[];
  readonly protectionEnds: readonly string[];
  readonly charge: readonly string[];
  /** Labels of numbers that are never tracking numbers: telephone, customer number, invoice. */
  readonly otherNumber: readonly string[];
}

/** How one language writes about shipping; one file a language. */
export interface LanguageKnowledge {
  readonly tag: LanguageTag;
  readonly name: string;
  /** `common-wording`: how carriers and shops usually write; no figure is in it. */
  readonly source: string;
  readonly labels: FieldLabels;
  readonly statuses: readonly StatusPhrases[];
  /** Words that say why, beside a status that gives no reason itself. */
  readonly reasons: Readonly<Partial<Record<ReasonCode, readonly string[]>>>;
  /** Words that turn a sentence into no statement. They count before the status or in a gap of its wording. */
  readonly guards: {
    readonly negation: readonly string[];
    readonly condition: readonly string[];
    /** Conditions of time and purpose ("before", "so that"): they guard what happened, and not what is asked of the recipient. */
    readonly before: readonly string[];
    readonly future: readonly string[];
    /** Auxiliaries that announce where a status is something completed ("wird zugestellt"), and else tell what goes on. */
    readonly passive: readonly string[];
    /** Words that make a whole sentence a rule of the house or a possibility, wherever in it they stand: "parcels not collected". */
    readonly rule?: readonly string[];
    /** Conditions that count behind the wording too: "is left with a neighbour if you are out". With the comma they stand behind. */
    readonly behind?: readonly string[];
  };
  /** Words that begin a footer, an advertisement, a FAQ: what follows says no status. */
  readonly footers: readonly string[];
  /** Words of shipping in general, by which a mail is judged to be about a parcel. */
  readonly shippingWords: readonly string[];
  /** "today", "tomorrow" and the like as day offsets from the original's date. */
  readonly relativeDays: Readonly<Record<string, number>>;
  /** Order of a numeric date. */
  readonly dateOrder: "dmy" | "mdy" | "ymd";
  readonly dateWords: {
    /** Before a last day: "until", "by". */
    readonly until: readonly string[];
    /** Between the two days of a range: "to", "bis". */
    readonly range: readonly string[];
    /** Sentences' words by which a date is the day of delivery: "will be delivered", "kommt". */
    readonly arrives: readonly string[];
  };
  /** Sentences that look like news and are none: negated, hypothetical, announced, asked, advertised. None of them says a status. */
  readonly saysNothing: readonly string[];
}
