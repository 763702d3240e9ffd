import type { ClaimOutlook } from "./claim-outlook.ts";
import { daysBetween } from "./local-days.ts";
import type { Standing } from "./standing.ts";

/** With so many days left or fewer the dispute goes before everything else. */
export const urgentDays = 7;
/** True when a week or less remains: the dispute goes before everything else, once there is something to claim. */
export function isUrgent(standing: Standing, { lastDay }: ClaimOutlook): boolean {
  if (lastDay === null || lastDay.isPast || !standing.problem.isKnown) return false;
  return daysBetween(standing.today, lastDay.on) <= urgentDays;
}
