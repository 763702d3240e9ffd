import type { DueStep, FollowUp } from "../../escalation/follow-up.ts";
import type { Answer, Block, Section } from "../answer.ts";
import { cleanLine } from "../clean-text.ts";
import { fill } from "../fill.ts";
import { dayBlanks, formatInstant } from "../format-date.ts";
import { punctuation } from "../punctuate.ts";
import type { ParcelView } from "../reply.ts";
import type { Scene } from "../scene.ts";
import { aboutParcel } from "../sections/about-parcel.ts";
import { firstDays } from "../sections/first-screen.ts";
import { lastDaySection } from "../sections/last-day-section.ts";
import { parcelRow } from "../sections/parcel-row.ts";
import { answerStep, stepsSection } from "../sections/steps-section.ts";
import { draftsSection } from "../sections/talk-sections.ts";
import { isConditional, isDelivered, questionOf } from "./due-question.ts";
import { answerReplies, questionAnswers } from "./question-answers.ts";

/** A parcel of a mail of our own accord. */
type DueParcel = ParcelView & { readonly followUp: FollowUp };

/** What a mail holds: the others come again on a day with fewer. */
const shownRows = 30;
const shownInFull = 8;

type Body = Pick<
  Answer,
  "severity" | "severityWord" | "title" | "sentence" | "note" | "facts" | "lead" | "about"
> & { readonly sections: readonly (Section | null)[] };

/**
 * A mail of our own accord: what is due of the parcel that matters most, then of the others. It never says that a parcel
 * has not moved: only since when no newer mail has come, and where to look.
 */
export function followUpBody(first: DueParcel, others: readonly DueParcel[], scene: Scene): Body {
  if (others.length > 0) return digestBody([first, ...others], scene);
  const texts = scene.pack.followUp;
  const { plan } = first;
  const isFarewell = first.followUp.farewell !== null;
  return {
    ...severityOf(first, scene),
    title: titleOf(first, scene),
    sentence: silence(first, scene),
    note: isFarewell ? texts.sentence.farewell : quietNote(first, scene),
    facts: [{ label: texts.sentence.lastKnown, text: lastKnown(first, scene) }],
    lead: isFarewell ? [] : laterDays(first, scene),
    about: aboutParcel(first, scene),
    sections: [
      ...parcelSections(first, scene),
      isFarewell ? null : restOfPlan(first, scene),
      isFarewell ? null : lastDaySection(first, scene),
      draftsSection({ ...first, plan: { ...plan, drafts: dueDrafts(first) } }, scene),
    ],
  };
}

/** One mail about several parcels: all of them in short, and then each with its steps, its buttons and its text to copy. */
function digestBody(parcels: readonly DueParcel[], scene: Scene): Body {
  const { several, sentence, heading } = scene.pack.followUp;
  const [first] = parcels as readonly [DueParcel];
  const rows = parcels.slice(0, shownRows).map((parcel) => parcelRow(parcel, scene, dueTitle(parcel, scene)));
  const count = parcels.length - rows.length;
  const more = count <= 0 ? [] : [fill(scene.texts.counted.othersMore, { count }, scene.language)];
  return {
    ...severityOf(first, scene),
    title: fill(several, { title: titleOf(first, scene), count: parcels.length }, scene.language),
    sentence: sentence.digest,
    note: null,
    facts: [],
    lead: [],
    about: null,
    sections: [
      {
        heading: heading.digest,
        blocks: [{ kind: "parcels", rows }, ...more.map((text): Block => ({ kind: "paragraph", text }))],
      },
      ...parcels.slice(0, shownInFull).map((parcel, at) => digestSection(parcel, at + 1, scene)),
    ],
  };
}

function severityOf({ plan, followUp }: DueParcel, scene: Scene): Pick<Body, "severity" | "severityWord"> {
  const { word } = scene.pack.followUp;
  return followUp.farewell === null
    ? { severity: plan.severity, severityWord: `${word} · ${scene.texts.severity[plan.severity]}` }
    : { severity: "ok", severityWord: word };
}

