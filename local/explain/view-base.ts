import { plan } from "../../lib/escalation/make-plan.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { inOrderOfUrgency } from "../../lib/reply/answer-view.ts";
import type { AnswerView } from "../../lib/reply/reply.ts";
import type { Timeline } from "../../lib/timeline/timeline.ts";
import { as, type LocalDate } from "../../lib/units.ts";
import type { Options } from "./options.ts";

/** Each parcel with its plan of the day, the most urgent first. */
export function plannedParcels(timelines: readonly Timeline[], options: Options): AnswerView["parcels"] {
  const today = dayIn(options);
  return inOrderOfUrgency(
    timelines.map((timeline) => ({ timeline, plan: plan(timeline, knowledge, today, options.zone) })),
  );
}

/** What every view of an answer has. */
export function viewBase(options: Options): Pick<AnswerView, "today" | "zone" | "language" | "writtenAt"> {
  return {
    today: dayIn(options),
    zone: options.zone,
    language: options.language,
    writtenAt: options.now,
  };
}

/** The calendar day of an instant in a zone. */
function dayIn({ now, zone }: Options): LocalDate {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return as<LocalDate>(format.format(Date.parse(now)));
}
