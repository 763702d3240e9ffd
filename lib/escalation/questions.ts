import type { LocalDate } from "../units.ts";
import { openDispute } from "./after-dispute.ts";
import type { ClaimOutlook } from "./claim-outlook.ts";
import { likelyCountries } from "./likely-countries.ts";
import { addDays, dayInWords } from "./local-days.ts";
import { mailWords } from "./mail-words.ts";
import { hasReachedSeller } from "./own-stage.ts";
import type { Question } from "./plan.ts";
import { shopName } from "./seller-words.ts";
import type { Standing } from "./standing.ts";
import { mayBeTaxedTwice, taxOnReceipt } from "./tax-check.ts";

/** What is missing or has to be settled, the one that moves the dates most first. Each has replies that a tap sends. */
export function questionsOf(standing: Standing, outlook: ClaimOutlook): readonly Question[] {
  const ask = [delivered, refund, tax, lastDay(outlook), merchant, country, carrier];
  return ask.flatMap((question) => question(standing) ?? []);
}

const answer = (label: string, reply: string) => ({ label, reply });

function isDelivered({ acting, timeline }: Standing): boolean {
  return acting?.startsWith("done.") === true && !timeline.acts.some((act) => act.act === "arrived");
}

function delivered(standing: Standing): Question | null {
  return isThatYourTown(standing) ?? isItThere(standing);
}

function isItThere(standing: Standing): Question | null {
  const isOpen = isDelivered(standing) && !standing.problem.isKnown;
  if (!isIncoming(standing) || (!isOpen && !standing.isDoorAtCustoms)) return null;
  const isCollected = standing.acting === "done.collected";
  return {
    id: "is-it-there",
    text: isCollected
      ? "Did you collect it, and is all of it in order?"
      : "Is the parcel there, and in order?",
    answers: [
      answer(isCollected ? "Yes, I have it" : "Yes, it is here", "arrived"),
      answer(isCollected ? "No, I do not have it" : "No, it is not here", "not received"),
      answer("It is broken", "broken"),
      answer("It is the wrong thing", "wrong item"),
      answer("A part is missing", "part missing"),
    ],
  };
}

/** A parcel of the person's own, on its way to somebody else, is neither awaited nor claimed. */
function isIncoming({ timeline }: Standing): boolean {
  return timeline.direction === "incoming";
}

/** Where the mail names the place, whose town it is comes with the question whether it is there. */
function isThatYourTown(standing: Standing): Question | null {
  const place = mailWords(standing.event?.place);
  const question = isItThere(standing);
  if (place === null || question === null || standing.isDoorAtCustoms) return null;
  return {
    ...question,
    id: "is-that-your-town",
    text: `It is shown as delivered in ${place}. Is that your town, and is the parcel there, in order?`,
    answers: [
      ...question.answers.slice(0, 2),
      answer("That is not my town", "not received"),
      ...question.answers.slice(2),
    ],
  };
}

function refund(standing: Standing): Question | null {
  const isRefundDue = standing.timeline.direction === "return" && hasReachedSeller(standing);
  const isSettled = standing.timeline.acts.some((act) => act.act === "refunded");
  if (openDispute(standing) === null && (!isRefundDue || isSettled)) return null;
  return {
    id: "refund-arrived",
    text: "Is the money back?",
    answers: [answer("Yes, it is back", "refunded"), answer("Not yet", "same")],
  };
}

function tax(standing: Standing): Question | null {
  if (!mayBeTaxedTwice(standing) || taxOnReceipt(standing) !== null) return null;
  return {
    id: "tax-on-receipt",
    text: "Was tax on your receipt? If the shop has collected it, it should not be collected again.",
    answers: [answer("Yes, tax was on it", "tax on receipt"), answer("No tax on it", "no tax on receipt")],
  };
}

/** Asked while no day is known, or only a day that nobody has confirmed. */
const lastDay =
  ({ lastDay: known }: ClaimOutlook) =>
  (standing: Standing): Question | null => {
    const { anchors, direction } = standing.timeline;
    if (anchors.protectionEndsOn !== null || direction !== "incoming") return null;
    if (openDispute(standing) !== null || standing.timeline.acts.some((act) => act.act === "refunded"))
      return null;
    if (standing.acting === "done.collected") return null;
    if (known !== null && !known.basisText.includes("not confirmed") && !known.isPast) return null;
    const shop = shopName(standing);
    const example = exampleDay(standing.today);
    const isBoughtKnown = shop !== null && (anchors.paidOn ?? anchors.orderedOn) !== null;
    const examples = [
      answer("The date on the order page", `deadline ${example}`),
      ...(isBoughtKnown
        ? []
        : [
            answer(
              "When and where you bought it",
              `bought ${exampleDay(standing.today, -40)}${shop === null ? " SHOP" : ` ${shop}`}`,
            ),
          ]),
    ];
    const text =
      known === null
        ? `The last day to claim is not known yet. Open the order page${shop === null ? "" : ` of ${shop}`}, and reply with the date that it shows for the buyer protection, as in "deadline ${example}"; or say when and where you bought it.`
        : `The last day given here is computed (${dayInWords(known.on)}). Open the order page, and reply with the date that it shows, as in "deadline ${example}".`;
    return { id: known === null && shop !== null ? "paid-on" : "protection-ends", text, answers: examples };
  };

function exampleDay(today: LocalDate, days = 20): LocalDate {
  return addDays(today, days);
}

function merchant(standing: Standing): Question | null {
  if (standing.timeline.merchant !== null || standing.timeline.direction !== "incoming") return null;
  if (standing.acting === "done.collected") return null;
  const shops = [...standing.knowledge.protections.values()].filter((each) => each.layer === "marketplace");
  return {
    id: "merchant",
    text: "Where did you buy it? Each marketplace has its own last day.",
    answers: shops.slice(0, 6).map((shop) => {
      const name = shop.aliases[0] ?? shop.name;
      return answer(name, `bought at ${name}`);
    }),
  };
}

function country(standing: Standing): Question | null {
  if (standing.destination !== null || standing.acting?.startsWith("done.") === true) return null;
  if (!isIncoming(standing)) return null;
  return {
    id: "country",
    text: "Which country is it going to? It decides which carrier and which rules hold. For another one, write its name.",
    answers: [
      ...likelyCountries(standing).map((code) => answer(code, `country ${code}`)),
      answer("COUNTRY", "country COUNTRY"),
    ],
  };
}

function carrier(standing: Standing): Question | null {
  if (!standing.hasArrived || standing.carrier !== null || !isIncoming(standing)) return null;
  if (standing.acting !== null && /^(done|end|order)\./.test(standing.acting)) return null;
  return {
    id: "carrier",
    text: "Which carrier has it now? A universal tracker usually names it, often with a new number.",
    answers: [answer("It has a new number", "number ")],
  };
}
