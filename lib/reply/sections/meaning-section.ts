import type { Section } from "../answer.ts";
import { fill } from "../fill.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { currentEvent } from "./current-event.ts";

/** What the status means, why, how long it usually lasts, and what comes after it. */
export function meaningSection(parcel: PlannedParcel, { knowledge, texts }: Scene): Section {
  const { plan } = parcel;
  const reason = knowledge.reasons.get(currentEvent(parcel)?.reason ?? "reason_not_given");
  const paragraphs = [plan.meaning];
  if (reason !== undefined && reason.code !== "reason_not_given" && !plan.meaning.includes(reason.meaning)) {
    const meaning = [reason.meaning, reason.advice].filter((text) => text !== null).join(" ");
    paragraphs.push(fill(texts.sentence.reason, { meaning }));
  }
  if (plan.dwell !== null) {
    const { day, usualFrom, usualTo, stuckAfter } = plan.dwell;
    const values = { day, from: usualFrom, to: usualTo, stuck: stuckAfter ?? "" };
    paragraphs.push(fill(stuckAfter === null ? texts.sentence.dwell : texts.sentence.dwellStuck, values));
  }
  if (plan.next !== null) paragraphs.push(fill(texts.sentence.next, { next: plan.next }));
  return { heading: texts.heading.means, blocks: paragraphs.map((text) => ({ kind: "paragraph", text })) };
}
