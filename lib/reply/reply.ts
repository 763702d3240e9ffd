import type { FollowUp } from "../escalation/follow-up.ts";
import type { Plan } from "../escalation/plan.ts";
import type { Reading } from "../extract/reading.ts";
import type { Timeline } from "../timeline/timeline.ts";
import type { Instant, LanguageTag, LocalDate, ZoneId } from "../units.ts";
import type { Talk } from "./conversation/talk.ts";

/** The kinds of mail that we write. */
export type ReplyKind =
  | "news"
  | "unchanged"
  | "not-understood"
  | "not-shipping"
  | "suspected-phishing"
  | "unreadable"
  | "follow-up"
  | "talk"
  | "help";

/** One parcel of an answer. */
export interface ParcelView {
  readonly timeline: Timeline;
  readonly plan: Plan;
  /** The plan without what the mail says, so that a calendar can take back what holds no more; absent for none. */
  readonly before?: Plan | null;
  /** What a mail of our own accord tells of it; absent in an answer. */
  readonly followUp?: FollowUp;
  /** Address of the parcel's own thread, where one mail is about parcels of several. */
  readonly replyTo?: string;
}

/** Everything that an answer may say, from which text, HTML and calendar are made. */
export interface AnswerView {
  readonly kind: ReplyKind;
  /** Subject of the person's own mail, as it reached us: the answer's is `Re:` and this, so that clients thread it. */
  readonly subject: string;
  /** True where the mail reached us unchanged and its carrier's signature was checked; a forwarded copy never is. */
  readonly isSigned?: boolean;
  readonly reading: Reading | null;
  /** One entry a parcel, the one that matters most first; empty where no parcel is known. */
  readonly parcels: readonly ParcelView[];
  readonly isFirstMail: boolean;
  /** The thread's own address, for replies that a tap writes; absent where the answer goes nowhere. */
  readonly replyTo?: string;
  /** What is said to the person's own words; there for the kind `talk` only. */
  readonly talk?: Talk;
  readonly today: LocalDate;
  readonly zone: ZoneId;
  readonly language: LanguageTag;
  readonly writtenAt: Instant;
}

/** An answer, ready for a composer: no header is taken from a mail but the thread's ids. */
export interface ReplyDraft {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
