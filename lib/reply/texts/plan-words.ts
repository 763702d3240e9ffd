import type { ReasonCode, StatusCode } from "../../knowledge/status.ts";

/** The texts of a status in one language; what it means is in `StatusKnowledge`. */
interface StatusWords {
  readonly title: string;
  readonly meaning: string;
  readonly where: string;
  readonly today: string;
  readonly next: string;
  /** As many as in English, in the same order. */
  readonly doList: readonly string[];
  readonly dontList: readonly string[];
}

/**
 * The words of plans in one language. A status or reason that is missing fails the type check; a sentence that is missing
 * leaves the whole answer in English.
 */
export interface PlanWords {
  readonly statuses: Readonly<Record<StatusCode, StatusWords>>;
  readonly reasons: Readonly<
    Record<ReasonCode, { readonly meaning: string; readonly advice: string | null }>
  >;
  /** English sentence to its translation, both with the same blanks: `sentence-book.ts` says which there are. */
  readonly sentences: Readonly<Record<string, string>>;
  /** Who is written to, as English phrase to nominative, dative and accusative. */
  readonly parties: Readonly<Record<string, readonly string[]>>;
}
