import { isFounded } from "../knowledge/source.ts";
import type { LocalDate } from "../units.ts";
import { countedFromInWords, durationInWords, sourceKind } from "./basis-words.ts";
import { addBusinessDays, addDuration } from "./business-days.ts";
import type { Candidate } from "./candidate.ts";
import { isOtherParcel } from "./doubts.ts";
import { dayInWords } from "./local-days.ts";
import { stuckLimit } from "./make-standing.ts";
import type { Standing } from "./standing.ts";

/** How long a seller or shop gets for an answer where its own rule is not known. Our rule of thumb. */
const answerDays = 3;

/** From when somebody has time to answer: the seller, or whoever the last step of the ladder asks. */
export interface AskedOn {
  readonly on: LocalDate;
  readonly isSeller: boolean;
}

/** The first day on which a dispute makes sense, and why. */
export interface AfterSeller {
  readonly on: LocalDate;
  readonly answerTime: NonNullable<Candidate["answerTime"]>;
  readonly basis: string;
  readonly text: string;
  readonly isRuleOfThumb: boolean;
}

/** The day on which a silent seller has had time enough, and the status has lasted longer than usual. */
export function afterSeller(standing: Standing, asked: AskedOn | null): AfterSeller {
  const answer = afterAnswer(standing, asked);
  const limit = isOtherParcel(standing) ? null : stuckLimit(standing.words, standing.service);
  const stuckOn = limit === null ? null : addDuration(standing.since.on, limit, standing.destination);
  if (limit === null || stuckOn === null || stuckOn <= answer.on) return answer;
  return {
    ...answer,
    on: stuckOn,
    basis: `status/${standing.acting}/stuck-after`,
    text: `The status has then lasted longer than usual: ${durationInWords(limit)} after ${countedFromInWords(standing.since)}; ${sourceKind(limit)}`,
    isRuleOfThumb: limit.confidence === "rule-of-thumb",
  };
}

function afterAnswer(standing: Standing, asked: AskedOn | null): AfterSeller {
  const from = asked?.on ?? standing.since.on;
  const whose = asked?.isSeller === true ? "for the seller to answer" : "for an answer";
  const response = standing.marketplace?.sellerResponse ?? null;
  const isStated = isFounded(response);
  if (standing.marketplace !== null && isStated) {
    return {
      on: addDuration(from, response, standing.origin),
      answerTime: { wait: response, kind: `${sourceKind(response)} (${standing.marketplace.name})` },
      basis: `protection/${standing.marketplace.id}/seller-response`,
      text:
        asked?.isSeller === true
          ? `The seller has ${durationInWords(response)} to answer from ${dayInWords(from)}; ${sourceKind(response)} (${standing.marketplace.name})`
          : `${durationInWords(response)} ${whose}, from ${dayInWords(from)}; our rule of thumb`,
      isRuleOfThumb: asked?.isSeller !== true,
    };
  }
  return {
    on: addBusinessDays(from, answerDays, standing.origin),
    answerTime: { wait: { value: answerDays, unit: "business-days" }, kind: "our rule of thumb" },
    basis: "rule-of-thumb/seller-response",
    text: `${answerDays} business days ${whose}, from ${dayInWords(from)}; our rule of thumb`,
    isRuleOfThumb: true,
  };
}
