import type { AnswerId, QuestionId } from "../follow-up/question-answers.ts";
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
      | "quiet"
      | "quietDays"
      | "farewell"
      | "farewellWindow"
      | "farewellBack",
      string
    >
  >;
  readonly title: Readonly<Record<"delivered" | "farewell", string>>;
  /** Over a mail about several parcels; `{count}` is the number of all of them. */
  readonly several: Sentence;
  readonly question: Readonly<Record<QuestionId, string>>;
  /** What each button says; what it sends is in `answerReplies`. */
  readonly answer: Readonly<Record<AnswerId, string>>;
}
