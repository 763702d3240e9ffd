import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import type { Finding, Span } from "../finding.ts";
import type { EventReading } from "../reading.ts";

/**
 * What a mail says has happened, or is announced, oldest first: the last one is the parcel's status.
 *
 * @param scope the part of the body that speaks about one parcel, where the mail is about several; the subject then counts
 * only where the scope itself says nothing.
 * @returns an empty list where no status is stated.
 */
export function extractEvents(
  _message: Message,
  _knowledge: Knowledge,
  _scope?: Span,
): readonly Finding<EventReading>[] {
  return [];
}
