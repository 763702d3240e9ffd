import type { Section } from "../answer.ts";
import { cleanLine } from "../clean-text.ts";
import { fill } from "../fill.ts";
import { formatDay } from "../format-date.ts";
import { quoteText } from "../quote-text.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { aboutParcel } from "../sections/about-parcel.ts";
import { conversationTexts } from "../texts/conversation/index.ts";
import type { Talk } from "./talk.ts";

const shownParcels = 30;

/** What is said to the person's words, as sentences. A value that they wrote is quoted, never a link. */
export function noteTexts(talk: Talk, scene: Scene): readonly string[] {
  const { note } = conversationTexts(scene.language);
  return talk.notes.map(({ id, values = {} }) =>
    fill(
      note[id],
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === "string" && asWritten.has(name) ? quoteText(value, 120, true) : value,
        ]),
      ),
    ),
  );
}

/** Values that hold a person's own words. */
const asWritten: ReadonlySet<string> = new Set(["line", "name", "about"]);

/** Words that a tap sends back. */
export function talkAnswersSection(talk: Talk, scene: Scene): Section | null {
  const texts = conversationTexts(scene.language);
  const choices = (talk.choices ?? []).map(({ id, reply }) => ({ label: texts.choice[id], reply }));
  const answers = [...choices, ...(talk.answers ?? [])];
  if (answers.length === 0) return null;
  return { heading: texts.heading.answers, blocks: [{ kind: "question", text: "", answers }] };
}

/** The parcels, a line each, with the next day of each. */
export function parcelListSection(parcels: readonly PlannedParcel[], scene: Scene): Section | null {
  if (parcels.length === 0) return null;
  const texts = conversationTexts(scene.language);
  const items = parcels.slice(0, shownParcels).map((parcel) => {
    const { plan } = parcel;
    const step = plan.steps[0];
    const about = aboutParcel(parcel, scene) ?? "";
    const title = plan.headline.replace(/[.\s]+$/, "");
    if (step === undefined) return fill(texts.rowNoStep, { about, title });
    const day = formatDay(step.on, scene.view.today, scene.language);
    return fill(texts.row, { about, title, day, step: cleanLine(step.title) });
  });
  return { heading: texts.heading.parcels, blocks: [{ kind: "list", sign: "point", items }] };
}
