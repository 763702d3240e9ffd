import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import type { Finding, Span } from "../finding.ts";
import type { ParcelReading } from "../reading.ts";

/** Where, until when and with which code a parcel can be collected. Best first; `scope` as in `extractEvents`. */
export function extractPickup(
  _message: Message,
  _knowledge: Knowledge,
  _scope?: Span,
): readonly Finding<NonNullable<ParcelReading["pickup"]>>[] {
  return [];
}
