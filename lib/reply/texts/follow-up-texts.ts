import type { Sentence } from "./counted.ts";

/** The sentences of a mail of our own accord, in one language; `{name}` is a blank. */
export interface FollowUpTexts {
  readonly word: string;
  readonly heading: Readonly<Record<"digest" | "look" | "due" | "answer" | "next", string>>;
  readonly sentence: Readonly<
    Record<
      | "silence"
      | "silenceUnknown"
      | "ifStill"
      | "confirmed"
      | "lastKnown"
      | "digest"
      | "lookFirst"
      | "reminder"
      | "deliveredUntil"
      | "farewell"
      | "farewellWindow"
      | "farewellBack",
      string
    >
  >;
  readonly title: Readonly<Record<"delivered" | "farewell", string>>;
  /** Over a mail about several parcels; `{count}` is the number of all of them. */
  readonly several: Sentence;
  readonly question: Readonly<
    Record<QuestionId, { readonly text: string; readonly answers: readonly Choice[] }>
  >;
}

export type QuestionId =
  | "silence"
  | "collect"
  | "pay"
  | "papers"
  | "dispute"
  | "refund"
  | "delivered"
  | "done";

/** What a button says, and the words that it sends. */
interface Choice {
  readonly label: string;
  readonly reply: string;
}
