import { type Candidate, rankOf } from "./candidate.ts";
import { basisOf, type ClaimOutlook } from "./claim-outlook.ts";
import { addDays, dayInWords, earlier, later } from "./local-days.ts";
import { type AskedOn, afterSeller } from "./seller-time.ts";
import type { Standing } from "./standing.ts";
import { stepWords } from "./step-words.ts";
import { isUrgent, urgentDays } from "./urgency.ts";

/** How long the first layer gets to decide before the next one is asked. Our rule of thumb. */
export const decisionDays = 14;

/** The claim with the payment service: as the next layer, or alone where it is the only one that is open. */
export function paymentStep(
  standing: Standing,
  outlook: ClaimOutlook,
  asked: AskedOn | null,
  dispute: Candidate,
): Candidate | null;
export function paymentStep(
  standing: Standing,
  outlook: ClaimOutlook,
  asked: AskedOn | null,
  dispute: null,
): Candidate;
export function paymentStep(
  standing: Standing,
  outlook: ClaimOutlook,
  asked: AskedOn | null,
  dispute: Candidate | null,
): Candidate | null {
  const { payment } = standing;
  const last = outlook.payment.last;
  if (dispute !== null && (payment === null || last === null || last.on < standing.today)) return null;
  const begin =
    dispute === null
      ? afterSeller(standing, asked).on
      : addDays(later(dispute.on, standing.today), decisionDays);
  const natural = outlook.payment.earliest === null ? begin : later(begin, outlook.payment.earliest.on);
  const bound = last === null ? null : addDays(last.on, -urgentDays);
  const isBound = bound !== null && bound < natural;
  const ends = last === null ? "" : `, whose own last day is ${dayInWords(last.on)}`;
  const forfeits = standing.marketplace?.forfeitedBy.includes("payment") === true;
  return {
    ...stepWords("payment-dispute", standing),
    ...(dispute === null
      ? {}
      : {
          title: `Not settled by then? Claim the money through ${payment?.name}${forfeits ? ", but only after the shop has decided: it ends the shop's own protection" : ""}`,
        }),
    on: isBound ? bound : natural,
    action: "payment-dispute",
    basis: last === null ? "rule-of-thumb/payment-dispute" : basisOf(last),
    basisText:
      dispute === null
        ? `The layer that is left is ${payment?.name ?? "the payment service or bank"}${ends}`
        : `A layer of its own after the shop's${ends}: it may be used when the shop's last day is over; the ${decisionDays} days before it are our rule of thumb`,
    isRuleOfThumb: last === null,
    latest: last === null ? null : later(standing.today, earlier(last.on, bound ?? last.on)),
    rank: dispute === null && isUrgent(standing, outlook) ? -1 : rankOf("payment-dispute"),
    isFixed: isBound,
    answerTime: null,
  };
}
