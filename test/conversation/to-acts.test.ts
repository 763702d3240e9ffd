import { describe, expect, it } from "vitest";
import type { Command } from "../../lib/conversation/command.ts";
import { toActs } from "../../lib/conversation/to-acts.ts";
import type { StepAction } from "../../lib/knowledge/status.ts";
import type { LocalDate } from "../../lib/units.ts";

const today = "2026-11-22" as LocalDate;
const paid = (said: { readonly on?: string; readonly method?: string } = {}): Command =>
  ({ kind: "paid", about: null, on: said.on ?? null, method: said.method ?? null }) as unknown as Command;
const actsOf = (command: Command, doing: StepAction | null) =>
  toActs(command, today, doing).map(({ act, on, detail }) => [act, on, detail]);

describe('"paid"', () => {
  it("means the charges while they are the step that is due", () => {
    expect(actsOf(paid(), "pay-charges")).toEqual([["paid-charges", today, null]]);
  });

  it("means the order with a day or a method, and whenever no charge is due", () => {
    expect(actsOf(paid({ on: "2026-11-02" }), "pay-charges")).toEqual([["paid", "2026-11-02", null]]);
    expect(actsOf(paid({ method: "paypal" }), "pay-charges")).toEqual([["paid", today, "paypal"]]);
    expect(actsOf(paid(), "check-tracker")).toEqual([["paid", today, null]]);
    expect(actsOf(paid(), null)).toEqual([["paid", today, null]]);
  });
});
