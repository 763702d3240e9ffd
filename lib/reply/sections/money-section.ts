import type { Block, Section } from "../answer.ts";
import { fill } from "../fill.ts";
import type { AnswerView } from "../reply.ts";
import type { PlannedParcel, Scene } from "../scene.ts";

/** The amount that is asked for; `unread` where money is asked for and no amount could be read; null where none is. */
export function moneyAsked(
  parcel: PlannedParcel | null,
  view: AnswerView,
): { readonly amount: string; readonly currency: string } | "unread" | null {
  const charge =
    parcel?.timeline.charge ?? view.reading?.parcels.find((read) => read.charge !== null)?.charge ?? null;
  if (charge !== null) return charge;
  const isAsked =
    parcel?.timeline.deadline?.for === "payment" ||
    parcel?.plan.status === "import.charges_due" ||
    view.kind === "suspected-phishing";
  return isAsked ? "unread" : null;
}

/** How not to be cheated, where money is asked for. */
export function moneySection(parcel: PlannedParcel | null, { texts, view }: Scene): Section | null {
  const asked = moneyAsked(parcel, view);
  if (asked === null) return null;
  const amount =
    asked === "unread"
      ? texts.sentence.moneyAskedNoAmount
      : fill(texts.sentence.moneyAsked, { amount: asked.amount, currency: asked.currency });
  const blocks: Block[] = [
    { kind: "paragraph", text: amount, isStrong: true },
    { kind: "warning", text: texts.sentence.moneyWarning },
  ];
  return { heading: texts.heading.money, blocks };
}
