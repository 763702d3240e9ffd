import type { DraftText } from "../../escalation/plan.ts";

/** What an answer to a person's own words is over. */
export type TalkTitle =
  | "noted"
  | "answer"
  | "seller"
  | "list"
  | "choose"
  | "settings"
  | "not-understood"
  | "sure"
  | "forgotten"
  | "export"
  | "address"
  | "setup"
  | "confirmation";

/** One sentence of the conversation, by its id in the texts, with the values of its blanks. */
export interface TalkNote {
  readonly id: TalkNoteId;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What an answer says to a person's own words. */
export interface Talk {
  readonly title: TalkTitle;
  readonly notes: readonly TalkNote[];
  /** Words that can be sent back as they are. */
  readonly answers?: readonly { readonly label: string; readonly reply: string }[];
  /** Ids of answers whose label is a sentence of the texts. */
  readonly choices?: readonly { readonly id: TalkChoiceId; readonly reply: string }[];
  /** True where the parcels are shown as a list, one entry each, not as an answer about the first. */
  readonly isList?: boolean;
  /** Texts to copy that are shown in the place of the plan's. */
  readonly drafts?: readonly DraftText[];
  /** Which of a plan's drafts to show; absent for all. */
  readonly draftTo?: string;
}

export type TalkChoiceId =
  | "yes-forget-me"
  | "no-keep"
  | "snooze-shorter"
  | "stop-anyway"
  | "yes-join"
  | "this-one"
  | "status-of"
  | "help"
  | "list"
  | "command";

export type TalkNoteId =
  | "delivered"
  | "delivered-one"
  | "not-received"
  | "broken"
  | "wrong-item"
  | "part-missing"
  | "same"
  | "moved"
  | "done"
  | "done-nothing"
  | "contacted-seller"
  | "contacted-carrier"
  | "sent-documents"
  | "paid"
  | "paid-on"
  | "disputed"
  | "refunded"
  | "not-mine"
  | "tax-on-receipt"
  | "no-tax-on-receipt"
  | "snoozed"
  | "snooze-past-last-day"
  | "stopped"
  | "stopped-last-day"
  | "resumed"
  | "stopped-everything"
  | "resumed-everything"
  | "renamed"
  | "bought"
  | "bought-future"
  | "deadline"
  | "deadline-past"
  | "country"
  | "country-default"
  | "carrier"
  | "number"
  | "undone"
  | "undone-setting"
  | "nothing-to-undo"
  | "mails-all"
  | "mails-important"
  | "mails-deadlines"
  | "mails-none"
  | "language"
  | "zone"
  | "quiet-hours"
  | "quiet-hours-off"
  | "list"
  | "list-empty"
  | "choose"
  | "no-parcel"
  | "unknown-parcel"
  | "conflict"
  | "bad-value"
  | "not-understood"
  | "nearest"
  | "pay-asked"
  | "pay-asked-amount"
  | "pay-rules"
  | "pay-done"
  | "pay-not-asked"
  | "scam-rules"
  | "how-long"
  | "how-long-thumb"
  | "how-long-unknown"
  | "how-long-promised"
  | "how-long-pickup"
  | "how-long-yours"
  | "how-long-arrived"
  | "where"
  | "draft"
  | "no-draft"
  | "address"
  | "new-address"
  | "export"
  | "forget-parcel"
  | "forget-me-sure"
  | "forget-me-done"
  | "kept"
  | "nothing-asked"
  | "join-asked"
  | "join-question"
  | "joined"
  | "join-has-parcels"
  | "stalling-heard"
  | "stalling-wait-longer"
  | "stalling-cancel-dispute"
  | "stalling-confirm-first"
  | "stalling-pay-outside"
  | "stalling-partial-offer"
  | "stalling-send-again"
  | "stalling-wait-fits"
  | "stalling-wait-too-long"
  | "stalling-last-day"
  | "stalling-reply"
  | "stalling-which"
  | "stalling-none"
  | "tracker-read"
  | "setup-intro"
  | "setup-step"
  | "setup-source"
  | "confirmation-link"
  | "confirmation-code"
  | "confirmation-only-you"
  | "confirmation-strange";
