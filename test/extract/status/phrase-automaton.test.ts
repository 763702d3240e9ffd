import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildAutomaton } from "../../../lib/extract/status/phrase-automaton.ts";

describe("buildAutomaton", () => {
  it("finds what a search word by word finds", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "配", " "), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { minLength: 1, maxLength: 12 }),
        fc.string({ unit: fc.constantFrom("a", "b", "配", " "), maxLength: 40 }),
        (literals, text) => {
          const found: string[] = [];
          buildAutomaton(literals).search(text, (literal, start, end) => {
            found.push(`${literal}:${start}-${end}`);
          });
          const expected = literals.flatMap((literal, index) =>
            [...text].flatMap((_, at) =>
              text.startsWith(literal, at) ? [`${index}:${at}-${at + literal.length}`] : [],
            ),
          );
          expect(found.sort()).toEqual(expected.sort());
        },
      ),
    );
  });
});
