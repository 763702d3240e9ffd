import type { Section } from "../answer.ts";
import { cleanLine } from "../clean-text.ts";
import { fill } from "../fill.ts";
import { dayBlanks } from "../format-date.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { aboutParcel } from "../sections/about-parcel.ts";
import { noteBlanks } from "./note-blanks.ts";
import type { Talk } from "./talk.ts";

const shownParcels = 30;

/** What is said to the person's words, as sentences. A value that they wrote is quoted, never a link. */
export function noteTexts(talk: Talk, scene: Scene): readonly string[] {
  const { note } = scene.pack.conversation;
  return talk.notes.map(({ id, values = {} }) => fill(note[id], noteBlanks(values, scene), scene.language));
}

/** Words that a tap sends back. */
export function talkAnswersSection(talk: Talk, scene: Scene): Section | null {
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
  return { heading: texts.heading.answers, blocks: [{ kind: "question", text: "", answers }] };
}

/** The parcels, a line each, with the next day of each. */
export function parcelListSection(parcels: readonly PlannedParcel[], scene: Scene): Section | null {
  if (parcels.length === 0) return null;
  const texts = scene.pack.conversation;
  const items = parcels.slice(0, shownParcels).map((parcel) => {
    const { plan } = parcel;
    const step = plan.steps[0];
    const about = aboutParcel(parcel, scene) ?? "";
    const title = plan.headline.replace(/(?<![.\s])[.\s]+$/, "");
    if (step === undefined) return fill(texts.rowNoStep, { about, title });
    const blanks = dayBlanks(step.on, scene.view.today, scene.language);
    return fill(texts.row, { about, title, ...blanks, step: cleanLine(step.title) });
  });
  return { heading: texts.heading.parcels, blocks: [{ kind: "list", sign: "point", items }] };
}
