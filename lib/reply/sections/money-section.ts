import type { Block, Section } from "../answer.ts";
import { fill } from "../fill.ts";
import { formatAmount } from "../format-amount.ts";
import type { AnswerView } from "../reply.ts";
import type { PlannedParcel, Scene } from "../scene.ts";

/** The amount that is asked for; `unread` where money is asked for and no amount could be read; null where none is. */
function moneyAsked(
  parcel: PlannedParcel | null,
  view: AnswerView,
): { readonly amount: string; readonly currency: string } | "unread" | null {
  const inMail = view.reading?.parcels.find((read) => read.charge !== null)?.charge ?? null;
  // What a mail asked for on the way is no question any more of a parcel that is done with.
  if (parcel?.plan.severity === "done" && inMail === null) return null;
  const charge = parcel?.timeline.charge ?? inMail;
  if (charge !== null) return charge;
  const isAsked =
    parcel?.timeline.deadline?.for === "payment" ||
    parcel?.plan.status === "import.charges_due" ||
    view.kind === "suspected-phishing";
  return isAsked ? "unread" : null;
}

/** That money is asked for, and how much, in the reader's own way to write it; null where none is. */
export function moneySentence(parcel: PlannedParcel | null, scene: Scene): string | null {
  const { sentence } = scene.texts;
  const asked = moneyAsked(parcel, scene.view);
  if (asked === null || asked === "unread") return asked === null ? null : sentence.moneyAskedNoAmount;
  const { amount, currency } = asked;
  return fill(sentence.moneyAsked, { amount: formatAmount(amount, scene.language), currency });
}

/** How not to be cheated, where money is asked for. */
export function moneySection(parcel: PlannedParcel | null, scene: Scene): Section | null {
  const { texts } = scene;
  const asked = moneySentence(parcel, scene);
  if (asked === null) return null;
  const blocks: Block[] = [
    { kind: "paragraph", text: asked, isStrong: true },
    { kind: "warning", text: texts.sentence.moneyWarning },
  ];
  return { heading: texts.heading.money, blocks };
}
