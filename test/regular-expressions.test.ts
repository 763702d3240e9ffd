import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { literalExpressions } from "../local/regular-expressions/collect.ts";
import { type PatternNode, parsePattern } from "../local/regular-expressions/parse-pattern.ts";

const root = join(import.meta.dirname, "..");

/** Whether a pattern repeats without end what begins with a repetition without end: `(a+)*` reads a run in exponentially many ways. */
function nests(alternatives: readonly (readonly PatternNode[])[], isRepeated = false): boolean {
  return alternatives.some((nodes) => {
    const isOnly = nodes.length === 1;
    return nodes.some((node) => {
      if (node.kind === "group" || node.kind === "look")
        return nests(node.alternatives, isRepeated && isOnly);
      if (node.kind !== "repeat") return false;
      const isEndless = node.most === Number.POSITIVE_INFINITY;
      if (isEndless && isRepeated && isOnly) return true;
      return nests([[node.of]], isEndless || (isRepeated && isOnly));
    });
  });
}

describe("regular expressions", () => {
  const all = literalExpressions(root, ["lib", "functions"]);

  it("are found in the sources", () => {
    expect(all.length).toBeGreaterThan(400);
  });

  it("repeat no repetition without end", () => {
    expect(all.filter(({ source }) => nests(parsePattern(source))).map(({ place }) => place)).toEqual([]);
  });

  it("are told apart by their structure", () => {
    const bad = ["(a+)+", "(?:a*)*b", "((?:x+))*"];
    expect(bad.filter((source) => !nests(parsePattern(source)))).toEqual([]);
    const good = ["a+b+", "(?:a+,)*", "(ab)+", "[a-z]{1,20}"];
    expect(good.filter((source) => nests(parsePattern(source)))).toEqual([]);
  });
});
