import type { Duration, Sourced } from "./source.ts";

export const claimKinds = ["not_received", "damaged", "wrong", "credit", "return"] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What a window is counted from. Only a day that is known counts; without it the last day is not known yet. */
export const anchors = [
  "order",
  "payment",
  "shipped",
  "latest-eta",
  "delivery-time-end",
  "delivered",
  "help-request",
  "dispute-opened",
  "last-event",
  "first-attempt",
] as const;
export type Anchor = (typeof anchors)[number];

/** In which situation of the parcel a window holds. `missing`: shown as delivered, but not there. `received`: the person has it. */
export const situations = ["any", "not-arrived", "not-moving", "moving", "missing", "received"] as const;
export type Situation = (typeof situations)[number];

/** One edge of a claim's window: the first day it can be opened, or the last. */
export interface ClaimWindow extends Sourced {
  readonly id: string;
  readonly claims: readonly ClaimKind[];
  readonly edge: "earliest" | "last";
  readonly anchor: Anchor;
  readonly offset: Duration;
  /** In which case it holds, in words for the reader; null for always. */
  readonly when: string | null;
  readonly situation: Situation;
  /** Only for buyers in these countries; empty for all. */
  readonly countries: readonly string[];
  /** Only when it was paid by this method; null for any. */
  readonly payment: string | null;
}

/** Something else that the reader may be told. `text` holds no figure that the source does not have. */
interface ProtectionFact extends Sourced {
  readonly text: string;
}

/** What comes after a dispute has been opened, with its own window, counted from the day it was opened. */
interface Escalation extends Sourced {
  readonly step: string;
  readonly earliest: Duration | null;
  readonly last: Duration | null;
}

/** A layer of protection: a marketplace, a payment method, or a law. */
export interface Protection extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly layer: "marketplace" | "payment" | "law";
  /** Where it holds, ISO 3166-1 alpha-2 or `EU`; empty for everywhere. */
  readonly countries: readonly string[];
  /** Other names that mails use, as written: matched as whole words. */
  readonly aliases: readonly string[];
  /** Domains, with all below them, that its own mails come from. A match is no proof. */
  readonly senderDomains: readonly string[];
  /** Hosts, with all below them, of the links in its mails. */
  readonly linkHosts: readonly string[];
  /** Forms of its order numbers; anchored patterns over the text as printed. */
  readonly orderNumbers: readonly {
    readonly pattern: string;
    readonly examples: { readonly match: readonly string[]; readonly reject: readonly string[] };
  }[];
  readonly windows: readonly ClaimWindow[];
  /** A step that must come first, with the wait after it. */
  readonly precondition: ({ readonly step: string; readonly wait: Duration | null } & Sourced) | null;
  readonly where: { readonly path: string; readonly url: string | null };
  /** What a claim brings, as its claimant writes it: always, or for these claims; with none named, never by itself. */
  readonly evidence: readonly (string | { readonly text: string; readonly claims: readonly ClaimKind[] })[];
  readonly cautions: readonly string[];
  /** Opening one of these ends this protection. */
  readonly forfeitedBy: readonly string[];
  readonly escalation: Escalation | null;
  readonly facts: readonly ProtectionFact[];
  readonly sellerResponse: (Duration & Sourced) | null;
  readonly refundTime: (Duration & Sourced) | null;
}
