import { as, type EventTime, type LocalDateTime, type OffsetDateTime } from "../../units.ts";
import type { DateMention } from "./date-mention.ts";

/** A mention as the time of an event, exactly as precise as it is: with hour and zone only where they are stated. */
export function eventTimeOf(mention: DateMention): EventTime | null {
  if (mention.from !== mention.to) return null;
  if (mention.time === null) return mention.from;
  if (mention.offset === null) return as<LocalDateTime>(`${mention.from}T${mention.time}`);
  return as<OffsetDateTime>(`${mention.from}T${mention.time}:00${mention.offset}`);
}
