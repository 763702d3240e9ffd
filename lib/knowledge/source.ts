/**
 * How well a figure is founded. `high`: the operator's, authority's or statute's own page; `medium`: an old official copy,
 * a specialist site, or two independent pages; `low` and `unverified` are never stated as a fact in an answer;
 * `rule-of-thumb` is our own proposal and is called so.
 */
export const confidences = ["high", "medium", "low", "unverified", "rule-of-thumb"] as const;
export type Confidence = (typeof confidences)[number];

/** Where a fact comes from. `source` is one or more URLs, `case:<path>` for a mail of our corpus, `rule-of-thumb` for our own. */
export interface Sourced {
  readonly source: string | readonly string[];
  readonly confidence: Confidence;
}

/** A length of time as its source states it. */
export interface Duration {
  readonly value: number;
  readonly unit: "hours" | "calendar-days" | "business-days" | "months";
}

/** Whether a record may be stated as a fact: what is low, unverified or our own rule of thumb may not. */
export function isFounded<Record extends { readonly confidence: string }>(
  record: Record | null | undefined,
): record is Record {
  return record?.confidence === "high" || record?.confidence === "medium";
}
