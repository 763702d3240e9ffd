import type { FollowUp, FollowUpLevel } from "../lib/escalation/follow-up.ts";
import type { DraftText, Plan } from "../lib/escalation/plan.ts";
import type { InboundMail, ServiceReading } from "../lib/extract/reading.ts";
import type { Knowledge } from "../lib/knowledge/knowledge.ts";
import type { AnswerView, ReplyDraft } from "../lib/reply/reply.ts";
import type { ParcelId, PersonAct, Timeline } from "../lib/timeline/timeline.ts";
import type { CountryCode, Instant, LanguageTag, LocalDate, ZoneId } from "../lib/units.ts";
import type { AccountId, MailItem, MailState, PlannedAnswer } from "./mail-item.ts";

/** Reads one mail within bounds of time and memory; a mail that overruns them gives a reading with that failure. */
export interface Reader {
  read(mail: InboundMail): Promise<ServiceReading>;
  /** Begins to get ready for a mail that will come: what it takes goes on beside whatever is done before. */
  warm?(): void;
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
  /** Nothing where there is no such object. */
  remove(key: string): Promise<void>;
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
  /** The Message-ID that SES gave a mail, without angle brackets. */
  messageIdOf(sesMessageId: string): Promise<string>;
}

/** The pure core, with its knowledge: what to do by when, and how to say it. */
export interface Core {
  readonly knowledge: Knowledge;
  plan(timeline: Timeline, today: LocalDate, zone: ZoneId): Plan;
  followUp(timeline: Timeline, today: LocalDate, zone: ZoneId, level?: FollowUpLevel): FollowUp;
  /** A text to copy that no step of the plan asks for; null for an id that there is none of. */
  draft(id: string, timeline: Timeline, today: LocalDate, zone: ZoneId): DraftText | null;
  /** Loads the words of the languages that the answer needs, if this is the first answer that needs them. */
  write(view: AnswerView): Promise<ReplyDraft>;
  /** The dates of an answer as an iCalendar object; null where it has none. */
  calendar(view: AnswerView): Promise<string | null>;
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
  /** True for a mail of our own accord; else it answers one (RFC 3834 5). */
  readonly isFollowUp?: boolean;
  /** One click there stops follow-ups (RFC 8058). */
  readonly unsubscribeUrl?: string | null;
  /** Files that the person asked for. */
  readonly attachments?: readonly {
    readonly fileName: string;
    readonly mediaType: string;
    readonly content: string;
  }[];
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
  /** Where the person's parcels go, unless a mail says otherwise. */
  readonly country?: CountryCode | null;
  /** No mail of our own accord from the first hour to the second, in the person's zone. */
  readonly quietHours?: { readonly from: number; readonly to: number } | null;
  /**
   * Which mails come unasked: all; those to be acted on; those of a day that ends; none at all. What the person sends
   * themselves is always answered. Absent: all.
   */
  readonly mails?: MailsLevel;
  /** Other verified addresses of the person, joined by a confirmation to both. Lower case. */
  readonly aliases?: readonly string[];
  /** What "undo" would put back of the settings; absent until any was changed. */
  readonly undo?: SettingsUndo | null;
  /** What waits for a "yes" in one conversation. */
  readonly pending?: PendingQuestion | null;
  /** Set after a lasting bounce, a complaint, or at the person's wish: nothing is sent any more. */
  readonly suppressedBecause: "bounce" | "complaint" | "stopped" | null;
}

export type MailsLevel = "all" | "important" | "deadlines" | "none";

/** The settings as they were before the mail that changed them last. */
export interface SettingsUndo {
  readonly mailId: string;
  readonly at: Instant;
  readonly before: Partial<Pick<Account, "zone" | "language" | "country" | "quietHours" | "mails">>;
  /** The mail that took it back; null while it stands. */
  readonly undoneBy: string | null;
}

/** A question that only its own code, or a "yes" in its own conversation, answers; each once. */
export interface PendingQuestion {
  readonly about: "forget-me" | "join";
  /** The address to be joined; null for `forget-me`. */
  readonly address: string | null;
  readonly thread: string;
  readonly code: string;
  readonly until: Instant;
}

/** What a person can change of their account. */
export type AccountChange = Partial<
  Pick<
    Account,
    "zone" | "language" | "country" | "quietHours" | "mails" | "undo" | "token" | "aliases" | "pending"
  >
>;

export interface AccountStore {
  get(accountId: AccountId): Promise<Account | null>;
  /** By the keyed hash of a verified address. */
  findByAddress(addressHash: string): Promise<AccountId | null>;
  /** By the keyed hash of the secret token. */
  findByToken(tokenHash: string): Promise<AccountId | null>;
  /** Puts the account if it is absent; gives the one that is there then, the winner's. */
  open(account: Account): Promise<Account>;
  /** Lets the address and the token with which it was opened lead to it. Done twice it is as done once. */
  lead(accountId: AccountId, hashes: { readonly address: string; readonly token: string }): Promise<void>;
  /** Writes what is named, and nothing else; nothing where there is no such account. Harmless when done twice. */
  change(accountId: AccountId, change: AccountChange): Promise<void>;
  /** Lets a token lead to the account; the old one leads nowhere from then on. */
  replaceToken(accountId: AccountId, hashes: { readonly old: string; readonly new: string }): Promise<void>;
  /** Lets an address lead to the account, unless it leads to one already; gives the account that it leads to. */
  join(accountId: AccountId, addressHash: string): Promise<AccountId>;
  /** Removes the account and the ways to it. */
  remove(
    accountId: AccountId,
    hashes: { readonly addresses: readonly string[]; readonly token: string },
  ): Promise<void>;
  /** Notes that whose addresses these are wanted to be forgotten, then; a hash and two instants stay. */
  noteForgotten(addressHashes: readonly string[], at: Instant, expiresAt: Instant): Promise<void>;
  /** When the person of this address last wanted to be forgotten; null for never, or long ago. */
  forgottenAt(addressHash: string): Promise<Instant | null>;
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
  /** Until then all of it is kept, if nobody speaks of it again; null for one that was never written. */
  readonly keptUntil?: Instant | null;
  /** When somebody looks whether a step is due; absent where nothing more is to come. */
  readonly dueAt?: Instant | null;
  /** Absent until something was answered. */
  readonly conversation?: Conversation | null;
  /** True where no other parcel is in any of its conversations; who puts one there says so of this one. */
  readonly hasOwnThreads?: boolean;
}

