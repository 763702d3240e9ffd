import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteForTerminal } from "../../local/quote-for-terminal.ts";

describe("quoting for the terminal", () => {
  it("wraps between words, and keeps the indentation of a list", () => {
    expect(quoteForTerminal("* one two three four five\n\n    six seven eight nine ten", 24)).toBe(
      ["  | * one two three four", "  |   five", "  |", "  |     six seven eight", "  |     nine ten"].join(
        "\n",
      ),
    );
  });

  it("leaves a link whole", () => {
    const link = `https://carrier.example/${"a".repeat(60)}`;
    expect(quoteForTerminal(`see ${link} now`, 40)).toBe(`  | see\n  | ${link}\n  | now`);
  });

  it("loses no word, makes no line too long that could be shorter, and passes no control character on", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 40 }), (words) => {
        const quoted = quoteForTerminal(words.join(" "), 60);
        const wordsOf = (text: string) =>
          text
            .replace(/\p{Cc}/gu, " ")
            .split(/\s+/)
            .filter(Boolean);
        expect(wordsOf(quoted.replace(/^ {2}\|/gm, ""))).toEqual(wordsOf(words.join(" ")));
        for (const line of quoted.split("\n")) {
          expect(line.length).toBeLessThanOrEqual(60);
          expect(/\p{Cc}/u.test(line)).toBe(false);
        }
      }),
    );
  });
});
