import { fill } from "../fill.ts";
import { quoteText } from "../quote-text.ts";
import type { PlannedParcel, Scene } from "../scene.ts";

/** Which parcel an answer is about: its name, shop, carrier and numbers, as far as they are known. */
export function aboutParcel({ timeline }: PlannedParcel, { knowledge, texts }: Scene): string | null {
  const last = timeline.numbers.at(-1);
  const carrier = last?.carrier ?? timeline.carrier;
  const carrierName = carrier === null ? null : (knowledge.carriers.get(carrier)?.name ?? null);
  const merchant = timeline.merchant;
  const protection = merchant === null ? undefined : knowledge.protections.get(merchant);
  // A shop is called by its own name, not by that of its protection.
  const merchantName = protection?.aliases[0] ?? protection?.name ?? merchant;
  const facts: readonly [keyof typeof texts.about, string | null][] = [
    ["name", timeline.name],
    ["merchant", merchantName],
    ["order", timeline.orderNumber],
    ["carrier", carrierName],
    ["number", timeline.numbers.map(({ trackingNumber }) => trackingNumber).join(", ") || null],
  ];
  const known = facts.flatMap(([id, value]) =>
    value === null ? [] : [fill(texts.about[id], { value: quoteText(value, 80, true) })],
  );
  return known.length === 0 ? null : known.join(" · ");
}
