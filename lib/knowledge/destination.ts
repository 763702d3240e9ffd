import type { Duration, Sourced } from "./source.ts";

/** A statement about customs, restated from its source. `text` holds no figure that the source does not have. */
interface CustomsFact extends Sourced {
  readonly text: string;
}

/** What the buyer in one country needs to know about import tax and duty. */
export interface Destination {
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly id: string;
  readonly inherits: string | null;
  readonly prepaidSchemes: readonly CustomsFact[];
  readonly thresholds: readonly CustomsFact[];
  readonly whoContactsBuyer: CustomsFact | null;
  readonly facts: readonly CustomsFact[];
}

/** How one carrier collects duty, tax and its fee. */
export interface Collection extends Sourced {
  readonly id: string;
  readonly carrier: string;
  readonly country: string | null;
  readonly how: string;
  readonly fee: CustomsFact | null;
  readonly window: (Duration & Sourced) | null;
  readonly honestRequest: string | null;
}

/** What is known of mails that ask for money in a carrier's name. `about`: a carrier's id, or null for all. */
export interface ScamRecord {
  readonly id: string;
  readonly facts: readonly (CustomsFact & { readonly about: string | null })[];
  readonly checks: readonly string[];
  readonly advice: string;
}
