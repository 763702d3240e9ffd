import type { Section } from "../answer.ts";
import { cleanLine, cleanLines } from "../clean-text.ts";
import { fill } from "../fill.ts";
import { punctuation } from "../punctuate.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { translateDraft } from "../translate/translate-draft.ts";
import { draftTitle } from "./draft-title.ts";
import { parcelRow } from "./parcel-row.ts";

const shownOthers = 8;

/** What we need to know, each with the answers that can simply be sent back. */
export function questionsSection({ plan }: PlannedParcel, { texts, reply }: Scene): Section | null {
  if (plan.questions.length === 0) return null;
  const { quote } = punctuation(texts);
  return {
    heading: texts.heading.questions,
    blocks: plan.questions.map(({ text, answers }) => ({
      kind: "question",
      text: text.replace(/"([^"\n]{1,100})"/g, (_, words: string) => quote(words)),
      answers: answers.map((answer) => inOwnWords(answer, reply)),
    })),
  };
}

/** Texts that only have to be copied and sent, each in the language of whoever reads it. */
export function draftsSection(parcel: PlannedParcel, scene: Scene): Section | null {
  const { texts, language } = scene;
  if (parcel.plan.drafts.length === 0) return null;
  return {
    heading: texts.heading.drafts,
    blocks: parcel.plan.drafts.map((english) => {
      const draft = translateDraft(english, parcel, scene);
      const title = draftTitle(english, parcel.plan.drafts, texts);
      return {
        kind: "draft",
        title:
          draft.language === language
            ? title
            : fill(texts.sentence.draftIn, { title, language: languageName(draft.language, language) }),
        subject: fill(texts.sentence.draftSubject, { subject: cleanLine(draft.subject, 150) }),
        body: cleanLines(draft.body),
        language: draft.language,
      };
    }),
  };
}

function languageName(tag: string, language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
}

/** A label that is a part of its reply ("US" in "country US") goes with it; a day in a reply is an example. */
function inOwnWords(
  { label, reply }: PlannedParcel["plan"]["questions"][number]["answers"][number],
  own: Scene["reply"],
) {
  const words = own(reply);
  const begins = /^(.{1,60}?)\d{4}-\d{2}-\d{2}/.exec(words)?.[1];
  return {
    label: reply.includes(label) && !words.includes(label) ? words : label,
    reply: words,
    ...(begins === undefined ? {} : { begins }),
  };
}

/** The other parcels of the same mail, in short. */
export function othersSection(others: readonly PlannedParcel[], scene: Scene): Section | null {
  const { texts, language } = scene;
  if (others.length === 0) return null;
  const rows = others
    .slice(0, shownOthers)
    .map((parcel) =>
      parcelRow(parcel, scene, `${punctuation(texts).label(texts.lead.today)} ${parcel.plan.today}`),
    );
  const count = others.length - shownOthers;
  return {
    heading: texts.heading.others,
    blocks: [
      { kind: "parcels", rows },
      ...(count > 0
        ? [{ kind: "paragraph", text: fill(texts.counted.othersMore, { count }, language) } as const]
        : []),
    ],
  };
}
