import { type ForkOptions, fork } from "node:child_process";
import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleFunctions } from "../local/build.ts";
import { median, table } from "./figures.ts";
import type { Part } from "./part.ts";
import { forwardedMail, startWorld } from "./world.ts";

const rounds = 10;
const now = new Date("2026-11-20T12:00:00Z");
const shipped = "Your package has shipped.";
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
      const mail = forwardedMail(`cold${round}`, shipped);
      first.push(await timeOf(file, await world.receive(mail)));
    }
    const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
    const loaded = await filesLoaded(
      file,
      await world.receive(forwardedMail("loaded", shipped)),
      world.folder,
    );
    const handler = await bytesOf(loaded.filter(({ thread }) => thread === "function"));
    const reader = await bytesOf(loaded.filter(({ thread }) => thread === "worker"));
    const both = await bytesOf(loaded);
    const of = (spent: readonly Spent[], what: keyof Spent) => median(spent.map((each) => each[what]));
    const over = (what: keyof Spent) => Math.round(of(first, what) - of(empty, what));
    const sources = bundle.loadedBySource(["receive-mail.mjs"]).slice(0, mostSources);
    return [
      `code of the function at its first event   ${kilobytes(handler)}`,
      `code of its reader's worker               ${kilobytes(reader)}`,
      `both, what they share counted once        ${kilobytes(both)}`,
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

interface LoadedFile {
  readonly thread: string;
  readonly url: string;
}

/** The files of the bundle that are loaded until the first event is handled, by each thread, also those that are imported late. */
async function filesLoaded(file: string, event: object, folder: string): Promise<readonly LoadedFile[]> {
  const list = join(folder, "loaded-files");
  await timeOf(file, event, {
    execArgv: ["--import", pathToFileURL(join(import.meta.dirname, "note-loaded.mjs")).href],
    env: { ...process.env, LOADED_FILES: list },
  });
  const beside = file.slice(0, file.lastIndexOf("/") + 1);
  return (await readFile(list, "utf8"))
    .split("\n")
    .map((line) => ({ thread: line.split(" ")[0] ?? "", url: line.split(" ")[1] ?? "" }))
    .filter(({ url }) => url.startsWith(beside));
}

async function bytesOf(files: readonly LoadedFile[]): Promise<number> {
  const urls = [...new Set(files.map(({ url }) => url))];
  const sizes = await Promise.all(urls.map(async (url) => (await stat(new URL(url))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Milliseconds. */
interface Spent {
  readonly passed: number;
  readonly processor: number;
}

/** From a process that is up to the answer of its function; of its processor, from its begin. */
async function timeOf(
  file: string | null,
  event: object | null,
  options: Pick<ForkOptions, "env" | "execArgv"> = {},
): Promise<Spent> {
  const child = fork(join(import.meta.dirname, "cold-child.mjs"), {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    ...options,
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
