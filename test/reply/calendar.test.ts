import { describe, expect, test } from "vitest";
import { toCalendar as calendarOf } from "../../functions/adapters/calendar.ts";
import { plan as planOf } from "../../lib/escalation/make-plan.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import type { AnswerView } from "../../lib/reply/reply.ts";
import { everyPack } from "../../lib/reply/texts/index.ts";
import { as, type Instant, type LanguageTag, type LocalDate } from "../../lib/units.ts";
import { plan, timeline, view } from "./views.ts";

const toCalendar = (shown: AnswerView) => calendarOf(shown, knowledge, everyPack);

/** Content lines with their continuations joined (RFC 5545 3.1). */
const linesOf = (calendar: string) => calendar.replace(/\r\n[ \t]/g, "").split("\r\n");
const valuesOf = (calendar: string, name: string) =>
  linesOf(calendar).flatMap((line) =>
    line.startsWith(`${name}:`) || line.startsWith(`${name};`) ? [line] : [],
  );

describe("the calendar of an answer", () => {
  const calendar = toCalendar(view) ?? "";

  test("has an all-day entry for each step and for the last day, whatever the machine's zone", () => {
    expect(valuesOf(calendar, "METHOD")).toEqual(["METHOD:PUBLISH"]);
    expect(valuesOf(calendar, "DTSTART")).toEqual([
      "DTSTART;VALUE=DATE:20261125",
      "DTSTART;VALUE=DATE:20261127",
      "DTSTART;VALUE=DATE:20261204",
      "DTSTART;VALUE=DATE:20261220",
      "DTSTART;VALUE=DATE:20270101",
    ]);
    expect(valuesOf(calendar, "SUMMARY").at(-1)).toBe("SUMMARY:Last day to claim (LP00123456785417)");
  });

  test("is the same twice, and keeps the UID of a step that moves", () => {
    expect(toCalendar(view)).toBe(calendar);
    const steps = plan.steps.map((step) => ({ ...step, on: as<LocalDate>("2026-12-30") }));
    const moved = toCalendar({ ...view, parcels: [{ timeline, plan: { ...plan, steps } }] }) ?? "";
    expect(valuesOf(moved, "UID")).toEqual(valuesOf(calendar, "UID"));
    expect(new Set(valuesOf(calendar, "UID")).size).toBe(5);
  });

  test("has lines of at most 75 bytes that end with CRLF", () => {
    for (const line of calendar.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendar.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  });

  test("is none where there is no date, and leaves out a last day that has passed", () => {
    expect(toCalendar({ ...view, parcels: [] })).toBeNull();
    const lastDay = plan.lastDay === null ? null : { ...plan.lastDay, isPast: true };
    const past = toCalendar({ ...view, parcels: [{ timeline, plan: { ...plan, lastDay, steps: [] } }] });
    expect(past).toBeNull();
  });

  test("cancels what the plan had before and has no more, under the same UID and a higher sequence", () => {
    const later = { ...view, writtenAt: as<Instant>("2026-11-24T09:00:00Z") };
    const arrived = { ...plan, steps: [], lastDay: null };
    const after = toCalendar({ ...later, parcels: [{ timeline, plan: arrived, before: plan }] }) ?? "";
    expect(valuesOf(after, "UID")).toEqual(valuesOf(calendar, "UID"));
    expect(new Set(valuesOf(after, "STATUS"))).toEqual(new Set(["STATUS:CANCELLED"]));
    const sequence = (text: string) => Number(valuesOf(text, "SEQUENCE")[0]?.split(":")[1]);
    expect(sequence(after)).toBeGreaterThan(sequence(calendar));
    expect(valuesOf(calendar, "STATUS")).toEqual([]);
  });

  test("has no line that a step's words could begin", () => {
    const steps = plan.steps.map((step) => ({ ...step, title: "a\r\nATTENDEE:mailto:x@evil.example" }));
    const hostile = toCalendar({ ...view, parcels: [{ timeline, plan: { ...plan, steps } }] }) ?? "";
    expect(linesOf(hostile).filter((line) => line.startsWith("ATTENDEE"))).toEqual([]);
  });

  test("speaks the language of its answer", () => {
    const parcels = [{ timeline, plan: planOf(timeline, knowledge, view.today, view.zone) }];
    const german = toCalendar({ ...view, parcels, language: as<LanguageTag>("de") }) ?? "";
    expect(valuesOf(german, "SUMMARY").join()).toMatch(/Letzter Tag für den Käuferschutz/);
    expect(german).not.toMatch(/\b(?:the|and|your|from)\b/);
  });
});
