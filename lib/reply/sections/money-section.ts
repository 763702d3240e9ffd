import type { Block, Section } from "../answer.ts";
import { fill } from "../fill.ts";
import type { PlannedParcel, Scene } from "../scene.ts";

/** Whether the mail asks for money; where it does, how not to be cheated. Null where there is no mail and no demand. */
export function moneySection(parcel: PlannedParcel | null, { texts, view }: Scene): Section | null {
  const charge =
    parcel?.timeline.charge ?? view.reading?.parcels.find((read) => read.charge !== null)?.charge;
  const isAsked =
    (charge ?? null) !== null ||
    parcel?.timeline.deadline?.for === "payment" ||
    parcel?.plan.status === "import.charges_due" ||
    view.kind === "suspected-phishing";
  if (!isAsked) {
    if (view.reading === null) return null;
    return { heading: texts.heading.money, blocks: [{ kind: "paragraph", text: texts.sentence.moneyNot }] };
  }
  const amount = charge
    ? fill(texts.sentence.moneyAsked, { amount: charge.amount, currency: charge.currency })
    : texts.sentence.moneyAskedNoAmount;
  const blocks: Block[] = [
    { kind: "paragraph", text: amount, isStrong: true },
    { kind: "warning", text: texts.sentence.moneyWarning },
  ];
  return { heading: texts.heading.money, blocks };
}
