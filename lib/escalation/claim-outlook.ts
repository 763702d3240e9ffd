import { durationInWords, sourceKind } from "./basis-words.ts";
import { type ClaimDays, claimDays, type DatedWindow, isConfirmed } from "./claim-windows.ts";
import { dayInWords, isDay } from "./local-days.ts";
import type { LastDay, Plan } from "./plan.ts";
import { promisedDay } from "./promised-day.ts";
import type { Standing } from "./standing.ts";

/** What is known of the days to claim, layer by layer. */
export interface ClaimOutlook {
  readonly marketplace: ClaimDays;
  readonly payment: ClaimDays;
  /** The one that the answer shows: of the first layer that has one. */
  readonly lastDay: LastDay | null;
  readonly earliestClaim: Plan["earliestClaim"];
  /** The shop's own last day, also where it has passed and the next layer's is shown. */
  readonly shopDay: LastDay | null;
  /** True where the layer that is open now is the payment service's. */
  readonly isPaymentLayer: boolean;
}

const none: ClaimDays = { earliest: null, last: null };

/**
 * The last day to claim, and the first.
 *
 * A day that the order page or a mail prints overrides every computed one. The marketplace comes before the payment
 * service; only when its own day has passed does the next layer's day count.
 */
export function claimOutlook(standing: Standing): ClaimOutlook {
  const marketplace = standing.marketplace === null ? none : claimDays(standing.marketplace, standing);
  const payment = standing.payment === null ? none : claimDays(standing.payment, standing);
  const first = printedDay(standing) ?? computedDay(marketplace.last, standing);
  const second = computedDay(payment.last, standing);
  const isPaymentLayer =
    second !== null && !second.isPast && (first === null ? !hasMarketplaceClaim(standing) : first.isPast);
  const shown = isPaymentLayer ? second : (first ?? second);
  const edge = isPaymentLayer ? payment.earliest : marketplace.earliest;
  return {
    marketplace,
    payment,
    lastDay: shown,
    shopDay: first,
    earliestClaim: edge === null ? null : { on: edge.on, basis: basisOf(edge) },
    isPaymentLayer,
  };
}

/** True where the shop itself takes claims: then it is asked first, also while its last day is not known. */
function hasMarketplaceClaim({ marketplace }: Standing): boolean {
  return marketplace !== null;
}

function printedDay(standing: Standing): LastDay | null {
  const on = standing.timeline.anchors.protectionEndsOn;
  if (!isDay(on)) return null;
  return {
    on,
    basis: "mail/protection-ends",
    basisText: `The order page or your mail says so: ${dayInWords(on)}`,
    window: {
      protection: standing.marketplace?.id ?? standing.payment?.id ?? "order-page",
      claim: standing.problem.claims[0] ?? "not_received",
    },
    isPast: on < standing.today,
  };
}

function computedDay(dated: DatedWindow | null, standing: Standing): LastDay | null {
  if (dated === null) return null;
  const { window, protection, from, on } = dated;
  const kind = isConfirmed(window)
    ? `${sourceKind(window)} (${protection.name})`
    : window.confidence === "rule-of-thumb"
      ? "our rule of thumb"
      : "not confirmed, and chosen to be early rather than late";
  return {
    on,
    basis: basisOf(dated),
    basisText: `Computed: ${durationInWords(window.offset)} from ${dayInWords(from)}${promiseWords(dated, standing)}${window.when === null ? "" : `, ${window.when}`}; ${kind}. A date on your order page counts more`,
    window: {
      protection: protection.id,
      claim: window.claims.find((claim) => standing.problem.claims.includes(claim)) ?? "not_received",
    },
    isPast: on < standing.today,
  };
}

/** A carrier's day is no promise of the shop's: where a window is counted from it, that is said. */
function promiseWords({ window }: DatedWindow, { timeline }: Standing): string {
  if (window.anchor !== "latest-eta" && window.anchor !== "delivery-time-end") return "";
  return promisedDay(timeline, window.edge)?.by === "carrier"
    ? ", the day that the carrier named; the shop's own promise is not known"
    : ", the promised day";
}

export function basisOf({ protection, window }: DatedWindow): string {
  return `protection/${protection.id}/${window.id}`;
}
