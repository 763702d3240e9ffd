import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plan } from "../../lib/escalation/make-plan.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import type { LocalDate, ZoneId } from "../../lib/units.ts";
import { aTimeline, type TimelineCase } from "../escalation/a-timeline.ts";

/** What a case promises. What it does not name is not looked at. */
interface Expected {
  readonly status?: string | null;
  readonly severity: string;
  readonly lastDay: { readonly on: string; readonly basis: string; readonly isPast: boolean } | null;
  readonly earliestClaim?: string;
  readonly steps: readonly (readonly [on: string, action: string])[];
  readonly questions?: readonly string[];
  readonly absentQuestions?: readonly string[];
  readonly doubts?: readonly string[];
  readonly cautions?: readonly string[];
  readonly titles?: readonly string[];
  readonly drafts?: readonly string[];
}

const root = import.meta.dirname;
const zone = "Europe/Madrid" as ZoneId;
const names = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const read = (name: string, file: string) => readFileSync(join(root, name, file), "utf8");

describe("golden plans, worked out by hand", () => {
  it("sees the cases", () => {
    expect(names.length).toBeGreaterThanOrEqual(40);
  });

  it.each(names)("%s", (name) => {
    const said = JSON.parse(read(name, "timeline.json")) as TimelineCase & { readonly today: string };
    const expected = JSON.parse(read(name, "expected.json")) as Expected;
    expect(read(name, "why.md").length).toBeGreaterThan(60);
    const made = plan(aTimeline(said), knowledge, said.today as LocalDate, zone);

    expect(made.steps.map((step) => [step.on, step.action])).toEqual(expected.steps);
    expect(made.severity).toBe(expected.severity);
    const { lastDay } = made;
    expect(lastDay && { on: lastDay.on, basis: lastDay.basis, isPast: lastDay.isPast }).toEqual(
      expected.lastDay,
    );
    if (expected.status !== undefined) expect(made.status).toBe(expected.status);
    if (expected.earliestClaim !== undefined) expect(made.earliestClaim?.on).toBe(expected.earliestClaim);
    const questions = made.questions.map((question) => question.id);
    for (const id of expected.questions ?? []) expect(questions).toContain(id);
    for (const id of expected.absentQuestions ?? []) expect(questions).not.toContain(id);
    if (expected.doubts !== undefined) expect(made.doubts.map((doubt) => doubt.id)).toEqual(expected.doubts);
    for (const words of expected.cautions ?? []) expect(made.cautions.join("\n")).toContain(words);
    for (const words of expected.titles ?? [])
      expect(made.steps.map((step) => step.title).join("\n")).toContain(words);
    for (const id of expected.drafts ?? []) expect(made.drafts.map((draft) => draft.id)).toContain(id);
  });
});
