import type { ShipmentEvent } from "../../timeline/timeline.ts";
import type { PlannedParcel } from "../scene.ts";

/** The newest event that has the plan's status; what a person says has no place and no words of a carrier. */
export function currentEvent({ timeline, plan }: PlannedParcel): ShipmentEvent | undefined {
  return timeline.events.findLast((event) => event.status === plan.status);
}
