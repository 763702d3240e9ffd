import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import type { Finding, Span } from "../finding.ts";
import type { ParcelReading } from "../reading.ts";

/** A last day that the mail states, and for what. Best first; `scope` as in `extractEvents`. */
export function extractDeadline(
  _message: Message,
  _knowledge: Knowledge,
  _scope?: Span,
): readonly Finding<NonNullable<ParcelReading["deadline"]>>[] {
  return [];
}
