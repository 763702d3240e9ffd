import type { ReasonCode, StatusCode } from "../../knowledge/status.ts";
import type { Sentence } from "./counted.ts";

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
 * leaves the whole answer in English, and `npm run -s untranslated` names it.
 */
export interface PlanWords {
  readonly statuses: Readonly<Record<StatusCode, StatusWords>>;
  readonly reasons: Readonly<
    Record<ReasonCode, { readonly meaning: string; readonly advice: string | null }>
  >;
  /** English sentence to its translation, both with the same blanks: `sentence-book.ts` says which there are. */
  readonly sentences: Readonly<Record<string, Sentence>>;
  /**
   * Who is written to, as English phrase to its forms by name; a sentence asks for one as `{party:acc}`, and for `nom` where
   * it names none. `*` is how a proper name takes each form, with the blank `{name}`.
   */
  readonly parties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Lines of the texts that are sent on, as English line to its translation, with the same blanks. */
  readonly drafts: Readonly<Record<string, string>>;
}