function parcelSections(parcel: DueParcel, scene: Scene): readonly (Section | null)[] {
  const texts = scene.pack.followUp;
  const { followUp } = parcel;
  if (followUp.farewell !== null) return [farewellSection(parcel, scene)];
  return [
    lookSection(parcel, scene),
    { heading: texts.heading.due, blocks: dueBlocks(parcel, scene) },
    { heading: texts.heading.answer, blocks: [questionBlock(parcel, scene)] },
  ];
}

/** A parcel of a digest, in one section: which one, since when there is no news, what is due, the answers, the text to copy. */
function digestSection(parcel: DueParcel, nth: number, scene: Scene): Section {
  const heading = `${nth}. ${lastKnown(parcel, scene).replace(/\.$/, "")}`;
  const about = aboutParcel(parcel, scene);
  const told: readonly Block[] = [
    ...(about === null ? [] : [{ kind: "paragraph", text: about } as const]),
    { kind: "paragraph", text: silence(parcel, scene) },
  ];
  if (parcel.followUp.farewell !== null)
    return { heading, blocks: [...told, ...farewellSection(parcel, scene).blocks] };
  const quiet = quietNote(parcel, scene);
  // Until when it can be reported is said with what is due of it.
  const last = isDelivered(parcel.followUp.plan) ? undefined : laterDays(parcel, scene).at(-1);
  const { label } = punctuation(scene.texts);
  return {
    heading,
    blocks: [
      ...told,
      ...(lookSection(parcel, scene)?.blocks ?? []),
      ...dueBlocks(parcel, scene),
      ...(last === undefined
        ? []
        : [{ kind: "paragraph", text: `${label(last.label)} ${last.text}` } as const]),
      questionBlock(parcel, scene),
      ...(quiet === null ? [] : [{ kind: "paragraph", text: quiet } as const]),
      ...(draftsSection({ ...parcel, plan: { ...parcel.plan, drafts: dueDrafts(parcel) } }, scene)?.blocks ??
        []),
    ],
  };
}

/** The tracker comes before every step, unless the step is the tracker, or there is nothing to look up. */
function lookSection({ followUp }: DueParcel, scene: Scene): Section | null {
  const texts = scene.pack.followUp;
  const looksAnyway = followUp.due.some(({ step }) => step.action === "check-tracker");
  if (
    followUp.lookAt.length === 0 ||
    looksAnyway ||
    followUp.isSilenceConfirmed ||
    isDelivered(followUp.plan)
  )
    return null;
  return {
    heading: texts.heading.look,
    blocks: [
      { kind: "paragraph", text: texts.sentence.lookFirst },
      { kind: "links", links: followUp.lookAt },
    ],
  };
}

function dueBlocks({ followUp }: DueParcel, scene: Scene): readonly Block[] {
  const texts = scene.pack.followUp;
  const steps = followUp.due.map((due) => ({
    ...answerStep(
      { ...due.step, on: scene.view.today },
      { ...followUp.plan, drafts: dueDrafts({ followUp }) },
      scene,
    ),
    title: stepTitle(due, followUp, scene),
  }));
  const { lastDay } = followUp.plan;
  const until =
    isDelivered(followUp.plan) && lastDay !== null
      ? [fill(texts.sentence.deliveredUntil, dayBlanks(lastDay.on, scene.view.today, scene.language))]
      : [];
  const again = followUp.due.some(({ isReminder }) => isReminder) ? [texts.sentence.reminder] : [];
  return [
    { kind: "steps", steps },
    ...[...until, ...again].map((text): Block => ({ kind: "paragraph", text })),
  ];
}

function stepTitle({ step }: DueStep, followUp: FollowUp, scene: Scene): string {
  if (!isConditional(followUp, step.action, step.basis)) return step.title;
  const { ifStill } = scene.pack.followUp.sentence;
  const small = `${step.title.slice(0, 1).toLowerCase()}${step.title.slice(1)}`;
  return fill(ifStill, { step: small, Step: step.title });
}

function questionBlock(parcel: DueParcel, scene: Scene): Block {
  const question = questionOf(parcel.followUp);
  const texts = scene.pack.followUp;
  // One conversation may hold several parcels: the number says which one is meant.
  const number = scene.view.parcels.length > 1 ? parcel.timeline.numbers.at(-1)?.trackingNumber : undefined;
  return {
    kind: "question",
    text: texts.question[question],
    answers: questionAnswers[question].map((id) => ({
      label: texts.answer[id],
      reply: `${scene.reply(answerReplies[id])}${number === undefined ? "" : ` ${number}`}`,
    })),
    ...(parcel.replyTo === undefined ? {} : { replyTo: parcel.replyTo }),
  };
}

