import { parseArgs } from "node:util";
import { type PartResult, runPart } from "../test/reliability/part-process.ts";
import { parts } from "../test/reliability/parts.ts";
import { holds, type Part, type Row, type Size } from "../test/reliability/row.ts";

const usage = `Usage: npm run -s reliability -- [PART...] [--short] [--seed N]

Attacks the service, and prints one table: what was tried, and how often something came of it that must not.

  PART      only these parts: ${parts.map(({ name }) => name).join(", ")}
  --short   the small counts that the tests run with
  --seed N  other chances than those of seed 1

Exit code: 0 when every row holds, 1 when one does not, 2 for wrong usage.`;

/** `reliability`: every attack of test/reliability. */
export async function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(usage);
    return 0;
  }
  const options = parse(args);
  if (options === null) {
    console.error(usage);
    return 2;
  }
  console.error(`seed ${options.seed}, ${options.size}`);
  const begun = Date.now();
  const lines = await attackAll(options.parts, options.size, options.seed);
  console.log(toTable(lines));
  const broken = lines.filter(({ row }) => !holds(row)).length;
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(`${lines.length - broken} of ${lines.length} hold, in ${seconds} s (seed ${options.seed}).`);
  return broken === 0 ? 0 : 1;
}

interface Line {
  readonly row: Row;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** As many parts at once as there are processors to spare: what a part asks of its database engine needs some, too. */
const atOnce = 2;

/** The lines in the order of the parts, whichever ended first. Those that want to be alone come last. */
async function attackAll(all: readonly Part[], size: Size, seed: number): Promise<readonly Line[]> {
  const found = new Map<Part, readonly Line[]>();
  const inTurn = async (waiting: Part[]) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      found.set(next, await attack(next, size, seed));
  };
  const together = all.filter(({ isAlone }) => !isAlone);
  await Promise.all(Array.from({ length: atOnce }, () => inTurn(together)));
  await inTurn(all.filter(({ isAlone }) => isAlone));
  return all.flatMap((part) => found.get(part) ?? []);
}

/** A part that ends by a fault is a row that does not hold; the others are run all the same. */
async function attack({ name }: Part, size: Size, seed: number): Promise<readonly Line[]> {
  const begun = Date.now();
  const { rows, cpuSeconds } = await runPart(name, size, seed).catch((error: unknown): PartResult => {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return { rows: [{ name, tried: 0, harm: { "ended by a fault": 1 }, notes: [] }], cpuSeconds: 0 };
  });
  const seconds = (Date.now() - begun) / 1000;
  console.error(`${name}: ${seconds.toFixed(0)} s, ${cpuSeconds.toFixed(0)} s of processor time`);
  return rows.map((row) => ({ row, seconds: seconds / rows.length, cpuSeconds: cpuSeconds / rows.length }));
}

function toTable(lines: readonly Line[]): string {
  const cells = lines.map(({ row, seconds, cpuSeconds }) => [
    holds(row) ? "holds" : "BROKEN",
    row.name,
    row.tried.toLocaleString("en-US"),
    Object.entries(row.harm)
      .map(([what, count]) => `${what} ${count}`)
      .join(", "),
    `${seconds.toFixed(0)} s`,
    `${cpuSeconds.toFixed(0)} s`,
    row.notes.join("; "),
  ]);
  const table = [["", "attack", "tried", "harm", "time", "processor", "notes"], ...cells];
  const widths = [0, 1, 2, 3, 4, 5].map((column) =>
    Math.max(...table.map((each) => each[column]?.length ?? 0)),
  );
  return table
    .map((each) =>
      each
        .map((cell, column) =>
          column === 2 || column === 4 || column === 5
            ? cell.padStart(widths[column] ?? 0)
            : cell.padEnd(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function parse(
  args: readonly string[],
): { readonly parts: readonly Part[]; readonly size: Size; readonly seed: number } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { short: { type: "boolean" }, seed: { type: "string", default: "1" } },
    });
    const chosen = positionals.map((name) => parts.find((part) => part.name === name));
    const seed = Number(values.seed);
    if (chosen.includes(undefined) || !Number.isInteger(seed) || seed < 0) return null;
    const named = chosen.filter((part) => part !== undefined);
    return { parts: named.length === 0 ? parts : named, size: values.short ? "short" : "full", seed };
  } catch {
    return null;
  }
}
