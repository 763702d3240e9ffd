import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeText, originalSpan } from "../../../lib/extract/status/normalize-text.ts";

describe("normalizeText", () => {
  it("folds case, accents, quotes, hyphens and blanks, and keeps the marks that make another Japanese letter", () => {
    expect(normalizeText("Größe  L’été – İyi\u00a0ŁÓDŹ").text).toBe("grosse l'ete - iyi lodz");
    expect(normalizeText("ガ").text).toBe("ガ");
    expect(normalizeText("a\u200bb\u00adc").text).toBe("abc");
  });

  it("keeps lines and cells apart, and joins only the lines of wrapped text", () => {
    const long = "Your parcel has been handed to the carrier and it was\ndelivered";
    expect(normalizeText(long, true).text).toContain("it was delivered");
    expect(normalizeText(long).text).toContain("it was\ndelivered");
    expect(normalizeText("a \t b \n c").text).toBe("a\tb\nc");
  });

  it("has an origin for every unit, never falling, within the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.boolean(), (text, joins) => {
        const normal = normalizeText(text, joins);
        expect(normal.origin.length).toBe(normal.text.length + 1);
        const rises = normal.origin.every((at, i) => i === 0 || at >= (normal.origin[i - 1] ?? 0));
        expect(rises).toBe(true);
        const span = originalSpan(normal, 0, normal.text.length);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 40 },
    );
  });
});
