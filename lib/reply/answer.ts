import type { Severity } from "../knowledge/status.ts";
import type { LanguageTag } from "../units.ts";
import type { Texts } from "./texts/texts.ts";

/** A place to go to; only ever rebuilt from the knowledge. */
export interface AnswerLink {
  readonly label: string;
  readonly url: string;
}

/** A piece of an answer. Text and HTML are both made from it, so that they say the same. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string; readonly isStrong?: boolean }
  | {
      readonly kind: "list";
      readonly sign: "do" | "dont" | "point" | "number";
      readonly items: readonly string[];
    }
  | { readonly kind: "parcels"; readonly rows: readonly ParcelRow[] }
  | { readonly kind: "way"; readonly stops: readonly WayStop[] }
  | { readonly kind: "dwell"; readonly text: string; readonly bar: DwellBar | null }
  | { readonly kind: "steps"; readonly steps: readonly AnswerStep[] }
  | { readonly kind: "events"; readonly rows: readonly EventRow[] }
  | {
      readonly kind: "quotes";
      readonly quotes: readonly { readonly label: string; readonly quote: string }[];
    }
  | { readonly kind: "links"; readonly links: readonly AnswerLink[] }
  | {
      readonly kind: "question";
      readonly text: string;
      readonly answers: readonly ReplyWith[];
      /** True for a reference that is looked up: a row an answer, without buttons. */
      readonly isReference?: boolean;
      /** Where the answers go, if not to the conversation of the mail. */
      readonly replyTo?: string;
    }
  | {
      readonly kind: "draft";
      readonly title: string;
      readonly subject: string;
      readonly body: string;
      /** The language of whoever is to read it. */
      readonly language: LanguageTag;
    }
  | { readonly kind: "warning"; readonly text: string };

/** A stop of the way from seller to door; `here` once, unless the parcel is not on the way. */
export interface WayStop {
  readonly label: string;
  readonly state: "passed" | "here" | "ahead";
  /** What stands beside the stop that the parcel is at; null at the others. */
  readonly note: string | null;
}

/** Day N of the range that a status usually lasts, all in days. Null where the day on which it is unusual is not stated. */
export interface DwellBar {
  readonly day: number;
  readonly from: number;
  readonly to: number;
  readonly stuckAfter: number | null;
  /** The mark's own words: "day 4". */
  readonly label: string;
}

export interface AnswerStep {
  readonly day: string;
  readonly distance: string;
  readonly title: string;
  readonly links: readonly AnswerLink[];
  readonly basis: string;
  /** Where the text to send stands; null where there is nothing to write. */
  readonly copy: string | null;
}

export interface EventRow {
  readonly when: string;
  readonly what: string;
  readonly words: string;
  readonly where: string;
}

/** One parcel of several: what has happened to it, what is next, and which one it is. */
export interface ParcelRow {
  readonly severity: Severity;
  readonly title: string;
  readonly next: string | null;
  readonly about: string | null;
}

interface ReplyWith {
  readonly label: string;
  readonly reply: string;
  /** What a tap writes, where the reply is only an example: its beginning, so that nobody sends a day that is not theirs. */
  readonly begins?: string;
}

export interface LabelledText {
  /** A question stands without a colon. */
  readonly label: string;
  readonly text: string;
}

export interface Section {
  /** Empty where the title says it. */
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** An answer before it is given a form. */
export interface Answer {
  readonly subject: string;
  readonly language: LanguageTag;
  /** The words of the language that its form needs. */
  readonly texts: Texts;
  readonly severity: Severity;
  /** The severity in a word, so that colour never stands alone. */
  readonly severityWord: string;
  readonly title: string;
  /** What it means, in one sentence. */
  readonly sentence: string;
  /** What is particular to this answer: no news, or a date has come. */
  readonly note: string | null;
  /** The first screen: where it is, who acts, whether money is asked for. */
  readonly facts: readonly LabelledText[];
  /** The first screen's days: what to do today, the next date, the last day to claim. */
  readonly lead: readonly LabelledText[];
  /** Which parcel it is about. */
  readonly about: string | null;
  readonly sections: readonly Section[];
  readonly footer: readonly string[];
  /** Address of this thread, so that a reply is one tap; null where there is none. */
  readonly replyTo: string | null;
}
