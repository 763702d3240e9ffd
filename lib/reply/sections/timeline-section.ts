import { isFollowUpMail } from "../../escalation/told-steps.ts";
import type { ShipmentEvent } from "../../timeline/timeline.ts";
import type { Block, EventRow, Section } from "../answer.ts";
import { fill } from "../fill.ts";
import { formatDay, formatEventTime, formatInstant } from "../format-date.ts";
import { punctuation } from "../punctuate.ts";
import { quoteText } from "../quote-text.ts";
import type { PlannedParcel, Scene } from "../scene.ts";

/** A mail client shows a long table badly, and an answer stays small. */
const shownEvents = 12;

/** What has happened, newest first: day, what it means, the carrier's own words, place. */
export function timelineSection({ timeline }: PlannedParcel, scene: Scene): Section | null {
  const { texts, view, language } = scene;
  const { label } = punctuation(texts);
  // What an answer told stands in that answer; a mail of our own accord is something that happened.
  const isSaidAbove = timeline.events.some(({ source }) => source === "person");
  const acts = timeline.acts.filter((act) =>
    act.act === "arrived" ? !isSaidAbove : act.act !== "step-told" || isFollowUpMail(act.mailId),
  );
  if (timeline.events.length === 0 && acts.length === 0) return null;
  const events = timeline.events.slice(-shownEvents).reverse();
  const blocks: Block[] = [];
  if (events.length > 0) {
    blocks.push({
      kind: "events",
      rows: events.map((event) => eventRow(event, scene)),
    });
  }
  const count = timeline.events.length - events.length;
  if (count > 0)
    blocks.push({ kind: "paragraph", text: fill(texts.counted.olderEvents, { count }, language) });
  if (acts.length > 0) {
    const items = acts
      .slice(-shownEvents)
      .map((act) => `${label(formatDay(act.on, view.today, language))} ${texts.act[act.act]}`);
    blocks.push({ kind: "list", sign: "point", items });
  }
  return { heading: texts.heading.timeline, blocks };
}

function eventRow(event: ShipmentEvent, { knowledge, texts, view, language }: Scene): EventRow {
  const reported = fill(texts.sentence.reported, {
    day: formatInstant(event.reportedAt, view.zone, language),
  });
  // A person who has it reports nothing: they say so.
  const title =
    event.source === "person" ? texts.act.arrived : (knowledge.statuses.get(event.status)?.title ?? "");
  return {
    when: event.occurredAt === null ? reported : formatEventTime(event.occurredAt, language),
    what: event.classifier === "actual" ? title : `${title} (${texts.sentence.expected})`,
    words: event.statusText === null ? "" : quoteText(event.statusText, 160),
    where: event.place === null ? "" : quoteText(event.place, 60),
  };
}
