import { commandsInNote } from "../../functions/commands/note-commands.ts";
import { toActs } from "../../lib/conversation/to-acts.ts";
import type { ServiceReading } from "../../lib/extract/reading.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { foldTimeline } from "../../lib/timeline/fold-timeline.ts";
import type { Timeline } from "../../lib/timeline/timeline.ts";
import type { Instant, LocalDate, ZoneId } from "../../lib/units.ts";

/** The parcel with what the person wrote above the forward ("it is not here"), as the service understands it. */
export function withNote(
  timeline: Timeline,
  reading: ServiceReading,
  { now, today, zone }: { readonly now: Instant; readonly today: LocalDate; readonly zone: ZoneId },
): Timeline {
  const context = { knowledge, today, languages: [reading.language], names: [] };
  const note = reading.original.wrapper === "none" ? null : (reading.written ?? null);
  const acts = commandsInNote(note, context).flatMap((command) => toActs(command, today, null));
  if (acts.length === 0) return timeline;
  const told = acts.map((act, at) => ({ ...act, id: `note-${at}`, at: now }));
  return foldTimeline(timeline.parcelId, timeline.facts, [...timeline.acts, ...told], zone);
}
