import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createContext, Script } from "node:vm";
import { checkSync } from "recheck";
import { attacksOn } from "./regular-expressions/attacks.ts";
import {
  buildingFiles,
  builtExpressions,
  type Expression,
  literalExpressions,
} from "./regular-expressions/collect.ts";

const help = `Usage: npm run -s regex -- [--proof] [--only TEXT]

Tries every regular expression of lib and functions, also those built from data, on texts of a million characters that are
made to slow it down. Each takes less than 50 ms of the processor, or grows no faster than the text and takes less than
500 ms: what a slow machine does to a search is not the expression's fault.

  --proof      also asks recheck for a proof of each, and attacks with what recheck finds (some minutes)
  --only TEXT  only those whose place or source has this text
  --help       this text`;

const root = resolve(import.meta.dirname, "..");
const folders = ["lib", "functions"];
const longest = 1_000_000;
const short = 30_000;
const allowedMs = 50;
/** What a search that grows with the text may take at most. */
const longestMs = 500;
/** Of four times the text a search may take eight times as long; one that grows with its square takes sixteen times. */
const parts = 4;
const mostGrowth = 8;

/** Milliseconds of the worst attack, stopped where it takes much longer than allowed; with the text's beginning. */
interface Slowest {
  readonly ms: number;
  /** Time on the whole text by time on a quarter of it. */
  readonly growth: number;
  readonly attack: string;
}

const context = createContext({ run: null as (() => unknown) | null });
const script = new Script("run()");

/** Processor time of this thread: what else the machine does is not counted. */
function spentMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** One search from the text's begin. Where it finds nothing, every place has been tried: that is the worst. */
function timeOf(expression: RegExp, text: string): number {
  context.run = () => expression.exec(text);
  const start = spentMs();
  try {
    script.runInContext(context, { timeout: longestMs * 10 });
  } catch {
    return Number.POSITIVE_INFINITY;
  }
  return spentMs() - start;
}

const quickest = (expression: RegExp, text: string) =>
  Math.min(timeOf(expression, text), timeOf(expression, text), timeOf(expression, text));

const isTooSlow = ({ ms, growth }: Slowest) => ms > longestMs || (ms > allowedMs && growth > mostGrowth);

function slowestOf({ source, flags }: Expression, own: readonly string[]): Slowest {
  const expression = new RegExp(source, flags.replace(/[gy]/g, ""));
  let slowest: Slowest = { ms: 0, growth: 1, attack: "" };
  const attacks = [
    ...attacksOn(source, flags),
    ...own.map((text) => (length: number) => text.repeat(Math.ceil(length / Math.max(1, text.length)))),
  ];
  for (const attack of attacks) {
    // What is quick on the short text is so on the long one.
    if (timeOf(expression, attack(short)) < 1.5) continue;
    const full = attack(longest);
    const ms = quickest(expression, full);
    if (ms <= Math.max(allowedMs, slowest.ms)) continue;
    const growth = ms / quickest(expression, attack(longest / parts));
    slowest = { ms, growth, attack: full.slice(0, 40) };
    if (isTooSlow(slowest)) break;
  }
  return slowest;
}

interface Proof {
  readonly status: string;
  readonly attacks: readonly string[];
}

function proofOf({ source, flags }: Expression): Proof {
  const result = checkSync(source, flags.replace(/[dv]/g, ""), { timeout: 3_000 });
  return { status: result.status, attacks: result.status === "vulnerable" ? [result.attack.string] : [] };
}

/** `regex`: prints how many there are, and each that is too slow. Exit code 1 where there is one. */
export async function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(help);
    return 0;
  }
  const only = args.includes("--only") ? (args[args.indexOf("--only") + 1] ?? "") : "";
  const literals = literalExpressions(root, folders);
  const built = await builtExpressions(readEverything);
  const all = [...literals, ...built].filter(({ place, source }) => `${place} ${source}`.includes(only));
  const proofs = new Map<string, number>();
  let slow = 0;
  for (const expression of all) {
    const proof = args.includes("--proof") ? proofOf(expression) : null;
    if (proof !== null) proofs.set(proof.status, (proofs.get(proof.status) ?? 0) + 1);
    const slowest = slowestOf(expression, proof?.attacks ?? []);
    if (!isTooSlow(slowest)) continue;
    slow += 1;
    const { ms, growth, attack } = slowest;
    const time =
      ms === Number.POSITIVE_INFINITY
        ? "no end"
        : `${Math.round(ms)} ms, x ${growth.toFixed(1)} for x ${parts}`;
    console.log(
      `${time}\t${expression.place}\t/${expression.source.slice(0, 120)}/${expression.flags}\t${JSON.stringify(attack)}`,
    );
  }
  const proven = [...proofs].map(([status, count]) => `${count} ${status}`).join(", ");
  console.log(
    `${all.length} regular expressions (${literals.length} written, ${built.length} built from data), ${slow} too slow on ${longest} characters${proven === "" ? "" : `; recheck: ${proven}`}`,
  );
  return slow === 0 ? 0 : 1;
}

/** Reads the corpus, so that everything that is built from data is built. */
async function readEverything(): Promise<void> {
  const { readShipment } = await import("../lib/extract/read.ts");
  const { knowledge } = await import("../lib/knowledge/load.ts");
  const { limits } = await import("../lib/message/limits.ts");
  for (const file of buildingFiles(root, folders)) await import(file);
  const corpus = join(root, "test/corpus");
  for (const name of readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".eml"),
  ))
    await readShipment({ raw: readFileSync(join(corpus, name)) }, knowledge, limits);
}
