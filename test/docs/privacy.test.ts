import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { mailRecordDays, parcelDays, rawMailDays } from "../../lib/retention.ts";

it("the page on privacy has the days that the code has", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/privacy.md"), "utf8");
  const days = [...page.matchAll(/^\| .+ \| +(\d+) +\|/gm)].map(([, found]) => Number(found));
  expect(days).toEqual([rawMailDays, mailRecordDays, parcelDays]);
});
