import type { PlanWords } from "../plan-words.ts";
import parties from "./parties.json" with { type: "json" };
import reasons from "./reasons.json" with { type: "json" };
import sentences from "./sentences.json" with { type: "json" };
import statuses from "./statuses.json" with { type: "json" };

/** What plans say, in German. */
export const dePlanWords = { statuses, reasons, sentences, parties } satisfies PlanWords;
