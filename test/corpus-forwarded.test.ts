import { describe, expect, it } from "vitest";
import {
  combinations,
  combinationsOf,
  differenceOfForward,
  forwardOf,
  isForwardable,
  readOriginalCase,
} from "./forward-case.ts";
import { type Case, corpusFolder, readCases } from "./read-case.ts";

const originals = readCases(corpusFolder).filter(isForwardable);

/**
 * Forwards of each original in one run: every fifth wrapper, another fifth from case to case, so that the suite stays
 * quick. `FORWARDS=all` takes every wrapper; `npm run matrix` takes every wrapper in every encoding.
 */
const step = process.env.FORWARDS === "all" ? 1 : 5;
const forwardsOf = (original: Case, index: number) => combinationsOf(original, index, step);

describe("an original inside a forward gives the same events", () => {
  it("in every wrapper and encoding, in at most 40,000 readings", () => {
    const used = originals.flatMap(forwardsOf);
    expect(used.length).toBeLessThanOrEqual(40_000);
    const missing = combinations.filter((combination) => !used.includes(combination));
    expect(missing.map(({ wrapper, encoding }) => `${wrapper.id} ${encoding.id}`)).toEqual([]);
  });

  it.each(originals.map((original, index) => [original.name, original, index] as const))(
    "%s",
    async (_, original, index) => {
      const bare = await readOriginalCase(original);
      const differing: string[] = [];
      for (const combination of forwardsOf(original, index)) {
        const difference = await differenceOfForward(forwardOf(original, combination), bare, combination);
        if (difference !== null) differing.push(difference);
      }
      expect(differing).toEqual([]);
    },
  );
});
