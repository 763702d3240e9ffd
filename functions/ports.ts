import type { InboundMail, Reading } from "../lib/extract/reading.ts";
import type { Instant } from "../lib/units.ts";

/** Reads one mail within bounds of time and memory; a mail that overruns them gives a reading with that failure. */
export interface Reader {
  read(mail: InboundMail): Promise<Reading>;
}

/** The one source of "now". */
export interface Clock {
  now(): Instant;
}

/** Keyed hashes and chance; keys never leave the adapter. */
export interface Keys {
  /** Keyed hash, lower-case base32, stable for one purpose. */
  hash(purpose: "account" | "address" | "content" | "thread" | "event" | "log", value: string): string;
  /** Unguessable, lower-case base32, 128 bits. */
  randomToken(): string;
}

/** Every raw mail, kept before anything else is done with it. Keys are S3 object keys. */
export interface RawMailStore {
  get(key: string): Promise<Uint8Array | null>;
}

/** An answer as it is handed to the mail service, bytes and envelope. */
export interface OutgoingMail {
  readonly to: string;
  readonly raw: Uint8Array;
  /** The mail item's id; SES's own Send event carries it back. */
  readonly mailItemId: string;
}

/** What became of a send: `unknown` where the answer of the service was lost, and only its Send event can tell. */
export type SendOutcome =
  | { readonly kind: "sent"; readonly sesMessageId: string }
  | { readonly kind: "refused"; readonly isTransient: boolean; readonly code: string }
  | { readonly kind: "unknown"; readonly code: string };

export interface Mailer {
  send(mail: OutgoingMail): Promise<SendOutcome>;
}
