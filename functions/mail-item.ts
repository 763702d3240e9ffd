import type { AnswerReason } from "../lib/extract/reading.ts";
import type { Instant } from "../lib/units.ts";
import type { VerdictStatus } from "./events.ts";

export type AccountId = string & { readonly __unit?: "AccountId" };

/**
 * The states of a mail, in their order. `SENT` and `REFUSED` are final: the mail is a duplicate when it comes again.
 * `UNSETTLED` is final too, but an alarm: nobody knows whether the answer went out, and it is not tried again.
 */
const mailStates = ["RECEIVED", "PLANNED", "SENDING", "SENT", "REFUSED", "UNSETTLED"] as const;
export type MailState = (typeof mailStates)[number];

/** How SES received a mail: its own words, never the sender's. */
export interface Receipt {
  /** SES's id of the received mail. */
  readonly sesMessageId: string;
  readonly objectKey: string;
  readonly receivedAt: Instant;
  /** MAIL FROM; empty for a null return path; null where it could not be rebuilt. */
  readonly envelopeFrom: string | null;
  /** RCPT TO. */
  readonly recipients: readonly string[];
  readonly verdicts: {
    readonly spam: VerdictStatus;
    readonly virus: VerdictStatus;
    readonly spf: VerdictStatus;
    readonly dkim: VerdictStatus;
    readonly dmarc: VerdictStatus;
  };
}

/** The answer as it was decided: bytes and envelope. Whoever resumes sends these and no others. */
export interface PlannedAnswer {
  readonly to: string;
  readonly raw: Uint8Array;
  /** Where the store has it already. */
  readonly keptAs?: string;
}

/** Why the mail service did not take an answer, or did not say; for operators, never for readers. */
type SendCode = string;

/** One received mail, or one of our own accord, and what became of it. */
export interface MailItem {
  readonly accountId: AccountId;
  /** Unique in the account: SES's id, for a mail that was received. */
  readonly mailId: string;
  readonly state: MailState;
  /** Nonce of who works it, or worked it last. */
  readonly owner: string;
  /** Until then nobody else works it; null once it is final. */
  readonly leaseUntil: Instant | null;
  /** When whoever works the index takes it up; null once it is final. */
  readonly dueAt: Instant | null;
  /** Null for a mail of our own accord, which answers none. */
  readonly receipt: Receipt | null;
  /** Null until one was planned, and again where the mail was read anew and is final. */
  readonly answer: PlannedAnswer | null;
  /** Sends whose end was not a refusal. */
  readonly attempts: number;
  /** Sends that the mail service put off. */
  readonly postponements: number;
  /** Why there was an answer, or none; null until that was decided. */
  readonly reason: AnswerReason | null;
  readonly sendCode: SendCode | null;
  /** SES's id of the answer. */
  readonly sentMessageId: string | null;
  readonly updatedAt: Instant;
  /** Not before this it may be deleted: longer than a queue can bring the mail again. */
  readonly expiresAt: Instant;
}

/** The item of a mail that was received. */
export type ReceivedMail = MailItem & { readonly receipt: Receipt };

export function isReceived(item: MailItem): item is ReceivedMail {
  return item.receipt !== null;
}

/** What names a mail item in a message tag: letters, digits, and `.`, `-`, `_`. */
export function mailItemId(item: Pick<MailItem, "accountId" | "mailId">): string {
  return `${item.accountId}.${item.mailId}`;
}

/** The parts of `mailItemId`; undefined for a text that is none. */
export function parseMailItemId(id: string): Pick<MailItem, "accountId" | "mailId"> | undefined {
  const [, accountId, mailId] = /^([a-z0-9-]{1,80})\.([A-Za-z0-9_-]{1,128})$/.exec(id) ?? [];
  return accountId === undefined || mailId === undefined ? undefined : { accountId, mailId };
}

/** Of whom it was, nothing is left but that it was met: nobody has worked it. */
export function isBuried(item: Pick<MailItem, "owner">): boolean {
  return item.owner === "";
}

export function isFinal(state: MailState): boolean {
  return state === "SENT" || state === "REFUSED" || state === "UNSETTLED";
}
