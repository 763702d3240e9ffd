import { type Candidate, rankOf } from "./candidate.ts";
import { later } from "./local-days.ts";
import type { Standing } from "./standing.ts";
import { stepWords } from "./step-words.ts";
import { billOf } from "./tax-check.ts";

/** The bill that came after the delivery is due at once, where no day is printed for it. */
export function billSteps(standing: Standing, printed: readonly Candidate[]): readonly Candidate[] {
  const bill = billOf(standing);
  if (bill === null || printed.some((step) => step.basis === "mail/payment")) return [];
  const action = standing.isWithinOneCustomsArea ? "contest-charges" : "pay-charges";
  return [
    {
      ...stepWords(action, standing),
      on: later(bill.on, standing.since.on),
      action,
      basis: "rule-of-thumb/bill",
      basisText: "At once; our rule of thumb",
      isRuleOfThumb: true,
      latest: null,
      rank: rankOf("pay-charges"),
      isFixed: false,
      answerTime: null,
    },
  ];
}
