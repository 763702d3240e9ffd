import { knowledge } from "../../lib/knowledge/load.ts";
import type { AnswerView } from "../../lib/reply/reply.ts";
import { lookUpTimeline } from "./look-up-timeline.ts";
import type { LookUp, Options } from "./options.ts";
import { plannedParcels, viewBase } from "./view-base.ts";

/** The view of an answer about a parcel that is described on the command line. */
export function explainLookUp(lookUp: LookUp, options: Options): AnswerView {
  const title = knowledge.statuses.get(lookUp.status)?.title ?? lookUp.status;
  return {
    ...viewBase(options),
    kind: "news",
    subject: title,
    reading: null,
    parcels: plannedParcels([lookUpTimeline(lookUp, options.now)], options),
    isFirstMail: false,
  };
}
