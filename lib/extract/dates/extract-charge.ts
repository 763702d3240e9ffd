import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import type { Finding, Span } from "../finding.ts";
import type { ParcelReading } from "../reading.ts";

/** An amount that is to be paid before the parcel goes on. Best first; `scope` as in `extractEvents`. */
export function extractCharge(
  _message: Message,
  _knowledge: Knowledge,
  _scope?: Span,
): readonly Finding<NonNullable<ParcelReading["charge"]>>[] {
  return [];
}
