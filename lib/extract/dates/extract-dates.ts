import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import type { LocalDate } from "../../units.ts";
import type { Finding, Span } from "../finding.ts";
import type { DatesReading } from "../reading.ts";

/** One day that a window may be counted from, and which. */
export interface AnchorDate {
  readonly field: keyof DatesReading;
  readonly on: LocalDate;
}

/** Days of ordering, paying, sending and delivery that the mail states. Best first; `scope` as in `extractEvents`. */
export function extractDates(
  _message: Message,
  _knowledge: Knowledge,
  _scope?: Span,
): readonly Finding<AnchorDate>[] {
  return [];
}
