import type { Failure } from "../failure.ts";
import type { CarrierId, MerchantId } from "../knowledge/knowledge.ts";
import type { ReasonCode, StatusCode } from "../knowledge/status.ts";
import type { PartPath, Wrapper } from "../message/message.ts";
import type { CountryCode, CurrencyCode, EventTime, LanguageTag, LocalDate } from "../units.ts";
import type { PlaceCountries } from "./country-of-place.ts";
import type { ScamSign } from "./judge/scam-signs.ts";

export const mailKinds = [
  "shipping",
  "command",
  "forwarding-confirmation",
  "auto-reply",
  "bounce",
  "suspected-phishing",
  "not-shipping",
  "unreadable",
] as const;
export type MailKind = (typeof mailKinds)[number];

/** DCSA event classifier: ACT, EST, PLN. */
export type Classifier = "actual" | "estimated" | "planned";

/** The person's own return is `return`, a parcel the person sends is `outgoing`; neither is a parcel sent back to its sender. */
export type Direction = "incoming" | "return" | "outgoing";

/** One thing that happened, or is announced, as one mail says it. */
export interface EventReading {
  readonly status: StatusCode | null;
  readonly reason: ReasonCode | null;
  /** The mail's own wording, verbatim. */
  readonly statusText: string | null;
  readonly classifier: Classifier;
  readonly occurredAt: EventTime | null;
  readonly place: string | null;
}

/** Which field was read where, by which rule; offsets in the decoded text of `part`. */
export interface EvidenceReading {
  readonly field: string;
  readonly quote: string;
  readonly part: PartPath;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** Days that windows are counted from, where the mail states them. */
export interface DatesReading {
  readonly orderedOn: LocalDate | null;
  readonly paidOn: LocalDate | null;
  readonly shippedOn: LocalDate | null;
  readonly deliveredOn: LocalDate | null;
}

/** What one mail says about one parcel. The status fields are those of the newest of `events`. */
export interface ParcelReading {
  readonly carrier: CarrierId | null;
  readonly trackingNumber: string | null;
  readonly merchant: MerchantId | null;
  readonly orderNumber: string | null;
  readonly direction: Direction;
  readonly piece: { readonly n: number; readonly of: number } | null;
  readonly status: StatusCode | null;
  readonly reason: ReasonCode | null;
  readonly statusText: string | null;
  readonly occurredAt: EventTime | null;
  readonly place: string | null;
  readonly events: readonly EventReading[];
  readonly eta: { readonly from: LocalDate; readonly to: LocalDate } | null;
  readonly pickup: {
    readonly until: LocalDate | null;
    readonly place: string | null;
    readonly code: string | null;
  } | null;
  readonly deadline: {
    readonly on: LocalDate;
    readonly for: "payment" | "documents" | "objection" | "dispute";
  } | null;
  readonly charge: {
    readonly amount: string;
    readonly currency: CurrencyCode;
    readonly by: string | null;
  } | null;
  readonly dates: DatesReading;
  /** The country that the parcel goes to, where a field or a labelled address says it. */
  readonly destination: CountryCode | null;
  /** A second number of the same parcel that the mail names, as after a hand-over to the last-mile carrier. */
  readonly linkedNumbers: readonly string[];
  readonly evidence: readonly EvidenceReading[];
}

/** One code for every decision to answer or not. The refusals' conditions are in `docs/decisions/`. */
export const answerReasons = [
  "shipping-news",
  "command",
  "forwarding-confirmation",
  "not-understood",
  "not-shipping",
  "suspected-phishing",
  "unreadable",
  "auto-reply",
  "bounce",
  "own-mail",
  "mailing-list",
  "machine-sender",
  "sender-ambiguous",
  "sender-unverified",
  "sender-not-allowed",
  "spam-or-virus",
  "too-many-hops",
  "rate-limited",
  "suppressed",
  "duplicate",
  "no-news",
  "too-old",
  "unknown-token",
  "send-refused",
  "thanks",
  "forgotten",
  "follow-up",
  "nothing-due",
] as const;
export type AnswerReason = (typeof answerReasons)[number];

/** What one mail says: the contract of `read`, without the file's name. Schema: `docs/read.schema.json`. */
export interface Reading {
  readonly kind: MailKind;
  readonly answer: { readonly reply: boolean; readonly reason: AnswerReason };
  readonly original: {
    readonly from: string | null;
    readonly subject: string;
    readonly sentAt: EventTime | null;
    readonly wrapper: Wrapper;
    readonly depth: number;
  };
  readonly note: string | null;
  readonly language: LanguageTag;
  readonly parcels: readonly ParcelReading[];
  /** Named signs of a scam, from a closed list of the knowledge; empty where there are none. */
  readonly scamSigns: readonly ScamSign[];
  /** Wordings that looked like a status but matched no entry, verbatim. */
  readonly notUnderstood: readonly string[];
  readonly isTruncated: boolean;
  readonly failure: Failure | null;
}

/** What only a conversation needs of a mail, and what `read` does not print. */
interface OwnWords {
  /** What the person wrote themselves, without what they quote; null where that is nothing. */
  readonly written?: string | null;
  /** The text of a mail that tells no status, as a seller's message; null for any other. */
  readonly talk?: string | null;
  /** What a mail service asks to confirm; null where it is none. */
  readonly confirmation?: ForwardingConfirmation | null;
}

/** What `read` does not print: what a conversation needs of a mail, and what only its reader can tell. */
export interface ServiceReading extends Reading, OwnWords {
  /** Absent where no place tells its country. */
  readonly countries?: PlaceCountries;
}

/** A mail service's question whether it may forward to us. */
export interface ForwardingConfirmation {
  /** `gmail`, as in `forwarding-confirmations.json`. */
  readonly service: string;
  /** Whose mail is to be forwarded: by the subject and by the text, where both say the same, else by the text. */
  readonly requester: string;
  /** Host and path are those that the service uses for this alone. */
  readonly link: string | null;
  readonly code: string | null;
}

/** A mail as it reached us: bytes and envelope (RFC 5321). */
export interface InboundMail {
  readonly raw: Uint8Array;
}
