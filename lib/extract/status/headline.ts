import type { AnalysedSection } from "./analyse-message.ts";
import type { Claim } from "./claims.ts";
import { isGeneral, saysMore } from "./status-traits.ts";

/** How much a source counts; the news stands in the status field, the subject, and the first sentences. */
const weights = {
  labelled: 90,
  subject: 80,
  /** Where the mail is about several parcels, its subject is about all of them. */
  sharedSubject: 45,
  firstLine: 78,
  perLine: 2,
  lastLine: 40,
  heading: -10,
  alt: 30,
  telling: 15,
  day: 40,
  ownLanguage: 3,
} as const;

/** A claim with its weight. */
export interface WeighedClaim {
  readonly claim: Claim;
  readonly weight: number;
}

export function weigh(claim: Claim, language: string | undefined, hasScope: boolean): WeighedClaim {
  // Beside a day for each parcel the subject says what has happened to all of them.
  const isOnlyDay = hasScope && claim.group.status === "delivery.scheduled";
  const weight = sourceWeight(claim, hasScope) + claimWeight(claim, language) - (isOnlyDay ? weights.day : 0);
  return { claim, weight };
}

function sourceWeight(claim: Claim, hasScope: boolean): number {
  const { section, utterance } = claim;
  if (section.section.kind === "subject") return hasScope ? weights.sharedSubject : weights.subject;
  if (section.section.kind === "alt") return weights.alt;
  if (isLabelled(section, claim)) return weights.labelled;
  const line = Math.max(weights.lastLine, weights.firstLine - weights.perLine * utterance.line);
  return line + (claim.isHeading ? weights.heading : 0);
}

function claimWeight(claim: Claim, language: string | undefined): number {
  const telling = isGeneral(claim.group.status) ? 0 : weights.telling;
  return telling + (claim.hit.language === language ? weights.ownLanguage : 0);
}

/** Whether a status field's label stands right before it, in the same line, the cell before or the line above. */
function isLabelled(section: AnalysedSection, claim: Claim): boolean {
  return section.hits.some(
    (hit) =>
      hit.meaning.kind === "label" &&
      hit.meaning.field === "status" &&
      hit.end <= claim.hit.start &&
      claim.hit.start - hit.end <= 40 &&
      /^\s{0,9}[:：=-]?\s{0,9}[^\p{L}\p{N}]{0,4}$/u.test(section.normal.text.slice(hit.end, claim.hit.start)),
  );
}

/** The heaviest claim; of equals the first. */
export function heaviest(claims: readonly WeighedClaim[]): WeighedClaim | undefined {
  return claims.reduce<WeighedClaim | undefined>(
    (best, claim) => (best === undefined || claim.weight > best.weight ? claim : best),
    undefined,
  );
}

/** Steps from the headline to what says the same most exactly: "at customs", "held", "send the invoice". */
const mostSteps = 4;

/** The claim, or the heaviest one that says the same fact more exactly: "delivered", and then "we left it in your porch". */
export function moreTelling(
  best: WeighedClaim | undefined,
  claims: readonly WeighedClaim[],
): WeighedClaim | undefined {
  let told = best;
  for (let step = 0; step < mostSteps && told !== undefined; step++) {
    const { status } = told.claim.group;
    const exact = heaviest(
      claims.filter(({ claim }) => !isStep(claim) && saysMore(claim.group.status, status)),
    );
    if (exact === undefined) break;
    told = exact;
  }
  return told;
}

/** "Shipped" alone may be a step that is still to come. */
const isStep = (claim: Claim) => claim.isHeading && isGeneral(claim.group.status);
