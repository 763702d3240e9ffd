import type { ClaimKind } from "../knowledge/marketplace.ts";
import type { Actor, Severity, StatusCode, StepAction } from "../knowledge/status.ts";
import type { LocalDate } from "../units.ts";

/** The rule of the knowledge that gave a figure: `status/import.exception/ladder/1`, `protection/aliexpress/last/1`, `mail/pickup`. */
type Basis = string & { readonly __unit?: "Basis" };

/** One dated escalation. */
export interface Step {
  readonly on: LocalDate;
  readonly action: StepAction;
  /** Imperative, with whom and what: "Look the number up in a universal tracker". */
  readonly title: string;
  /** Whom to contact: a name for the reader; null where nobody is contacted. */
  readonly contact: string | null;
  /** Rebuilt from a template of the knowledge, never taken from a mail. */
  readonly url: string | null;
  /** More than one place to look (two universal trackers); the first is `url`. */
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly basis: Basis;
  /** Where the figure comes from, in words for the reader; says "our rule of thumb" where it is that. */
  readonly basisText: string;
  readonly isRuleOfThumb: boolean;
  /** Key of a draft in `Plan.drafts`; null where there is nothing to write. */
  readonly draft: string | null;
}

/** The last day to claim. `window` says for what. */
export interface LastDay {
  readonly on: LocalDate;
  readonly basis: Basis;
  readonly basisText: string;
  readonly window: { readonly protection: string; readonly claim: ClaimKind };
  /** True once the computed day has passed: "probably over: look at the order page and try", never "closed". */
  readonly isPast: boolean;
}

/** What is missing, asked as one question that a tap answers. */
export interface Question {
  readonly id:
    | "country"
    | "merchant"
    | "paid-on"
    | "protection-ends"
    | "carrier"
    | "tax-on-receipt"
    | "is-it-there"
    | "is-that-your-town"
    | "refund-arrived";
  readonly text: string;
  /** Reply texts that answer it; the first words of the answer mail. */
  readonly answers: readonly { readonly label: string; readonly reply: string }[];
}

/** Something in the timeline that does not fit together. */
export interface Doubt {
  readonly id:
    | "event-before-order"
    | "other-town"
    | "too-fast"
    | "number-of-other-carrier"
    | "contradictory-events";
  readonly text: string;
}

/** A text that is ready to be sent, in the language of its reader. */
export interface DraftText {
  readonly id: string;
  readonly to: "seller" | "carrier" | "marketplace" | "payment" | "customs";
  readonly subject: string;
  readonly body: string;
}

/** What to do, by when. Computed from (timeline, knowledge, today, zone), never stored: same input, same plan. */
export interface Plan {
  readonly status: StatusCode | null;
  readonly severity: Severity;
  /** One sentence: status and what it means now. */
  readonly headline: string;
  readonly meaning: string;
  readonly where: string;
  readonly whoActs: readonly Actor[];
  /** One sentence: what to do today. */
  readonly today: string;
  readonly doList: readonly string[];
  readonly dontList: readonly string[];
  readonly next: string | null;
  /** Day N of the usual range, where the day of the event is known. */
  readonly dwell: {
    readonly day: number;
    readonly usualFrom: number;
    readonly usualTo: number;
    readonly stuckAfter: number | null;
    readonly basis: Basis;
  } | null;
  /** Rising dates, none before today; one headline action a day. */
  readonly steps: readonly Step[];
  readonly lastDay: LastDay | null;
  /** First sensible day of the dispute, where it is known. */
  readonly earliestClaim: { readonly on: LocalDate; readonly basis: Basis } | null;
  readonly questions: readonly Question[];
  readonly doubts: readonly Doubt[];
  readonly cautions: readonly string[];
  readonly drafts: readonly DraftText[];
}
