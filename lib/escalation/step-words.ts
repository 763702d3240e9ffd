import type { StepAction } from "../knowledge/status.ts";
import { carrierTitle } from "./carrier-words.ts";
import { carrierLinks, carrierPage, currentNumber, trackerLinks, usualPost } from "./links.ts";
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

/** As `carrierName`, with the post that usually has such a parcel where nobody has said who has it. */
function carrierOrPost(standing: Standing): string {
  const post = usualPost(standing);
  const name = carrierName(standing);
  return post === null ? name : `${name} (for a number like this usually ${post.name})`;
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
  "check-tracker": trackerParts,
  "contact-carrier": (standing) => ({
    title: carrierTitle(standing.acting, carrierOrPost(standing)),
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
    "carrier-papers",
  ),
  "give-id": toCarrier(
    (name) => `Give ${name} the number or authority that customs asks for, through its own site only`,
  ),
  "prove-value": toCarrier(
    (name) => `Send ${name} the invoice and the proof of what you paid, through its own site`,
    "carrier-papers",
  ),
  collect: (standing) => ({
    title: collectTitle(standing),
    contact: mailWords(standing.timeline.pickup?.place),
    links: carrierLinks(standing),
  }),
  "rebook-delivery": toCarrier((name) => `Choose a new delivery day or a pickup point with ${name}`),
  "correct-address": toCarrier((name) => `Give ${name} the right address`, "carrier-ask"),
  "confirm-received": ({ acting }) => ({ title: lookTitle(acting) }),
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

/**
 * A parcel that is with its last carrier is looked up on that carrier's own page, which knows most; before that, in the
 * trackers that ask all carriers.
 */
function trackerParts(standing: Standing): Parts {
  if (currentNumber(standing) === null) {
    return { title: "Look at the order page: it shows the tracking number and the newest news" };
  }
  const own = carrierPage(standing);
  return own === null || !isWithLastCarrier.test(standing.acting ?? "")
    ? {
        title: "Look the number up in a universal tracker: another carrier may have the parcel by now",
        links: trackerLinks(standing),
      }
    : {
        title: `Look the number up on the page of ${carrierName(standing)}: the line below the headline usually says more`,
        links: [own, ...trackerLinks(standing)],
      };
}

const isWithLastCarrier =
  /^(domestic\.(at_depot|misrouted|delayed|held|address_problem|forwarded)|delivery\.)/;

function collectTitle({ acting }: Standing): string {
  if (acting === "import.collect_at_customs_office") {
    return "Collect the parcel at the office that the letter names, with your ID, the letter, the invoice and the proof of payment";
  }
  return acting === "delivery.notice_left"
    ? "Do what the card says: collect the parcel with the card and your ID, or book a new day"
    : "Collect the parcel, with your ID and the number or code";
}

/** Where to look for a parcel that is shown as delivered. */
function lookTitle(status: Standing["acting"]): string {
  if (status === "done.to_other_person") {
    return "Ask whoever took it for the parcel: a neighbour, the reception, the mail room";
  }
  return status === "done.left_at_place"
    ? "Look where it was left, on the carrier's photo too: porch, letterbox, the spot agreed with you"
    : "Look whether the parcel is there: at the door, in the letterbox, with neighbours";
}

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
