import type { Block, Section } from "../answer.ts";
import { fill } from "../fill.ts";
import { dayBlanks } from "../format-date.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { dayDistance } from "./day-distance.ts";
import { hasNothingToClaim } from "./nothing-to-claim.ts";

/** The last day to claim, or that it is not known yet and how to give it. */
export function lastDaySection(parcel: PlannedParcel, scene: Scene): Section | null {
  const { plan } = parcel;
  const { texts, view, language } = scene;
  const { lastDay, earliestClaim } = plan;
  if (hasNothingToClaim(parcel)) return null;
  const blocks: Block[] = [];
  if (lastDay === null) {
    blocks.push({ kind: "paragraph", text: texts.sentence.lastDayUnknown, isStrong: true });
    blocks.push({ kind: "paragraph", text: texts.sentence.lastDayHow });
  } else {
    const values = {
      ...dayBlanks(lastDay.on, view.today, language),
      distance: dayDistance(lastDay.on, scene),
    };
    const sentence = lastDay.isPast ? texts.sentence.lastDayPast : texts.sentence.lastDay;
    blocks.push({ kind: "paragraph", text: fill(sentence, values), isStrong: true });
    blocks.push({ kind: "paragraph", text: `${lastDay.basisText.replace(/(?<![.\s])[.\s]+$/, "")}.` });
  }
  if (earliestClaim !== null && earliestClaim.on > view.today) {
    const blanks = dayBlanks(earliestClaim.on, view.today, language);
    blocks.push({ kind: "paragraph", text: fill(texts.sentence.earliestClaim, blanks) });
  }
  return { heading: texts.heading.lastDay, blocks };
}
