import type { Section } from "../answer.ts";
import { cleanLine, cleanLines } from "../clean-text.ts";
import { fill } from "../fill.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { aboutParcel } from "./about-parcel.ts";

const shownOthers = 8;

/** What we need to know, each with the answers that can simply be sent back. */
export function questionsSection({ plan }: PlannedParcel, { texts }: Scene): Section | null {
  if (plan.questions.length === 0) return null;
  return {
    heading: texts.heading.questions,
    blocks: plan.questions.map(({ text, answers }) => ({ kind: "question", text, answers })),
  };
}

/** Texts that only have to be copied and sent. */
export function draftsSection({ plan }: PlannedParcel, { texts }: Scene): Section | null {
  if (plan.drafts.length === 0) return null;
  return {
    heading: texts.heading.drafts,
    blocks: plan.drafts.map((draft) => ({
      kind: "draft",
      title: texts.draftTo[draft.to],
      subject: fill(texts.sentence.draftSubject, { subject: cleanLine(draft.subject, 150) }),
      body: cleanLines(draft.body),
    })),
  };
}

/** The other parcels of the same mail, a line each. */
export function othersSection(others: readonly PlannedParcel[], scene: Scene): Section | null {
  const { texts } = scene;
  if (others.length === 0) return null;
  const items = others.slice(0, shownOthers).map((parcel) =>
    fill(texts.sentence.other, {
      about: aboutParcel(parcel, scene) ?? "",
      title: parcel.plan.headline.replace(/[.\s]+$/, ""),
      today: parcel.plan.today,
    }),
  );
  const count = others.length - shownOthers;
  return {
    heading: texts.heading.others,
    blocks: [
      { kind: "list", sign: "point", items },
      ...(count > 0
        ? [{ kind: "paragraph", text: fill(texts.sentence.othersMore, { count }) } as const]
        : []),
    ],
  };
}
