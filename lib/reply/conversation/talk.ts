/** What an answer to a person's own words is over. */
export type TalkTitle =
  | "noted"
  | "answer"
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
  | "carrier"
  | "number"
  | "undone"
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
  | "pay-not-asked"
  | "scam-rules"
  | "how-long"
  | "how-long-unknown"
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
  | "stalling"
  | "stalling-none"
  | "tracker-read"
  | "setup-intro"
  | "setup-step"
  | "confirmation-link"
  | "confirmation-code"
  | "confirmation-only-you"
  | "confirmation-strange";
