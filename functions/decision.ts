import type { AnswerReason } from "../lib/extract/reading.ts";
import type { PlannedAnswer } from "./mail-item.ts";

/** What was decided about a mail. `answer` is null exactly where it gets none. */
export interface Decision {
  readonly answer: PlannedAnswer | null;
  readonly reason: AnswerReason;
}
