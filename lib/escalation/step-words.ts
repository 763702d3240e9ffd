import type { StepAction } from "../knowledge/status.ts";
import { carrierTitle } from "./carrier-words.ts";
import { carrierLinks, currentNumber, trackerLinks } from "./links.ts";
import { mailWords } from "./mail-words.ts";
import type { Step } from "./plan.ts";
import { sellerDraft, sellerName, sellerTitle, shopName } from "./seller-words.ts";
import type { Standing } from "./standing.ts";
import { mayBeTaxedTwice, taxOnReceipt } from "./tax-check.ts";

/** What a step says and whom it names, for one parcel. */
export type StepWords = Pick<Step, "title" | "contact" | "url" | "links" | "draft">;

/** The carrier to ask, by name where it may be named. */
function carrierName(standing: Standing): string {
  if (standing.carrier !== null) return standing.carrier.name;
  return standing.hasArrived ? "the carrier in your country" : "the carrier that has the parcel";
}

/** Where a dispute is opened. */
export function disputePlace(standing: Standing): string {
  return shopName(standing) ?? "the shop or marketplace where you bought it";
}

/** The words of a step. Links come from the knowledge's own templates, never from a mail. */
export function stepWords(action: StepAction, standing: Standing): StepWords {
  const make = makers[action] ?? makers.wait;
  const { title, contact = null, links = [], draft = null } = make(standing);
  return { title, contact, url: links[0]?.url ?? null, links, draft };
}

interface Parts {
  readonly title: string;
  readonly contact?: string | null;
  readonly links?: Step["links"];
  readonly draft?: string;
}

const toCarrier = (title: (name: string) => string, draft?: string) => (standing: Standing) => ({
  title: title(carrierName(standing)),
  contact: carrierName(standing),
  links: carrierLinks(standing),
  ...(draft === undefined ? {} : { draft }),
});

const makers: Readonly<Record<StepAction, (standing: Standing) => Parts>> = {
  wait: () => ({ title: "Wait for the next news" }),
  none: () => ({ title: "Nothing is left to do" }),
  "answer-question": () => ({ title: "Answer the question below, so that the dates can be worked out" }),
  "check-tracker": (standing) =>
    currentNumber(standing) === null
      ? { title: "Look at the order page: it shows the tracking number and the newest news" }
      : {
          title: "Look the number up in a universal tracker: another carrier may have the parcel by now",
          links: trackerLinks(standing),
        },
  "contact-carrier": (standing) => ({
    title: carrierTitle(standing.acting, carrierName(standing)),
    contact: carrierName(standing),
    links: carrierLinks(standing),
    draft: "carrier-ask",
  }),
  "contact-seller": (standing) => ({
    title: sellerTitle(standing),
    contact: sellerName(standing),
    draft: sellerDraft(standing),
  }),
  "open-dispute": (standing) => ({
    title: `Open a dispute with ${disputePlace(standing)}, if nothing has come of it by then`,
    contact: disputePlace(standing),
    links: disputeLinks(standing),
    draft: "marketplace-claim",
  }),
  "pay-charges": (standing) => ({
    title: payTitle(standing),
    contact: carrierName(standing),
    links: carrierLinks(standing),
  }),
  "contest-charges": (standing) => ({
    title: standing.isWithinOneCustomsArea
      ? `Ask ${carrierName(standing)}, on a page that you open yourself, what the charge is for: this way crosses no customs border`
      : `Ask ${carrierName(standing)} to correct the charges: the tax was on your receipt`,
    contact: carrierName(standing),
    links: carrierLinks(standing),
    ...(standing.isWithinOneCustomsArea ? { draft: "carrier-ask" } : { draft: "customs-contest" }),
  }),
  "send-documents": toCarrier(
    (name) => `Send the papers that are asked for to ${name}, through its own site`,
    "seller-documents",
  ),
  "give-id": toCarrier(
    (name) => `Give ${name} the number or authority that customs asks for, through its own site only`,
  ),
  "prove-value": toCarrier(
    (name) => `Send ${name} the invoice and the proof of what you paid, through its own site`,
    "seller-documents",
  ),
  collect: (standing) => ({
    title: "Collect the parcel, with your ID and the number or code",
    contact: mailWords(standing.timeline.pickup?.place),
    links: carrierLinks(standing),
  }),
  "rebook-delivery": toCarrier((name) => `Choose a new delivery day or a pickup point with ${name}`),
  "correct-address": toCarrier((name) => `Give ${name} the right address`, "carrier-ask"),
  "confirm-received": () => ({
    title: "Look whether the parcel is there: at the door, in the letterbox, with neighbours",
  }),
  "report-missing": toCarrier(
    (name) => `Not there? Report it to ${name}, and ask for written proof of the delivery`,
    "carrier-proof",
  ),
  "inspect-damage": () => ({
    title: "Open the parcel, photograph the label, the packing and what is wrong, and keep everything",
  }),
  "request-refund": (standing) => ({
    title: `Ask ${sellerName(standing)} for the money back, in writing`,
    contact: sellerName(standing),
    draft: "seller-refund",
  }),
  "payment-dispute": (standing) => ({
    title: `Claim the money through ${standing.payment?.name ?? "the service or bank that you paid with"}`,
    contact: standing.payment?.name ?? "the service or bank that you paid with",
    links:
      standing.payment?.where.url == null
        ? []
        : [{ label: standing.payment.name, url: standing.payment.where.url }],
    draft: "payment-claim",
  }),
};

/** The receipt comes before the money, where the shop may have collected the tax. */
function payTitle(standing: Standing): string {
  const where = `only on the page of ${carrierName(standing)} that you open yourself: type its address and enter the number there`;
  if (!mayBeTaxedTwice(standing) || taxOnReceipt(standing) !== null) return `Pay the charges, but ${where}`;
  return `Look whether tax was on your receipt; if it was not, pay the charges, but ${where}`;
}

function disputeLinks(standing: Standing): Step["links"] {
  const { marketplace } = standing;
  return marketplace?.where.url == null ? [] : [{ label: marketplace.name, url: marketplace.where.url }];
}
