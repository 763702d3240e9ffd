import type { StepAction } from "../knowledge/status.ts";
import type { PersonAct } from "../timeline/timeline.ts";
import type { LocalDate } from "../units.ts";
import type { Command } from "./command.ts";

/** An act before it has an id and a time. */
export type ActDraft = Pick<PersonAct, "act" | "on" | "detail">;

const plainActs: Readonly<Partial<Record<Command["kind"], PersonAct["act"]>>> = {
  delivered: "arrived",
  "not-received": "not-received",
  broken: "broken",
  "wrong-item": "wrong-item",
  "part-missing": "part-missing",
  same: "confirmed-same",
  moved: "confirmed-moved",
  "contacted-seller": "contacted-seller",
  "contacted-carrier": "contacted-carrier",
  "sent-documents": "sent-documents",
  disputed: "disputed",
  refunded: "refunded",
  "not-mine": "not-mine",
  "tax-on-receipt": "tax-on-receipt",
  "no-tax-on-receipt": "no-tax-on-receipt",
  stop: "stopped",
  resume: "resumed",
};

/**
 * What a command does to a parcel, in the words of the timeline; none for a command that does nothing to one.
 *
 * @param doing the step that "done" is about
 */
export function toActs(command: Command, today: LocalDate, doing: StepAction | null): readonly ActDraft[] {
  const act = (name: PersonAct["act"], detail: string | null = null, on = today): ActDraft => ({
    act: name,
    on,
    detail,
  });
  const plain = plainActs[command.kind];
  if (plain !== undefined) return [act(plain)];
  switch (command.kind) {
    case "done":
      return doing === null ? [] : [act("step-done", doing)];
    case "paid":
      return isForCharges(command, doing)
        ? [act("paid-charges")]
        : [act("paid", command.method, command.on ?? today)];
    case "snooze":
      return [act("snoozed", String(command.days))];
    case "rename":
      return [act("named", command.name)];
    case "deadline":
      return [act("told-deadline", command.on)];
    case "country":
      return [act("told-country", command.country)];
    case "carrier":
      return [act("told-carrier", command.carrier)];
    case "number":
      return [act("told-number", command.trackingNumber)];
    case "bought":
      return [
        ...(command.on === null ? [] : [act("bought", null, command.on)]),
        ...(command.merchant === null ? [] : [act("told-merchant", command.merchant)]),
        ...(command.method === null ? [] : [act("told-payment", command.method)]),
      ];
    default:
      return [];
  }
}

/** "Paid", without a day and a method, while the step that is due is to pay charges, means those. */
function isForCharges(command: Command & { readonly kind: "paid" }, doing: StepAction | null): boolean {
  return doing === "pay-charges" && command.on === null && command.method === null;
}
