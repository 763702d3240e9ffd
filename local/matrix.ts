import { hash } from "node:crypto";
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { limits } from "../lib/message/limits.ts";
import { parseMessage } from "../lib/message/parse.ts";
import { readSender } from "../lib/message/sender.ts";
import {
  combinationsFor,
  differenceOfForward,
  forwardOf,
  isForwardable,
  readOriginalCase,
} from "../test/forward-case.ts";
import { type Case, corpusFolder, readCases } from "../test/read-case.ts";
import { encodings } from "../test/wrappers/encodings.ts";
import { wrappers } from "../test/wrappers/wrappers.ts";

const usage = `Usage: npm run -s matrix -- [CASE...] [--one-of N] [--workers N]

Reads each case of the corpus inside every forward wrapper in every encoding, prints how many combinations there are,
and each one in which the forward says something else than the original. Each is taken apart; one whose sender and message
are then the same as of one that was read (an encoding leaves no trace once it is undone) is not read again.

  CASE         only the cases whose name begins so, like ups/
  --one-of N   only one combination of N, spread over all
  --workers N  threads to read in (default: one a core)

Exit code: 0 when no combination differs, 1 when one does, 2 for wrong usage.`;

/** What one thread has to read, and what it answers for each case. */
interface Task {
  readonly names: readonly string[];
  readonly oneOf: number;
}
interface CaseResult {
  readonly name: string;
  readonly combinations: number;
  readonly read: number;
  /** Combinations that are the same message, once decoded, as one that was read. */
  readonly same: number;
  readonly differing: readonly string[];
}

/** `matrix`: every case in every wrapper and encoding. */
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
  const names = forwardableCases(options.prefixes).map(({ name }) => name);
  const results: CaseResult[] = [];
  await Promise.all(
    Array.from({ length: options.workers }, (_, worker) =>
      readInThread(
        { names: names.filter((_, index) => index % options.workers === worker), oneOf: options.oneOf },
        (result) => {
          results.push(result);
          for (const difference of result.differing) console.log(`${result.name}: ${difference}`);
        },
      ),
    ),
  );
  const total = (count: (result: CaseResult) => number) =>
    results.reduce((sum, result) => sum + count(result), 0);
  const differing = total((result) => result.differing.length);
  console.log(
    `${names.length} cases x ${wrappers.length} wrappers x up to ${encodings.length} encodings: ${total((result) => result.combinations)} combinations, ${total((result) => result.read)} read, ${total((result) => result.same)} the same message as one read, ${differing} differ`,
  );
  return differing === 0 && names.length > 0 ? 0 : 1;
}

interface Options {
  readonly prefixes: readonly string[];
  readonly oneOf: number;
  readonly workers: number;
}

function parse(args: readonly string[]): Options | null {
  const numbers: Record<string, number> = { "--one-of": 1, "--workers": availableParallelism() };
  const prefixes: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? "";
    if (Object.hasOwn(numbers, arg)) numbers[arg] = Number(args[++index]);
    else if (arg.startsWith("-")) return null;
    else prefixes.push(arg);
  }
  const [oneOf = 0, workers = 0] = [numbers["--one-of"], numbers["--workers"]];
  const isCount = (value: number) => Number.isInteger(value) && value >= 1 && value <= 100_000;
  return isCount(oneOf) && isCount(workers) ? { prefixes, oneOf, workers } : null;
}

function forwardableCases(prefixes: readonly string[]): readonly Case[] {
  return readCases(corpusFolder).filter(
    (entry) =>
      isForwardable(entry) &&
      (prefixes.length === 0 || prefixes.some((prefix) => entry.name.startsWith(prefix))),
  );
}

function readInThread(task: Task, onResult: (result: CaseResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.on("message", onResult);
    worker.on("error", reject);
    worker.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a thread ended with ${code}`))));
  });
}

async function work({ names, oneOf }: Task): Promise<void> {
  const wanted = new Set(names);
  const cases = forwardableCases([]).filter(({ name }) => wanted.has(name));
  for (const [index, entry] of cases.entries()) {
    const bare = await readOriginalCase(entry);
    const all = combinationsFor(entry);
    const differing: string[] = [];
    const differences = new Map<string, string | null>();
    let taken = 0;
    for (const [at, combination] of all.entries()) {
      if ((at + index * 7) % oneOf !== 0) continue;
      taken += 1;
      const raw = forwardOf(entry, combination);
      const message = await messageDigest(raw);
      const known = differences.get(message);
      const difference = known === undefined ? await differenceOfForward(raw, bare, combination) : known;
      differences.set(message, difference);
      if (difference !== null) differing.push(difference);
    }
    parentPort?.postMessage({
      name: entry.name,
      combinations: all.length,
      read: differences.size,
      same: taken - differences.size,
      differing,
    } satisfies CaseResult);
  }
}

/** All that a mail is read from: its sender, and its message without what only tells how the bytes were written. */
async function messageDigest(raw: Uint8Array): Promise<string> {
  const message = await parseMessage(raw, limits);
  const told = JSON.stringify([readSender(raw), message], (key, value) => {
    if (value instanceof Uint8Array) return hash("sha256", value);
    if (key !== "headers") return value;
    return (value as { name: string; value: string }[])
      .filter(({ name }) => name !== "content-transfer-encoding")
      .map((field) =>
        field.name === "content-type"
          ? { ...field, value: field.value.split(/;\s*(?:charset|boundary)=/i)[0] }
          : field,
      );
  });
  return hash("sha256", told);
}

if (!isMainThread && parentPort !== null) await work(workerData as Task);
