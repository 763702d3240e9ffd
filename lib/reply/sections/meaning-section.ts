import { isSaidByStatus } from "../../escalation/plan-words.ts";
import { isFounded } from "../../knowledge/source.ts";
import type { Block, DwellBar, Section } from "../answer.ts";
import { fill } from "../fill.ts";
import { firstSentence } from "../first-sentence.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { currentEvent } from "./current-event.ts";

/** What the first sentence leaves out: why, how long the status usually lasts, and what comes after it. */
export function meaningSection(parcel: PlannedParcel, scene: Scene): Section | null {
  const { plan } = parcel;
  const { knowledge, texts } = scene;
  const reason = knowledge.reasons.get(currentEvent(parcel)?.reason ?? "reason_not_given");
  const blocks: Block[] = [];
  const say = (text: string) => blocks.push({ kind: "paragraph", text });
  const { rest } = firstSentence(plan.meaning);
  if (rest !== "") say(rest);
  const isSaid = isSaidByStatus(plan.status, reason?.code);
  if (
    reason !== undefined &&
    reason.code !== "reason_not_given" &&
    !isSaid &&
    !plan.meaning.includes(reason.meaning)
  ) {
    const meaning = [reason.meaning, reason.advice].filter((text) => text !== null).join(" ");
    say(fill(texts.sentence.reason, { meaning }));
  }
  const dwell = dwellBlock(parcel, scene);
  if (dwell !== null) blocks.push(dwell);
  const isOver = plan.status === "done.collected" || currentEvent(parcel)?.source === "person";
  if (plan.next !== null && !isOver) say(fill(texts.sentence.next, { next: plan.next }));
  return blocks.length === 0 ? null : { heading: texts.heading.means, blocks };
}

/** How long the status usually lasts; our own figure says that it is ours, and a badly founded one is not stated. */
function dwellBlock(
  { plan }: PlannedParcel,
  { knowledge, texts, language }: Scene,
): Extract<Block, { readonly kind: "dwell" }> | null {
  if (plan.dwell === null) return null;
  const { day, usualFrom, usualTo, stuckAfter, basis } = plan.dwell;
  const [, acting = "", nth] = /^status\/([\w.]+)\/dwell\/(\d+)$/.exec(basis) ?? [];
  const status = [...knowledge.statuses.values()].find(({ code }) => code === acting);
  const figure = status?.dwell[Number(nth) - 1];
  if (figure?.confidence === "low" || figure?.confidence === "unverified") return null;
  const isRangeFounded = isFounded(figure);
  const values = { day, from: usualFrom, to: usualTo, stuck: stuckAfter ?? "" };
  const usual = fill(isRangeFounded ? texts.counted.dwell : texts.counted.dwellThumb, values, language);
  const sentence = day < 1 ? usual : `${fill(texts.sentence.dwellDay, values)} ${usual}`;
  const limit = status?.stuckAfter.find(({ value }) => value === stuckAfter);
  const isLimitFounded = isFounded(limit);
  const isOurs = limit?.confidence === "rule-of-thumb" && !isRangeFounded;
  const isLimitStated = stuckAfter !== null && stuckAfter > usualTo && (isLimitFounded || isOurs);
  const text = isLimitStated ? `${sentence} ${fill(texts.counted.dwellStuck, values, language)}` : sentence;
  const bar: DwellBar = {
    day,
    from: usualFrom,
    to: usualTo,
    stuckAfter: isLimitStated ? stuckAfter : null,
    label: fill(texts.sentence.dwellMark, values),
  };
  return { kind: "dwell", text, bar: day < 1 || usualTo < 1 ? null : bar };
}
