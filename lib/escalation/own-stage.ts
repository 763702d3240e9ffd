import type { Standing } from "./standing.ts";

/** True once a parcel that the person sent has reached the other side. */
export function hasReachedSeller({ acting, timeline }: Pick<Standing, "acting" | "timeline">): boolean {
  if (timeline.direction === "incoming" || acting === null) return false;
  return acting.startsWith("done.") || (timeline.direction === "return" && acting === "end.returned");
}

/** True while the person still has it. */
export function isUnsent({ acting }: Pick<Standing, "acting">): boolean {
  return /^order\.(confirmed|label_created|awaiting_handover)$/.test(acting ?? "");
}
