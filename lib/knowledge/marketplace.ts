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
] as const;
export type Anchor = (typeof anchors)[number];

/** One edge of a claim's window: the first day it can be opened, or the last. */
export interface ClaimWindow extends Sourced {
  readonly id: string;
  readonly claims: readonly ClaimKind[];
  readonly edge: "earliest" | "last";
  readonly anchor: Anchor;
  readonly offset: Duration;
  /** In which case it holds, in words for the reader; null for always. */
  readonly when: string | null;
}

/** A layer of protection: a marketplace, a payment method, or a law. */
export interface Protection extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly layer: "marketplace" | "payment" | "law";
  readonly aliases: readonly string[];
  readonly senderDomains: readonly string[];
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
  readonly evidence: readonly string[];
  readonly cautions: readonly string[];
  /** Opening one of these ends this protection. */
  readonly forfeitedBy: readonly string[];
  readonly sellerResponse: (Duration & Sourced) | null;
  readonly refundTime: (Duration & Sourced) | null;
}
