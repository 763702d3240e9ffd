import { describe, expect, test } from "vitest";
import { formatAmount } from "../../lib/reply/format-amount.ts";
import { writtenLanguages } from "../../lib/reply/texts/written-languages.ts";
import { as, type LanguageTag } from "../../lib/units.ts";

const inLanguage = (amount: string, language: string) => formatAmount(amount, as<LanguageTag>(language));

describe("an amount in the reader's language", () => {
  test.each([
    ["en", "14.20 GBP"],
    ["de", "14,20 GBP"],
    ["fr", "14,20 GBP"],
    ["pl", "14,20 GBP"],
  ])("has the decimal mark of %s", (language, written) => {
    expect(inLanguage("14.20 GBP", language)).toBe(written);
  });

  test("keeps its decimals, also those that are zero, and none where it has none", () => {
    expect([inLanguage("8.00", "nl"), inLanguage("8", "nl"), inLanguage("0.5", "nl")]).toEqual([
      "8,00",
      "8",
      "0,5",
    ]);
  });

  test("of thousands is grouped", () => {
    expect(inLanguage("12345.60", "de")).toBe("12.345,60");
  });

  test.each(["", "about 8", "1,234.50", "1.2.3", "12345678901234567890", "1e5.2.", "٣"])(
    "that is no plain number (%s) stays as it is",
    (amount) => {
      for (const language of writtenLanguages) expect(inLanguage(amount, language)).toBe(amount);
    },
  );
});
