import type { MailFacts } from "../lib/timeline/timeline.ts";
import type { ParcelKey } from "./ports.ts";

/** Everything by which the parcel of these facts is found again, each once. */
export function parcelKeys(facts: readonly MailFacts[]): readonly ParcelKey[] {
  const keys = facts.flatMap((mail): ParcelKey[] => [
    ...[mail.trackingNumber, ...mail.linkedNumbers].flatMap(toKey("number")),
    ...[mail.orderNumber].flatMap(toKey("order")),
    ...[mail.thread].flatMap(toKey("thread")),
  ]);
  return [...new Map(keys.map((key) => [`${key.kind}#${key.value}`, key])).values()];
}

function toKey(kind: ParcelKey["kind"]): (value: string | null) => ParcelKey[] {
  // A key of DynamoDB holds 1,024 bytes; no number, order or conversation of a parcel is near that.
  return (value) => (value === null || value === "" ? [] : [{ kind, value: value.slice(0, 200) }]);
}
