import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { knowledge } from "../../lib/knowledge/load.ts";

const root = join(import.meta.dirname, "..", "..");
const readme = readFileSync(join(root, "README.md"), "utf8");

describe("the README", () => {
  it("names every carrier that the knowledge has, and no other", () => {
    const names = [...knowledge.carriers.values()].map(({ name }) => name);
    const listed = `${names.length}: ${names.toSorted((a, b) => a.localeCompare(b, "en")).join(", ")}.`;
    const found = /<!-- carriers:.*?-->\n([\s\S]*?)\n<!-- \/carriers -->/.exec(readme)?.[1];
    expect(found).toBe(listed);
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
