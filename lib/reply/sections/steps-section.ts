import type { Plan, Step } from "../../escalation/plan.ts";
import type { AnswerStep, Block, Section } from "../answer.ts";
import { fill } from "../fill.ts";
import { formatDay } from "../format-date.ts";
import { helpAnswers } from "../help-commands.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { dayDistance } from "./day-distance.ts";
import { draftTitle } from "./draft-title.ts";

/** The plan: each step with its day, its links, and why that day. */
export function stepsSection({ plan }: PlannedParcel, scene: Scene): Section {
  const { texts } = scene;
  const steps = plan.steps.map((step) => answerStep(step, plan, scene));
  const block: Block =
    steps.length > 0 ? { kind: "steps", steps } : { kind: "paragraph", text: texts.sentence.steps0 };
  const blocks: Block[] = [block];
  if (plan.severity !== "done")
    blocks.push({
      kind: "question",
      text: texts.sentence.oneTap,
      answers: helpAnswers(["arrived", "stop"], scene),
    });
  return { heading: texts.heading.steps, blocks };
}

/** What to do and what not to do, whatever the day. */
export function adviceSection({ plan }: PlannedParcel, { texts }: Scene): Section | null {
  const blocks: Block[] = [];
  if (plan.doList.length > 0) blocks.push({ kind: "list", sign: "do", items: plan.doList });
  if (plan.dontList.length > 0) blocks.push({ kind: "list", sign: "dont", items: plan.dontList });
  if (plan.cautions.length > 0) blocks.push({ kind: "list", sign: "point", items: plan.cautions });
  return blocks.length === 0 ? null : { heading: texts.heading.advice, blocks };
}

/** A step as it stands in an answer. */
export function answerStep(step: Step, plan: Plan, scene: Scene): AnswerStep {
  const links =
    step.links.length > 0
      ? step.links
      : step.url === null
        ? []
        : [{ label: step.contact ?? step.title, url: step.url }];
  const isNamed = step.contact === null || links.some(({ label }) => label === step.contact);
  return {
    day: formatDay(step.on, scene.view.today, scene.language),
    distance: dayDistance(step.on, scene),
    title:
      isNamed || step.title.includes(step.contact ?? "") ? step.title : `${step.title} (${step.contact})`,
    links,
    basis: step.basisText,
    copy: copyLine(step, plan, scene),
  };
}

/** Where the text of a step stands, so that nobody has to look for it. */
function copyLine({ draft }: Step, { drafts }: Plan, { texts }: Scene): string | null {
  const found = draft === null ? undefined : drafts.find(({ id }) => id === draft);
  return found === undefined
    ? null
    : fill(texts.sentence.draftBelow, { title: draftTitle(found, drafts, texts) });
}
