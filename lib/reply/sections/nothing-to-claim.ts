import type { PlannedParcel } from "../scene.ts";

/** True where no last day is known and none is missed: it is over, claimed already, or not the reader's parcel. */
export function hasNothingToClaim({ plan, timeline }: PlannedParcel): boolean {
  if (plan.lastDay !== null) return false;
  if (plan.severity === "done" && plan.steps.length === 0) return true;
  return timeline.acts.some(({ act }) => act === "disputed" || act === "not-mine");
}
