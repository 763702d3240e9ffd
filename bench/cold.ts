import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleFunctions } from "../local/build.ts";
import { median, table } from "./figures.ts";
import type { Part } from "./part.ts";
import { forwardedMail, startWorld } from "./world.ts";

const rounds = 10;
const now = new Date("2026-11-20T12:00:00Z");
const worker = "killable-reader-worker.mjs";
/** Sources that are listed; the others are small. */
const mostSources = 14;

/** The code that the first mail loads, by source, the size of the asset, and the time to the first answer over an empty process. */
export const measureColdStart: Part = async () => {
  const world = await startWorld(now);
  try {
    const bundleAt = join(world.folder, "functions");
    const bundle = await bundleFunctions(bundleAt);
    const file = pathToFileURL(join(bundleAt, "receive-mail.mjs")).href;
    const empty: Spent[] = [];
    const first: Spent[] = [];
    for (let round = 0; round < rounds; round += 1) {
      empty.push(await timeOf(null, null));
      const mail = forwardedMail(`cold${round}`, "Your package has shipped.");
      first.push(await timeOf(file, await world.receive(mail)));
    }
    const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
    const handler = bundle.loadedBytes(["receive-mail.mjs"]);
    const both = bundle.loadedBytes(["receive-mail.mjs", worker]);
    const of = (spent: readonly Spent[], what: keyof Spent) => median(spent.map((each) => each[what]));
    const over = (what: keyof Spent) => Math.round(of(first, what) - of(empty, what));
    const sources = bundle.loadedBySource(["receive-mail.mjs"]).slice(0, mostSources);
    return [
      `code of the function at its first event   ${kilobytes(handler)}`,
      `the same with its reader's worker         ${kilobytes(both)}`,
      `asset                                     ${kilobytes(bundle.codeBytes)} of code, ${kilobytes(bundle.mapBytes)} of source maps`,
      `first answer over an empty process        +${over("passed")} ms (median of ${rounds}, on this machine, now)`,
      `  processor time of it, all threads         +${over("processor")} ms`,
      "",
      ...table([
        ["source of the function's own code", ""],
        ...sources.map(([source, bytes]) => [source, kilobytes(bytes)]),
      ]),
    ];
  } finally {
    await world.close();
  }
};

/** Milliseconds. */
interface Spent {
  readonly passed: number;
  readonly processor: number;
}

/** From a process that is up to the answer of its function; of its processor, from its begin. */
async function timeOf(file: string | null, event: object | null): Promise<Spent> {
  const child = fork(join(import.meta.dirname, "cold-child.mjs"), {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(child, "message");
  const begun = performance.now();
  const answered = once(child, "message");
  child.send({ file, event });
  const [{ result, processorMilliseconds }] = await answered;
  if (file !== null && result?.batchItemFailures?.length !== 0)
    throw new Error("the first mail was not handled");
  const passed = performance.now() - begun;
  if (child.exitCode === null && child.signalCode === null) {
    child.kill();
    await once(child, "exit");
  }
  return { passed, processor: processorMilliseconds };
}
