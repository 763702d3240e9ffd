import type { DateMention } from "../dates/date-mention.ts";
import type { Claim } from "./claims.ts";
import { stepOf } from "./status-traits.ts";

/** Signs by which a step of a bar is marked as reached. */
const reached = /[✓✔☑●🟢✅]|\((?:current|aktuell|actuel|actual)\)/u;

/** A line that is the status's words and hardly anything else. */
function isStep(claim: Claim): boolean {
  const rest = claim.utterance.end - claim.utterance.start - (claim.hit.end - claim.hit.start);
  return claim.utterance.isWhole && rest <= 12 && stepOf(claim.group.status) !== undefined;
}

function isMarked(claim: Claim): boolean {
  return reached.test(claim.section.normal.text.slice(claim.utterance.start, claim.utterance.end));
}

/** Three or more steps in the order of the way, on lines that follow each other. */
function barsOf(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const bars: Claim[][] = [];
  let run: Claim[] = [];
  const close = () => {
    if (run.length >= 3) bars.push(run);
    run = [];
  };
  for (const claim of claims.filter(isStep)) {
    const last = run[run.length - 1];
    const isNext =
      last !== undefined &&
      last.section === claim.section &&
      claim.utterance.line - last.utterance.line <= 4 &&
      (stepOf(claim.group.status) ?? 0) > (stepOf(last.group.status) ?? 0);
    if (!isNext) close();
    run.push(claim);
  }
  close();
  return bars;
}

/**
 * Claims without the steps of progress bars: a bar lists the whole way and says at most one status, that of the last step
 * which is marked as reached. A step with its own day is an event and stays.
 */
export function withoutProgressBars(
  claims: readonly Claim[],
  dates: readonly DateMention[],
): readonly Claim[] {
  const dropped = new Set<Claim>();
  for (const bar of barsOf(claims)) {
    const marked = bar.filter(isMarked);
    const current = marked.length < bar.length ? marked[marked.length - 1] : undefined;
    for (const step of bar) {
      const hasDay = dates.some((date) => date.start >= step.hit.end && date.start < step.utterance.end);
      if (step !== current && !hasDay) dropped.add(step);
    }
  }
  return claims.filter((claim) => !dropped.has(claim));
}
