import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import type { Finding, Span } from "../finding.ts";
import type { ParcelReading } from "../reading.ts";

/** Days on which the parcel is said to come; never a day by which it will be sent. Best first; `scope` as in `extractEvents`. */
export function extractEta(
  _message: Message,
  _knowledge: Knowledge,
  _scope?: Span,
): readonly Finding<NonNullable<ParcelReading["eta"]>>[] {
  return [];
}
