import { isFounded } from "../knowledge/source.ts";
import type { ClaimOutlook } from "./claim-outlook.ts";
import { dayInWords } from "./local-days.ts";
import { promisedDay } from "./promised-day.ts";
import type { Standing } from "./standing.ts";
import { disputePlace } from "./step-words.ts";
import {
  destinationChain,
  isMoneyAsked,
  mayBeTaxedTwice,
  prepaidSchemes,
  taxOnReceipt,
} from "./tax-check.ts";

/** Warnings and facts that belong to this parcel, the ones about money first. */
export function cautionsOf(standing: Standing, outlook: ClaimOutlook): readonly string[] {
  return unique([
    ...shopDayCaution(standing, outlook),
    ...moneyCautions(standing),
    ...(standing.isDoorAtCustoms
      ? [
          '"Delivered" came within an hour of leaving the inward office: that is usually customs taking the parcel over, or turning it away, not a door. Ask the carrier which of the two it is.',
        ]
      : []),
    ...clearanceCaution(standing),
    ...promiseCaution(standing),
    ...(standing.timeline.direction === "incoming" ? (standing.marketplace?.cautions ?? []) : []),
    ...paymentCautions(standing),
    ...lawCautions(standing),
  ]).slice(0, 9);
}

/** The shop's day has passed, so another layer's is shown; the order page may still know better. */
function shopDayCaution(standing: Standing, { shopDay, isPaymentLayer }: ClaimOutlook): readonly string[] {
  if (!isPaymentLayer || shopDay?.isPast !== true) return [];
  return [
    `The last day to claim with ${disputePlace(standing)} is probably over (${dayInWords(shopDay.on)}): look at the order page and try there first.`,
  ];
}

/** Where money is asked, the scam comes first, then who really asks in that country, then tax paid twice. */
function moneyCautions(standing: Standing): readonly string[] {
  if (!isMoneyAsked(standing)) return [];
  const { knowledge, carrier, destination } = standing;
  const chain = destinationChain(destination, knowledge);
  const who = chain.find((each) => each.whoContactsBuyer !== null)?.whoContactsBuyer ?? null;
  const collection = knowledge.collections.find(
    (each) =>
      each.carrier === carrier?.id &&
      (each.country === null || each.country === destination || chain.some((one) => one.id === each.country)),
  );
  const isStated = (fact: { readonly confidence: string } | null | undefined) => isFounded(fact);
  return [
    ...(isBillNamed(standing) ? [] : knowledge.scams.slice(0, 1).map((scam) => scam.advice)),
    ...(collection?.honestRequest == null ? [] : [`${carrier?.name}: ${collection.honestRequest}`]),
    ...(collection !== undefined && isStated(collection) ? [`${carrier?.name}: ${collection.how}`] : []),
    ...(who !== null && isStated(who) ? [who.text] : []),
    ...(mayBeTaxedTwice(standing) && taxOnReceipt(standing) !== false
      ? prepaidSchemes(standing).slice(0, 1)
      : []),
    ...chain
      .flatMap((each) => each.facts)
      .filter((fact) => isStated(fact) && /VAT paid at checkout/.test(fact.text))
      .map((fact) => fact.text),
  ];
}

/** Where a bill or its amount is told, how not to be cheated stands with it, in a warning of its own. */
function isBillNamed({ acting, timeline }: Standing): boolean {
  return acting === "import.charges_due" || timeline.charge !== null || timeline.deadline?.for === "payment";
}

/** Customs wording on a way that crosses no customs border is a routine scan. */
function clearanceCaution(standing: Standing): readonly string[] {
  if (!standing.isWithinOneCustomsArea || standing.status?.startsWith("import.") !== true) return [];
  return [
    standing.status === "import.charges_due"
      ? "The parcel crosses no customs border on this way, so import charges do not belong to it: ask the carrier, on a page that you open yourself, before you pay."
      : "The parcel crosses no customs border on this way: such wording is then usually a routine scan, not a request for duty.",
  ];
}

/** A promise that was not kept is said: it is what a claim rests on. */
function promiseCaution({ timeline, today, acting }: Standing): readonly string[] {
  if (timeline.direction !== "incoming" || acting === null || /^(done|end)\./.test(acting)) return [];
  const promise = promisedDay(timeline, "last");
  if (promise === null || promise.on >= today) return [];
  return promise.by === "shop"
    ? [
        `The promised day, ${dayInWords(promise.on)}, has passed. Say so when you write to the seller or claim.`,
      ]
    : [`The day that the carrier named, ${dayInWords(promise.on)}, has passed.`];
}

function paymentCautions({ payment, problem }: Standing): readonly string[] {
  return payment !== null && problem.isKnown ? payment.cautions.slice(0, 1) : [];
}

/** The law's right to delivery, where the shop's own last day is not known. */
function lawCautions({ laws, marketplace, acting, timeline }: Standing): readonly string[] {
  if (timeline.direction !== "incoming") return [];
  if (acting?.startsWith("done.") === true || (marketplace?.windows.length ?? 0) > 0) return [];
  const [law] = laws.filter((each) => each.facts.length > 0);
  return law === undefined
    ? []
    : law.facts
        .slice(0, 1)
        .map((fact) => `${law.name}: ${fact.text} This holds for shops, not for private sellers.`);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
