import type { Plan } from "../lib/escalation/plan.ts";
import type { InboundMail, Reading } from "../lib/extract/reading.ts";
import type { Knowledge } from "../lib/knowledge/knowledge.ts";
import type { AnswerView, ReplyDraft } from "../lib/reply/reply.ts";
import type { ParcelId, PersonAct, Timeline } from "../lib/timeline/timeline.ts";
import type { Instant, LanguageTag, LocalDate, ZoneId } from "../lib/units.ts";
import type { AccountId, MailItem, MailState } from "./mail-item.ts";

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
  hash(
    purpose: "account" | "address" | "token" | "content" | "thread" | "event" | "log",
    value: string,
  ): string;
  /** The same of bytes, however many. */
  digest(bytes: Uint8Array): string;
  /** Unguessable, lower-case base32, 128 bits. */
  randomToken(): string;
}

/** Every raw mail, kept before anything else is done with it. Keys are S3 object keys. */
export interface RawMailStore {
  /** `null` where there is no such object. */
  get(key: string): Promise<Uint8Array | null>;
}

/** An answer as it is handed to the mail service, bytes and envelope. */
interface OutgoingMail {
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

/** The pure core, with its knowledge: what to do by when, and how to say it. */
export interface Core {
  readonly knowledge: Knowledge;
  plan(timeline: Timeline, today: LocalDate, zone: ZoneId): Plan;
  write(view: AnswerView): ReplyDraft;
  /** The dates of an answer as an iCalendar object; null where it has none. */
  calendar(view: AnswerView): string | null;
}

/** An answer before it is bytes. Everything that varies is given: the same values give the same bytes. */
export interface Letter {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly replyTo: string;
  readonly draft: ReplyDraft;
  /** The Message-ID that is answered, and the ids before it in the conversation; without angle brackets. */
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** Local part and domain of its own Message-ID, without angle brackets. */
  readonly messageId: string;
  readonly date: Instant;
  /** Our own mark, by which we know our mail when it comes back. */
  readonly mailItemId: string;
  readonly calendar: string | null;
}

export interface Composer {
  compose(letter: Letter): Promise<Uint8Array>;
}

/** A person, known by the address whose mail was first verified. An answer goes to `address` and nowhere else. */
export interface Account {
  readonly accountId: AccountId;
  readonly address: string;
  /** The secret part of `u-<token>@...`. It can only add. */
  readonly token: string;
  /** The mail that opened the account. */
  readonly firstMailId: string;
  readonly openedAt: Instant;
  readonly zone: ZoneId | null;
  readonly language: LanguageTag | null;
  /** Set after a lasting bounce, a complaint, or at the person's wish: nothing is sent any more. */
  readonly suppressedBecause: "bounce" | "complaint" | "stopped" | null;
}

export interface AccountStore {
  get(accountId: AccountId): Promise<Account | null>;
  /** By the keyed hash of a verified address. */
  findByAddress(addressHash: string): Promise<AccountId | null>;
  /** By the keyed hash of the secret token. */
  findByToken(tokenHash: string): Promise<AccountId | null>;
  /** Puts account, address and token if they are absent; gives the account that is there then, the winner's. */
  open(account: Account, hashes: { readonly address: string; readonly token: string }): Promise<Account>;
  suppress(accountId: AccountId, because: NonNullable<Account["suppressedBecause"]>): Promise<void>;
}

/** By what a parcel is found. */
export interface ParcelKey {
  readonly kind: "number" | "order" | "thread";
  readonly value: string;
}

/** A timeline as it is kept. `version` is 0 for one that was never written. */
export interface StoredParcel {
  readonly timeline: Timeline;
  readonly version: number;
}

/** What is written of one parcel. Each write is harmless when it is done twice. */
export interface ParcelChange {
  readonly timeline: Timeline;
  /** The version that was read; the write is refused when it is no longer that one. */
  readonly version: number;
  /** By these it is found. */
  readonly keys: readonly ParcelKey[];
  /** Facts that turned out to be another parcel's, and were saved there. */
  readonly removedFacts: readonly string[];
  readonly expiresAt: Instant;
}

export interface TimelineStore {
  /**
   * The parcels that any of the keys leads to, folded from what is kept of them, ordered by id. What came from the mail
   * `exceptMailId` is left out, so that a resumed mail meets what was known before it.
   */
  find(
    accountId: AccountId,
    keys: readonly ParcelKey[],
    options: { readonly now: Instant; readonly zone: ZoneId; readonly exceptMailId: string },
  ): Promise<readonly StoredParcel[]>;
  /** `conflict` when somebody else wrote the parcel since it was read: read again, and fold again. */
  save(accountId: AccountId, change: ParcelChange): Promise<"saved" | "conflict">;
  /** Puts what the person did or told. */
  addAct(accountId: AccountId, parcelId: ParcelId, act: PersonAct, expiresAt: Instant): Promise<void>;
  /** Removes a parcel that turned out to be another one, after that one was saved. */
  remove(accountId: AccountId, parcelId: ParcelId): Promise<void>;
}

/** A change of a mail item: what is not named stays. */
export type MailItemChange = Partial<
  Pick<
    MailItem,
    | "answer"
    | "attempts"
    | "postponements"
    | "reason"
    | "sendCode"
    | "sentMessageId"
    | "leaseUntil"
    | "dueAt"
    | "owner"
  >
> & { readonly state: MailState; readonly updatedAt: Instant };

export interface MailStore {
  get(accountId: AccountId, mailId: string): Promise<MailItem | null>;
  /** Puts the item if the mail has none; else gives the one that is there. */
  begin(item: MailItem): Promise<{ readonly isNew: boolean; readonly item: MailItem }>;
  /**
   * Changes the item if it is still as `item` says (state, owner and lease); else gives `null`. A refusal that finds the
   * change already made by its own nonce counts as made.
   */
  change(item: MailItem, change: MailItemChange): Promise<MailItem | null>;
  /** Notes that SES's mail has an item, whatever account it went to. */
  noteReceipt(sesMessageId: string, expiresAt: Instant): Promise<void>;
  hasReceipt(sesMessageId: string): Promise<boolean>;
  /** Candidates only, those due first: read each again before it is worked. */
  due(now: Instant, limit: number): Promise<readonly Pick<MailItem, "accountId" | "mailId">[]>;
  /** True for the mail that claims the key first, and for it again; until `expiresAt`. */
  claim(
    accountId: AccountId,
    key: string,
    mailId: string,
    times: { readonly now: Instant; readonly expiresAt: Instant },
  ): Promise<boolean>;
  /** True while no more than `limit` mails were counted under the key, this one included; the same mail counts once. */
  count(
    accountId: AccountId,
    key: string,
    mailId: string,
    limit: number,
    expiresAt: Instant,
  ): Promise<boolean>;
}

/** What the desk needs of the world. */
export interface Ports {
  readonly accounts: AccountStore;
  readonly timelines: TimelineStore;
  readonly mails: MailStore;
  readonly raw: RawMailStore;
  readonly reader: Reader;
  readonly core: Core;
  readonly composer: Composer;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly keys: Keys;
}
