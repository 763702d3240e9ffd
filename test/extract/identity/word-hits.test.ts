import fc from "fast-check";
import { expect, test } from "vitest";
import { changesOf, hitsBetween, type WordHit } from "../../../lib/extract/identity/word-finder.ts";

/** Hits in reading order, some within each other, as a list of words gives them. */
const someHits = fc
  .array(
    fc.record({
      value: fc.constantFrom("a", "b"),
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 9 }),
    }),
  )
  .map((all): WordHit<string>[] =>
    all
      .map(({ value, start, length }) => ({ value, start, end: start + length }))
      .sort((one, other) => one.start - other.start || other.end - one.end),
  );

test("hits between two places are those that one by one begin there", () => {
  fc.assert(
    fc.property(someHits, fc.integer({ min: -5, max: 70 }), fc.nat(40), (hits, start, length) => {
      const expected = hits.filter((hit) => hit.start >= start && hit.start < start + length);
      expect(hitsBetween(hits, start, start + length)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test("the place of a change is that of the next hit of another value", () => {
  fc.assert(
    fc.property(someHits, (hits) => {
      const changes = changesOf(hits);
      for (const [at, { value }] of hits.entries()) {
        const place = hits.findIndex((other, later) => later > at && other.value !== value);
        expect(changes[at]).toBe(place < 0 ? hits.length : place);
      }
    }),
    { numRuns: 500 },
  );
});
