import { describe, expect, it } from "vitest";
import { followUp } from "../../lib/escalation/follow-up.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import type { LocalDate, ZoneId } from "../../lib/units.ts";
import { aTimeline, type TimelineCase } from "./a-timeline.ts";

const dueOf = (said: TimelineCase, today: string) =>
  followUp(aTimeline(said), knowledge, today as LocalDate, "Europe/Berlin" as ZoneId).due.map(
    ({ step, isReminder, isWarning }) => ({ action: step.action, isReminder, isWarning }),
  );

describe("a parcel that waits, with no day in the mail", () => {
  // DPD in Germany keeps it 7 days in a shop, by its published rule: until 17 November.
  const waiting: TimelineCase = {
    carrier: "dpd_de",
    number: "01234567890123",
    origin: "DE",
    destination: "DE",
    events: [{ status: "delivery.ready_for_pickup", on: "2026-11-10" }],
    acts: [{ act: "step-told", on: "2026-11-10", detail: "collect" }],
  };

  it("is called to mind two days before the end that the carrier's rule gives", () => {
    expect(dueOf(waiting, "2026-11-14")).toEqual([]);
    expect(dueOf(waiting, "2026-11-15")).toEqual([{ action: "collect", isReminder: true, isWarning: true }]);
  });

  it("is asked about once that day has passed", () => {
    expect(dueOf(waiting, "2026-11-18").map(({ action }) => action)).toContain("contact-carrier");
  });
});
