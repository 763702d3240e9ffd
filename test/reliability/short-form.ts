import { describe, expect, it } from "vitest";
import { holds, type Part } from "./row.ts";

/** The tests of a part: its small counts, and every row of it holds. */
export function testShortForm(part: Part): void {
  describe(part.name, () => {
    it("holds with the small counts", { timeout: 300_000 }, async () => {
      const rows = await part.run("short", 1);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter((row) => !holds(row))).toEqual([]);
    });
  });
}
