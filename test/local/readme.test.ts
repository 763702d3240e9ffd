import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { knowledge } from "../../lib/knowledge/load.ts";
import { runCommand } from "./running-service.ts";

const root = join(import.meta.dirname, "..", "..");
const readme = readFileSync(join(root, "README.md"), "utf8");

function longDay(day: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).formatToParts(new Date(`${day}T00:00:00Z`));
  const part = (type: string) => parts.find((each) => each.type === type)?.value;
  return `${part("weekday")} ${part("day")} ${part("month")} ${part("year")}`;
}

describe("the README", () => {
  it("names every carrier that the knowledge has, and no other", () => {
    const names = [...knowledge.carriers.values()].map(({ name }) => name);
    const listed = `${names.length}: ${names.toSorted((a, b) => a.localeCompare(b, "en")).join(", ")}.`;
    const found = /<!-- carriers:.*?-->\n([\s\S]*?)\n<!-- \/carriers -->/.exec(readme)?.[1];
    expect(found).toBe(listed);
  });

  it("shows the dates that the sample is answered with", async () => {
    const sample = "samples/import-clearance-exception.eml";
    const args = [sample, "--now", "2026-11-22T10:00:00Z", "--as", "json"];
    const { output } = await runCommand("explain", args);
    const answer = JSON.parse(output) as {
      readonly headline: string;
      readonly steps: readonly { readonly on: string }[];
      readonly lastDay: { readonly on: string };
    };
    expect(readme).toContain(`    ${answer.headline}\n`);
    const shown = [...readme.matchAll(/^ {4}(\w{3} \d{1,2} \w+ \d{4}) {3,}/gm)].map((found) => found[1]);
    const days = [...answer.steps.map(({ on }) => on), answer.lastDay.on].map(longDay);
    // The first is the day of the news itself.
    expect(shown.slice(1)).toEqual(days);
  });

  it("names only commands that there are", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm (?:run (?:-s )?([\w:]+)|(start|test))/g)].map(
      (found) => found[1] ?? found[2] ?? "",
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