/** Where a follow-up goes on: the parcel's last answer. */
export interface Conversation {
  readonly thread: string;
  /** Subject of the person's mail that was answered. */
  readonly subject: string;
  /** Message-IDs of the conversation before our last mail, oldest first, without angle brackets. */
  readonly references: readonly string[];
  /** The item of our last mail. */
  readonly lastMailId: string;
  /** What our last mail in it was written in; absent in a conversation that is older than this field. */
  readonly language?: LanguageTag;
}

/** What is written of one parcel. Each write is harmless when it is done twice. */
export interface ParcelChange {
  readonly timeline: Timeline;
  /** The version that was read; the write is refused when it is no longer that one. */
  readonly version: number;
  /** What was read: of that only what would expire sooner is written again. Absent: all is. */
  readonly before?: Pick<StoredParcel, "timeline" | "keptUntil"> | undefined;
  /** By these it is found. */
  readonly keys: readonly ParcelKey[];
  readonly hasOwnThreads?: boolean;
  /** Facts that turned out to be another parcel's, and were saved there. */
  readonly removedFacts: readonly string[];
  readonly expiresAt: Instant;
  /** When somebody looks at it, for whoever does not know yet when a step is due. */
  readonly lookAt?: Instant;
  /** What is known of it once its answer is written, in the place of `lookAt`. */
  readonly next?: NextStep;
}

/** When the next step of a parcel is due (null: never), and where its conversation goes on. */
export interface NextStep {
  readonly dueAt: Instant | null;
  readonly conversation?: Conversation;
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
  /** All parcels of the account, folded, ordered by id. */
  list(
    accountId: AccountId,
    options: { readonly now: Instant; readonly zone: ZoneId; readonly exceptMailId?: string },
  ): Promise<readonly StoredParcel[]>;
  /** One parcel, folded; null where nothing is kept of it. */
  get(
    accountId: AccountId,
    parcelId: ParcelId,
    options: { readonly now: Instant; readonly zone: ZoneId; readonly exceptMailId?: string },
  ): Promise<StoredParcel | null>;
  /** Candidates only, those due first: read each again before it is worked. */
  due(
    now: Instant,
    limit: number,
  ): Promise<
    readonly { readonly accountId: AccountId; readonly parcelId: ParcelId; readonly dueAt: Instant }[]
  >;
  /** Notes when to look at it again (null: never), if nobody wrote it since `version` was read; else false. */
  schedule(accountId: AccountId, parcelId: ParcelId, version: number, change: NextStep): Promise<boolean>;
  /** Removes what a mail of ours was to tell and did not. */
  removeActs(accountId: AccountId, parcelId: ParcelId, actIds: readonly string[]): Promise<void>;
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
  /**
   * Packs an answer that is going to be planned. What it gives keeps it, so that `change` need not, together with whatever
   * is written in the same turn; and gives it with the place where it lies.
   */
  packAnswer(item: MailItem, answer: PlannedAnswer): Promise<() => Promise<PlannedAnswer>>;
  /** Notes that SES's mail has an item, whatever account it went to. */
  noteReceipt(sesMessageId: string, expiresAt: Instant): Promise<void>;
  hasReceipt(sesMessageId: string): Promise<boolean>;
  /** Candidates only, those due first: read each again before it is worked. */
  due(
    now: Instant,
    limit: number,
  ): Promise<readonly (Pick<MailItem, "accountId" | "mailId"> & { readonly dueAt: Instant })[]>;
  /** All mails of the account. */
  list(accountId: AccountId): Promise<readonly MailItem[]>;
  /**
   * Leaves nothing of a mail but that it was met: no address, no answer. It counts as refused, so that the same mail again
   * does nothing. Puts that for a mail that has no item, too.
   */
  bury(accountId: AccountId, mailId: string, expiresAt: Instant): Promise<void>;
  /** True for the mail that claims the key first, and for it again; until `expiresAt`. */
  claim(
    accountId: AccountId,
    key: string,
    mailId: string,
    times: { readonly now: Instant; readonly expiresAt: Instant },
  ): Promise<boolean>;
  /** True while no more mails than the limits were counted in this hour and on this day of UTC, this one included; the same mail counts once. */
  countAnswer(
    accountId: AccountId,
    mailId: string,
    limits: { readonly anHour: number; readonly aDay: number },
    times: { readonly now: Instant; readonly expiresAt: Instant },
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
