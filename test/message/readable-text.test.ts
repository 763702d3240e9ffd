import { expect, it } from "vitest";
import { limits } from "../../lib/message/limits.ts";
import { readableText } from "../../lib/message/readable-text.ts";

it("keeps the beginning of a run without end, and what stands behind it", () => {
  const text = readableText(`${"a/".repeat(30_000)} Your parcel is here.`, limits.textCharacters, limits);
  expect(text.length).toBeLessThan(21_000);
  expect(text).toMatch(/^a\/a\/.*Your parcel is here\.$/s);
});

it("keeps a long text of ordinary words whole", () => {
  const words = "parcel ".repeat(10_000).trim();
  expect(readableText(words, limits.textCharacters, limits).replaceAll("\n", " ")).toBe(words);
});