function farewellSection(parcel: DueParcel, scene: Scene): Section {
  const texts = scene.pack.followUp;
  const { lastDay } = parcel.followUp.plan;
  const lines = [
    ...(lastDay === null
      ? []
      : [fill(texts.sentence.farewellWindow, dayBlanks(lastDay.on, scene.view.today, scene.language))]),
    texts.sentence.farewellBack,
  ];
  return {
    heading: texts.heading.answer,
    blocks: [
      ...lines.map((text): Block => ({ kind: "paragraph", text })),
      questionBlock({ ...parcel, followUp: { ...parcel.followUp, due: [] } }, scene),
    ],
  };
}

/** The next day on which something is due, if one is to come, and the last day to claim. */
function laterDays(parcel: DueParcel, scene: Scene): Answer["lead"] {
  const [, next, ...last] = firstDays(parcel, scene);
  const isLater = parcel.plan.steps.some(({ on }) => on > scene.view.today);
  return next === undefined || !isLater ? last : [next, ...last];
}

/** The steps after today's. */
function restOfPlan(parcel: DueParcel, scene: Scene): Section | null {
  const { today } = scene.view;
  const told = new Set(parcel.followUp.due.map(({ step }) => step.action));
  const steps = parcel.plan.steps.filter((step) => step.on > today && !told.has(step.action));
  if (steps.length === 0 || isDelivered(parcel.plan)) return null;
  // Only the texts for today stand below; a later step brings its own on its day.
  const plan = { ...parcel.plan, steps, drafts: dueDrafts(parcel) };
  const [block] = stepsSection({ ...parcel, plan }, scene).blocks;
  if (block === undefined) return null;
  const { heading, sentence } = scene.pack.followUp;
  // A day that stands here is taken for one on which we write.
  const unsaid: Block = { kind: "paragraph", text: sentence.quietDays };
  return { heading: heading.next, blocks: parcel.followUp.goesQuiet ? [unsaid, block] : [block] };
}

/** That we fall silent until the person says something; a delivery is asked about only once anyway. */
function quietNote({ plan, followUp }: DueParcel, scene: Scene): string | null {
  return followUp.goesQuiet && !isDelivered(plan) ? scene.pack.followUp.sentence.quiet : null;
}

function dueDrafts({ followUp }: Pick<DueParcel, "followUp">) {
  const wanted = new Set(followUp.due.map(({ step }) => step.draft));
  return followUp.plan.drafts.filter(({ id }) => wanted.has(id));
}

function titleOf({ followUp }: DueParcel, scene: Scene): string {
  const texts = scene.pack.followUp;
  if (followUp.farewell !== null) return texts.title.farewell;
  if (isDelivered(followUp.plan)) return texts.title.delivered;
  const due = followUp.due[0];
  return due === undefined ? texts.word : cleanLine(stepTitle(due, followUp, scene), 200);
}

/** What is due, for the overview; null where the status says all. */
function dueTitle(parcel: DueParcel, scene: Scene): string | null {
  const { due, farewell, plan } = parcel.followUp;
  return due.length === 0 && farewell === null && !isDelivered(plan) ? null : titleOf(parcel, scene);
}

function silence({ timeline, followUp }: DueParcel, scene: Scene): string {
  const { sentence } = scene.pack.followUp;
  if (timeline.newestMailAt === null) return sentence.silenceUnknown;
  const day = formatInstant(timeline.newestMailAt, scene.view.zone, scene.language);
  const text = fill(sentence.silence, { day }, scene.language);
  return followUp.isSilenceConfirmed ? `${text} ${sentence.confirmed}` : text;
}

/** What the newest mail said; not what is true today. */
function lastKnown({ plan }: DueParcel, { knowledge }: Scene): string {
  const status = plan.status === null ? undefined : knowledge.statuses.get(plan.status);
  const text = status?.title ?? plan.headline;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
