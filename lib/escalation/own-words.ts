import type { StatusKnowledge } from "../knowledge/status.ts";
import { hasReachedSeller, isUnsent } from "./own-stage.ts";
import type { Standing } from "./standing.ts";

/** The texts of a status speak to whoever waits for a parcel; these speak to whoever sent it. */
export function ownWords(
  words: StatusKnowledge | null,
  standing: Pick<Standing, "timeline" | "acting">,
): StatusKnowledge | null {
  if (words === null || standing.timeline.direction === "incoming") return words;
  const isReturn = standing.timeline.direction === "return";
  const to = isReturn ? "the seller" : "the person you sent it to";
  const stage = hasReachedSeller(standing) ? "there" : isUnsent(standing) ? "here" : "travelling";
  const own = texts(isReturn, to)[stage];
  return {
    ...words,
    ...own,
    severity:
      stage === "there" ? (isReturn ? "ok" : "done") : words.severity === "act" ? "watch" : words.severity,
    dwell: stage === "travelling" ? words.dwell : [],
    stuckAfter: stage === "travelling" ? words.stuckAfter : [],
    isGeneric: stage === "travelling" && words.isGeneric,
    ladder: [],
  };
}

type OwnTexts = Pick<
  StatusKnowledge,
  "meaning" | "where" | "today" | "next" | "whoActs" | "doList" | "dontList"
>;

function texts(isReturn: boolean, to: string): Readonly<Record<"here" | "travelling" | "there", OwnTexts>> {
  const name = isReturn ? "your return" : "your parcel";
  return {
    here: {
      meaning: `The label of ${name} is made; the carrier does not have the parcel yet.`,
      where: "With you",
      today: "Hand the parcel over, and keep the receipt of the drop-off.",
      next: "The carrier's first scan.",
      whoActs: ["recipient"],
      doList: [
        "Photograph what is inside, the packing and the label before you hand it over.",
        ...(isReturn ? ["Look on the return page until which day it has to be sent."] : []),
      ],
      dontList: ["Do not leave it anywhere without a receipt."],
    },
    travelling: {
      meaning: `This is ${name}: the carrier is bringing it to ${to}.`,
      where: `On its way to ${to}`,
      today: "Keep the receipt of the drop-off; nothing else is asked of you.",
      next: `It reaches ${to}.`,
      whoActs: ["carrier"],
      doList: ["Keep the receipt of the drop-off and the photographs until all is settled."],
      dontList: [
        isReturn
          ? "Do not end the return or the dispute on the order page before the money is there."
          : "Do not throw the receipt away when the parcel is shown as delivered.",
      ],
    },
    there: {
      meaning: isReturn
        ? "Your return has reached the seller, according to the carrier. Now it is about your money."
        : "Your parcel has reached the person you sent it to, according to the carrier.",
      where: isReturn ? "With the seller" : "With the person you sent it to",
      today: isReturn
        ? "Keep the proof of this delivery, and look for the money on the date below."
        : "Keep the proof of this delivery for a while.",
      next: isReturn ? "The refund." : "The way ends here.",
      whoActs: isReturn ? ["seller"] : ["nobody"],
      doList: [
        isReturn
          ? "Check that shipping and the whole price are paid back, as the shop promised."
          : "Ask whether all of it is in order.",
      ],
      dontList: [
        isReturn
          ? "Do not accept a voucher instead of the money if you do not want one."
          : "Do not delete the tracking number before it is settled.",
      ],
    },
  };
}
