import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { boundariesOf, crash } from "./crash/crash.ts";
import { decisionTable } from "./crash/decision-table.ts";
import { testShortForm } from "./short-form.ts";

testShortForm(crash);

/** A formatter may have widened a table's cells. */
const narrow = (text: string) => text.replace(/ +\|/g, " |").replace(/-{3,}/g, "---");

it("the decision record says of every boundary what happens next, and who does it", async () => {
  const record = join(import.meta.dirname, "../../docs/decisions/0011-a-crash-at-any-point.md");
  const found = await boundariesOf(1);
  expect(narrow(await readFile(record, "utf8"))).toContain(narrow(decisionTable(found)));
}, 300_000);
