import type { DraftText } from "../../escalation/plan.ts";
import type { Failure } from "../../failure.ts";
import type { Actor, Severity, StatusKnowledge } from "../../knowledge/status.ts";
import type { PersonAct } from "../../timeline/timeline.ts";

/** All sentences of an answer in one language; `{name}` is a blank. The statuses' own texts are in the knowledge. */
export interface Texts {
  readonly severity: Readonly<Record<Severity, string>>;
  /** The word over an answer that is about no status. */
  readonly kindWord: Readonly<
    Record<"notUnderstood" | "notShipping" | "phishing" | "unreadable" | "help", string>
  >;
  readonly actor: Readonly<Record<Actor, string>>;
  readonly stop: Readonly<Record<StatusKnowledge["stop"], string>>;
  readonly lead: Readonly<
    Record<
      | "where"
      | "who"
      | "money"
      | "today"
      | "next"
      | "ifNothing"
      | "lastDay"
      | "lastDayUnknown"
      | "lastDayPast"
      | "noDate"
      | "nextStep"
      | "computed",
      string
    >
  >;
  readonly heading: Readonly<
    Record<
      | "welcome"
      | "means"
      | "where"
      | "money"
      | "steps"
      | "advice"
      | "lastDay"
      | "questions"
      | "timeline"
      | "read"
      | "sure"
      | "genuine"
      | "unknown"
      | "drafts"
      | "others"
      | "found"
      | "missing"
      | "forward"
      | "forwardInstead"
      | "signs"
      | "todo"
      | "words",
      string
    >
  >;
  readonly about: Readonly<Record<"number" | "order" | "merchant" | "carrier" | "name", string>>;
  readonly sentence: Readonly<Record<SentenceId, string>>;
  readonly column: Readonly<Record<"when" | "what", string>>;
  /** The field of a quote, by its name in `read`. */
  readonly field: Readonly<Record<string, string>>;
  readonly draftTo: Readonly<Record<DraftText["to"], string>>;
  readonly act: Readonly<Record<PersonAct["act"], string>>;
  /** Signs of a scam by the names that the judge gives them; `other` for the rest. */
  readonly scamSign: Readonly<Record<string, string>> & { readonly other: string };
  readonly failure: Readonly<Record<Failure["kind"], string>>;
  readonly title: Readonly<
    Record<
      "unchanged" | "followUp" | "notUnderstood" | "notShipping" | "phishing" | "unreadable" | "help",
      string
    >
  >;
  readonly welcome: readonly [string, string, string];
  readonly footer: readonly string[];
  /** Replies that fit nearly always, under the steps. */
  readonly oneTap: readonly { readonly label: string; readonly reply: string }[];
  readonly commands: readonly { readonly label: string; readonly reply: string }[];
  readonly forwardHints: readonly string[];
  readonly phishingSteps: { readonly do: readonly string[]; readonly dont: readonly string[] };
}

type SentenceId =
  | "reason"
  | "nobodyLate"
  | "next"
  | "place"
  | "dwell"
  | "dwellDay"
  | "dwellMark"
  | "here"
  | "dwellStuck"
  | "dwellThumb"
  | "moneyAsked"
  | "moneyAskedNoAmount"
  | "moneyNot"
  | "moneyBelow"
  | "moneyWarning"
  | "today"
  | "tomorrow"
  | "inDays"
  | "daysAgo"
  | "lastDay"
  | "lastDayPast"
  | "lastDayUnknown"
  | "lastDayHow"
  | "earliestClaim"
  | "replyWith"
  | "silence"
  | "expected"
  | "reported"
  | "youSaid"
  | "sureWords"
  | "sureStructured"
  | "sureGeneric"
  | "sureNone"
  | "noQuote"
  | "truncated"
  | "genuineSigned"
  | "genuineCopy"
  | "genuineSigns"
  | "unknownWords"
  | "steps0"
  | "other"
  | "othersMore"
  | "draftSubject"
  | "draftBelow"
  | "oneTap"
  | "unchanged"
  | "followUp"
  | "notUnderstood"
  | "missingStatus"
  | "missingNumber"
  | "missingShop"
  | "notShipping"
  | "phishing"
  | "unreadableKept"
  | "help"
  | "olderEvents"
  | "pickup"
  | "pickupUntil"
  | "pickupPlace";
