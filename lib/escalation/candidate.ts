import type { Duration } from "../knowledge/source.ts";
import type { LocalDate } from "../units.ts";
import type { Step } from "./plan.ts";

/** A step before the steps are put in order: its date is the one that its rule gives, which may be past. */
export interface Candidate extends Step {
  /** Never later than this: a window or a deadline ends; null where nothing does. */
  readonly latest: LocalDate | null;
  /** Among steps of one day the lower comes first. */
  readonly rank: number;
  /** True where the date is one that holds whatever else is planned: printed in a mail, or the end of a window. */
  readonly isFixed: boolean;
  /** How long the seller has for an answer before this step; null where it does not wait for one. */
  readonly answerTime: { readonly wait: Duration; readonly kind: string } | null;
}

const ranks: readonly Step["action"][] = [
  "answer-question",
  "pay-charges",
  "send-documents",
  "give-id",
  "prove-value",
  "collect",
  "rebook-delivery",
  "correct-address",
  "confirm-received",
  "inspect-damage",
  "contest-charges",
  "check-tracker",
  "report-missing",
  "contact-carrier",
  "contact-seller",
  "request-refund",
  "open-dispute",
  "payment-dispute",
  "wait",
  "none",
];

/** The usual order of actions that fall on one day: what is asked of the person first, then the ladder. */
export function rankOf(action: Step["action"]): number {
  return ranks.indexOf(action);
}
