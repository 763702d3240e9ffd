import type { Candidate } from "./candidate.ts";
import { addDays, earlier, later } from "./local-days.ts";
import type { Standing } from "./standing.ts";

/** So long before the dispute the seller is asked at the latest: most shops want to see that. */
const leadDays = 4;

/** Moves the question to the seller forward, where the dispute has to come before its usual day. */
export function pullSeller(
  ladder: readonly Candidate[],
  dispute: readonly Candidate[],
  standing: Standing,
): readonly Candidate[] {
  const [first] = dispute;
  if (first === undefined || !first.isFixed) return ladder;
  const limit = later(standing.today, addDays(first.on, -leadDays));
  return ladder.map((step) =>
    step.action === "contact-seller" || step.action === "request-refund" || isLook(step)
      ? { ...step, on: earlier(step.on, limit) }
      : step,
  );
}

/** Whether it is there is looked at before anything is claimed. */
function isLook({ action }: Candidate): boolean {
  return action === "confirm-received" || action === "report-missing";
}
