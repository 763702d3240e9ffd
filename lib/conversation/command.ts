import type { CarrierId, MerchantId } from "../knowledge/knowledge.ts";
import type { CountryCode, LanguageTag, LocalDate, ZoneId } from "../units.ts";

/** What a person can write to us without saying more: each is a row of the phrase files. */
export const plainCommands = [
  "help",
  "list",
  "status",
  "delivered",
  "not-received",
  "broken",
  "wrong-item",
  "part-missing",
  "same",
  "moved",
  "done",
  "contacted-seller",
  "contacted-carrier",
  "sent-documents",
  "disputed",
  "refunded",
  "not-mine",
  "tax-on-receipt",
  "no-tax-on-receipt",
  "undo",
  "address",
  "new-address",
  "export",
  "forget-parcel",
  "forget-me",
  "yes",
  "no",
  "stop",
  "stop-everything",
  "resume",
  "resume-everything",
  "should-i-pay",
  "is-it-a-scam",
  "how-long",
  "where",
  "thanks",
] as const;
type PlainCommand = (typeof plainCommands)[number];

/** Commands that take a value after their words. */
export const valueCommands = [
  "paid",
  "snooze",
  "mails",
  "rename",
  "bought",
  "deadline",
  "country",
  "carrier",
  "number",
  "draft",
  "language",
  "zone",
  "quiet-hours",
  "setup",
  "join",
] as const;
type ValueCommand = (typeof valueCommands)[number];

export type CommandKind = PlainCommand | ValueCommand;

export type MailLevel = "all" | "important" | "deadlines" | "none";
export type DraftRecipient = "seller" | "carrier" | "marketplace" | "payment" | "customs";
export type MailProvider = "gmail" | "outlook" | "fastmail" | "proton" | "icloud";

/** One thing that a person wants of us, with its values checked. */
export type Command = (
  | { readonly kind: Exclude<PlainCommand, "yes"> }
  /** `code` is the word that the question asked for; null for a bare "yes". */
  | { readonly kind: "yes"; readonly code: string | null }
  | { readonly kind: "paid"; readonly on: LocalDate | null; readonly method: string | null }
  | { readonly kind: "snooze"; readonly days: number }
  | { readonly kind: "mails"; readonly level: MailLevel }
  | { readonly kind: "rename"; readonly name: string }
  | {
      readonly kind: "bought";
      readonly on: LocalDate | null;
      readonly merchant: MerchantId | null;
      readonly method: string | null;
    }
  | { readonly kind: "deadline"; readonly on: LocalDate }
  | { readonly kind: "country"; readonly country: CountryCode }
  | { readonly kind: "carrier"; readonly carrier: CarrierId }
  | { readonly kind: "number"; readonly trackingNumber: string }
  | { readonly kind: "draft"; readonly to: DraftRecipient }
  | { readonly kind: "language"; readonly language: LanguageTag }
  | { readonly kind: "zone"; readonly zone: ZoneId }
  | { readonly kind: "quiet-hours"; readonly hours: { readonly from: number; readonly to: number } | null }
  | { readonly kind: "setup"; readonly provider: MailProvider }
  | { readonly kind: "join"; readonly address: string }
) & {
  /** Number or name of the parcel that the line itself names; null where the conversation tells. */
  readonly about: string | null;
  /** The line as it was written, for when it has to be repeated. */
  readonly line: string;
};

/** What a person's own words ask for. */
export type Parsed =
  | { readonly kind: "commands"; readonly commands: readonly [Command, ...Command[]] }
  /** Two that exclude each other: neither is done. */
  | { readonly kind: "conflict"; readonly commands: readonly Command[] }
  /** The words of a command, with a value that is none: "country Atlantis". */
  | { readonly kind: "bad-value"; readonly command: ValueCommand; readonly line: string }
  | { readonly kind: "not-understood"; readonly line: string }
  /** Nothing was written at all. */
  | { readonly kind: "nothing" };
