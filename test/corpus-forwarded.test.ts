import { describe, expect, it } from "vitest";
import {
  combinations,
  combinationsOf,
  differenceOfForward,
  isForwardable,
  readOriginalCase,
} from "./forward-case.ts";
import { corpusFolder, readCases } from "./read-case.ts";

const originals = readCases(corpusFolder).filter(isForwardable);

/**
 * Forwards of each original in one run: every fourth wrapper, another fourth from case to case, so that the suite stays
 * quick. `FORWARDS=all` takes every wrapper; `npm run matrix` takes every wrapper in every encoding.
 */
const step = process.env.FORWARDS === "all" ? 1 : 4;
const forwardsOf = (index: number) => combinationsOf(index, step);

describe("an original inside a forward gives the same events", () => {
  it("in every wrapper and encoding, in at most 40,000 readings", () => {
    const used = originals.flatMap((_, index) => forwardsOf(index));
    expect(used.length).toBeLessThanOrEqual(40_000);
    const missing = combinations.filter((combination) => !used.includes(combination));
    expect(missing.map(({ wrapper, encoding }) => `${wrapper.id} ${encoding.id}`)).toEqual([]);
  });

  it.each(originals.map((original, index) => [original.name, original, index] as const))(
    "%s",
    async (_, original, index) => {
      const bare = await readOriginalCase(original);
      const differing: string[] = [];
      for (const combination of forwardsOf(index)) {
        const difference = await differenceOfForward(original, bare, combination);
        if (difference !== null) differing.push(difference);
      }
      expect(differing).toEqual([]);
    },
  );
});
