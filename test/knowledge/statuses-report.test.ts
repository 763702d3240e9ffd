import { afterEach, expect, test, vi } from "vitest";
import { main } from "../../local/knowledge-report.ts";

afterEach(() => vi.restoreAllMocks());

test("the report finds every leaf, and no figure without its source", async () => {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  expect(await main([])).toBe(0);
  const report = lines.join("\n");
  expect(report).toMatch(/^Leaves +62 of 62$/m);
  expect(report).toMatch(/^Reasons +55 of 55$/m);
  expect(report).toMatch(/^Figures without source +0$/m);
});
