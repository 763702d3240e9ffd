import type { AnswerReason } from "../lib/extract/reading.ts";

/** One line for each mail that gets no answer, so that refusals are counted by their reason; it names nobody and no mail. */
export function noteRefusal(reason: AnswerReason): void {
  console.error(JSON.stringify({ level: "info", code: "refused", reason }));
}
