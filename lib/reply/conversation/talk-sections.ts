import type { Section } from "../answer.ts";
import { cleanLine } from "../clean-text.ts";
import { fill } from "../fill.ts";
import { dayBlanks } from "../format-date.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { parcelRow } from "../sections/parcel-row.ts";
import { noteBlanks } from "./note-blanks.ts";
import type { Talk } from "./talk.ts";

const shownParcels = 30;

/** What is said to the person's words, as sentences. A value that they wrote is quoted, never a link. */
export function noteTexts(talk: Talk, scene: Scene): readonly string[] {
  const { note } = scene.pack.conversation;
  return talk.notes.map(({ id, values = {} }) => fill(note[id], noteBlanks(values, scene), scene.language));
}

/** Words that a tap sends back, under the sentence that leads to them. */
export function talkAnswersSection(talk: Talk, scene: Scene, leadIn = ""): Section | null {
  const texts = scene.pack.conversation;
  const choices = (talk.choices ?? []).map(({ id, reply }) => ({
    label: texts.choice[id],
    reply: scene.reply(reply),
  }));
  const given = (talk.answers ?? []).map(({ label, reply }) => ({
    label: label === reply ? scene.reply(reply) : label,
    reply: scene.reply(reply),
  }));
  const answers = [...choices, ...given];
  if (answers.length === 0) return null;
  return { heading: texts.heading.answers, blocks: [{ kind: "question", text: leadIn, answers }] };
}

/** The parcels, each with the next day of its plan. */
export function parcelListSection(parcels: readonly PlannedParcel[], scene: Scene): Section | null {
  if (parcels.length === 0) return null;
  const texts = scene.pack.conversation;
  const rows = parcels.slice(0, shownParcels).map((parcel) => {
    const step = parcel.plan.steps[0];
    if (step === undefined) return parcelRow(parcel, scene, null);
    const blanks = dayBlanks(step.on, scene.view.today, scene.language);
    const next = fill(scene.texts.lead.nextStep, { ...blanks, title: cleanLine(step.title) });
    return parcelRow(parcel, scene, next);
  });
  const { parcels: heading } = texts.heading;
  const isTitle = scene.view.talk?.title === "list" && texts.title.list === heading;
  return { heading: isTitle ? "" : heading, blocks: [{ kind: "parcels", rows }] };
}
