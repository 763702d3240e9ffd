import type { DraftText } from "../../escalation/plan.ts";
import type { ScamSign } from "../../extract/judge/scam-signs.ts";
import type { Failure } from "../../failure.ts";
import type { Actor, Severity, StatusKnowledge } from "../../knowledge/status.ts";
import type { PersonAct } from "../../timeline/timeline.ts";
import type { Sentence } from "./counted.ts";

/** All sentences of an answer in one language; `{name}` is a blank. The statuses' own texts are in the knowledge. */
export interface Texts {
  /** How this language quotes (`{text}`) and what stands after a label (`{label}`) before what it labels. */
  readonly mark: Readonly<Record<"quote" | "label", string>>;
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
      | "nextOn"
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
  /** Sentences with a number in them. */
  readonly counted: Readonly<Record<CountedId, Sentence>>;
  readonly column: Readonly<Record<"when" | "what", string>>;
  /** The field of a quote, by its name in `read`. */
  readonly field: Readonly<Record<string, string>>;
  readonly draftTo: Readonly<Record<DraftText["to"], string>>;
  readonly act: Readonly<Record<PersonAct["act"], string>>;
  readonly scamSign: Readonly<Record<ScamSign, string>>;
  readonly failure: Readonly<Record<Failure["kind"], string>>;
  readonly title: Readonly<
    Record<
      "unchanged" | "followUp" | "notUnderstood" | "notShipping" | "phishing" | "unreadable" | "help",
      string
    >
  >;
  readonly welcome: readonly [string, string, string];
  /** Under every answer: why it comes, how long what is kept (`{mailDays}`, `{parcelDays}`), how to stop and to delete. */
  readonly footer: Readonly<Record<"why" | "kept" | "stop" | "stopAll" | "delete" | "deleteAll", string>>;
  /** What we keep and for how long, a line each; `{days}` is the time. */
  readonly kept: Readonly<Record<"heading" | "mail" | "parcel" | "record" | "account", string>>;
  readonly help: HelpTexts;
  readonly forwardHints: readonly string[];
  readonly phishingSteps: { readonly do: readonly string[]; readonly dont: readonly string[] };
}

/** What can be written to us. The words themselves are in `commands.ts`; which group has which is in `help-commands.ts`. */
interface HelpTexts {
  readonly heading: Readonly<Record<"parcel" | "facts" | "questions" | "settings" | "data", string>>;
  readonly label: Readonly<Record<HelpId, string>>;
  /** Code of the country that stands in the example. */
  readonly country: string;
}

export type HelpId =
  | "arrived"
  | "notReceived"
  | "same"
  | "done"
  | "snooze"
  | "stop"
  | "forgetParcel"
  | "bought"
  | "deadline"
  | "country"
  | "number"
  | "list"
  | "where"
  | "howLong"
  | "pay"
  | "scam"
  | "draft"
  | "language"
  | "important"
  | "quietHours"
  | "stopEverything"
  | "resumeEverything"
  | "setup"
  | "address"
  | "export"
  | "forgetMe"
  | "help";

type CountedId = "dwell" | "dwellThumb" | "dwellStuck" | "inDays" | "daysAgo" | "othersMore" | "olderEvents";

type SentenceId =
  | "reason"
  | "nobodyLate"
  | "next"
  | "place"
  | "dwellDay"
  | "dwellMark"
  | "here"
  | "moneyAsked"
  | "moneyAskedNoAmount"
  | "moneyNot"
  | "moneyBelow"
  | "moneyWarning"
  | "today"
  | "tomorrow"
  | "lastDay"
  | "lastDayPast"
  | "lastDayUnknown"
  | "lastDayHow"
  | "earliestClaim"
  | "replyWith"
  | "silence"
  | "expected"
  | "reported"
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
  | "draftSubject"
  | "draftBelow"
  | "draftIn"
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
  | "pickup"
  | "pickupUntil"
  | "pickupPlace";
