import { isFounded } from "../knowledge/source.ts";
import type { LocalDate } from "../units.ts";
import { countedFromInWords, durationInWords, sourceKind } from "./basis-words.ts";
import { addBusinessDays, addDuration } from "./business-days.ts";
import { type Candidate, rankOf } from "./candidate.ts";
import { hasReachedSeller, isUnsent } from "./own-stage.ts";
import type { Standing } from "./standing.ts";
import { stepWords } from "./step-words.ts";

/** Business days without news after which the carrier, then the shop, is asked about it. Our rules of thumb. */
const carrierDays = 5;
const shopDays = 8;
/** Calendar days that a shop has to pay a return back where its own time is not known, and until it is asked to decide. */
const refundDays = 14;
const decideDays = 7;

/**
 * What to do for a parcel that the person has sent: a return to the shop, or something to somebody else. The sender may
 * open the inquiry, and of a return the money is asked for until it is there.
 */
export function ownSteps(standing: Standing): readonly Candidate[] {
  const isReturn = standing.timeline.direction === "return";
  if (hasReachedSeller(standing)) return isReturn ? refundSteps(standing) : [];
  if (isUnsent(standing)) return [handOver(standing)];
  return [
    ...(isReturn && /^(end|origin)\./.test(standing.acting ?? "") ? [] : [trace(standing)]),
    ...(isReturn ? [tellShop(standing)] : []),
  ];
}

function trace(standing: Standing): Candidate {
  const name = standing.carrier?.name ?? "the carrier that took it";
  return make(standing, "contact-carrier", after(carrierDays, standing), {
    title: `Ask ${name} where it is, with the receipt of the drop-off: as the sender you may open an inquiry`,
    contact: name,
    draft: "carrier-return",
  });
}

function tellShop(standing: Standing): Candidate {
  const words = stepWords("contact-seller", standing);
  return make(standing, "contact-seller", after(shopDays, standing), {
    title: `Write to ${words.contact}: say that the return is on its way, with the receipt of the drop-off`,
    draft: "seller-return",
  });
}

function handOver(standing: Standing): Candidate {
  return make(
    standing,
    "rebook-delivery",
    { on: standing.since.on, text: "At once; our rule of thumb" },
    {
      title: "Hand the parcel over, and keep the receipt of the drop-off until all is settled",
      contact: null,
      draft: null,
    },
  );
}

/** The shop's own refund time where it is confirmed; then the question, then the shop's or payment service's decision. */
function refundSteps(standing: Standing): readonly Candidate[] {
  const time = standing.marketplace?.refundTime ?? null;
  const isStated = isFounded(time);
  const wait = isStated ? time : ({ value: refundDays, unit: "calendar-days" } as const);
  const on = addDuration(standing.since.on, wait, standing.origin);
  const kind = isStated ? `${sourceKind(time)} (${standing.marketplace?.name})` : "our rule of thumb";
  const ask = make(
    standing,
    "request-refund",
    { on, text: `${durationInWords(wait)} after ${countedFromInWords(standing.since)}; ${kind}` },
    { draft: "seller-return" },
  );
  const place = stepWords("open-dispute", standing).contact;
  const decide = make(
    standing,
    "open-dispute",
    {
      on: addDuration(on, { value: decideDays, unit: "calendar-days" }, standing.origin),
      text: `${decideDays} days for an answer, from the day on which you ask for it; our rule of thumb`,
    },
    { title: `No money yet? Ask ${place} to decide, with the proof that the return has arrived` },
  );
  return [
    isStated
      ? { ...ask, basis: `protection/${standing.marketplace?.id}/refund-time`, isRuleOfThumb: false }
      : ask,
    decide,
  ];
}

function after(
  days: number,
  { since, destination }: Standing,
): { readonly on: LocalDate; readonly text: string } {
  return {
    on: addBusinessDays(since.on, days, destination),
    text: `${days} business days after ${countedFromInWords(since)}; our rule of thumb`,
  };
}

function make(
  standing: Standing,
  action: Candidate["action"],
  { on, text }: { readonly on: LocalDate; readonly text: string },
  words: Partial<Pick<Candidate, "title" | "contact" | "draft">>,
): Candidate {
  return {
    ...stepWords(action, standing),
    ...words,
    on,
    action,
    basis: "rule-of-thumb/own-sending",
    basisText: text,
    isRuleOfThumb: true,
    latest: null,
    rank: rankOf(action),
    isFixed: false,
    answerTime: null,
  };
}
