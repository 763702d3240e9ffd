import type { Severity } from "../knowledge/status.ts";
import type { LanguageTag } from "../units.ts";

/** A place to go to; only ever rebuilt from the knowledge. */
export interface AnswerLink {
  readonly label: string;
  readonly url: string;
}

/** A piece of an answer. Text and HTML are both made from it, so that they say the same. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string; readonly isStrong?: boolean }
  | { readonly kind: "list"; readonly sign: "do" | "dont" | "point"; readonly items: readonly string[] }
  | { readonly kind: "way"; readonly stops: readonly WayStop[] }
  | { readonly kind: "steps"; readonly steps: readonly AnswerStep[] }
  | { readonly kind: "events"; readonly rows: readonly EventRow[] }
  | {
      readonly kind: "quotes";
      readonly quotes: readonly { readonly label: string; readonly quote: string }[];
    }
  | { readonly kind: "question"; readonly text: string; readonly answers: readonly ReplyWith[] }
  | { readonly kind: "draft"; readonly title: string; readonly subject: string; readonly body: string }
  | { readonly kind: "warning"; readonly text: string };

/** A stop of the way from seller to door; `here` once, unless the parcel is not on the way. */
export interface WayStop {
  readonly label: string;
  readonly state: "passed" | "here" | "ahead";
}

export interface AnswerStep {
  readonly day: string;
  readonly distance: string;
  readonly title: string;
  readonly links: readonly AnswerLink[];
  readonly basis: string;
}

export interface EventRow {
  readonly when: string;
  readonly what: string;
  readonly words: string;
  readonly where: string;
}

interface ReplyWith {
  readonly label: string;
  readonly reply: string;
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** An answer before it is given a form. */
export interface Answer {
  readonly subject: string;
  readonly language: LanguageTag;
  readonly severity: Severity;
  /** The severity in a word, so that colour never stands alone. */
  readonly severityWord: string;
  readonly title: string;
  /** Facts of the first line after the title: what to do today, the next date. */
  readonly lead: readonly { readonly label: string; readonly text: string }[];
  /** Which parcel it is about. */
  readonly about: string | null;
  readonly sections: readonly Section[];
  readonly footer: readonly string[];
}
