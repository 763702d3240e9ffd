import { toCalendar } from "../../functions/adapters/calendar.ts";
import type { Core } from "../../functions/ports.ts";
import { plan } from "../../lib/escalation/make-plan.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { draftReply } from "../../lib/reply/draft-reply.ts";

/** The pure core as the service has it. */
export const testCore: Core = {
  knowledge,
  plan: (timeline, today, zone) => plan(timeline, knowledge, today, zone),
  write: (view) => draftReply(view, knowledge),
  calendar: toCalendar,
};
