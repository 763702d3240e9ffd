import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Timeline } from "../timeline/timeline.ts";
import type { LocalDate, ZoneId } from "../units.ts";
import { makeDrafts } from "./drafts/make-drafts.ts";
import { plan as makePlan } from "./make-plan.ts";
import { makeStanding } from "./make-standing.ts";
import type { DraftText } from "./plan.ts";

/**
 * A text that no step of today's plan asks for, as the answer to a seller's message. Filled as those of the plan are.
 *
 * @returns `null` for an id that there is no text of.
 */
export function oneDraft(
  id: string,
  timeline: Timeline,
  knowledge: Knowledge,
  today: LocalDate,
  zone: ZoneId,
): DraftText | null {
  const { lastDay } = makePlan(timeline, knowledge, today, zone);
  return makeDrafts([id], makeStanding(timeline, knowledge, today, zone), lastDay)[0] ?? null;
}
