import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { writeDurably } from "./durable-file.ts";
import { commandLineOf, isRunning } from "./process-identity.ts";
import { StartFailure } from "./start-failure.ts";

/** Its database, in the folder that it is given. */
export const dynoxideFile = "dynoxide.sqlite";

/** So many ports are tried, where others take them between the look and the start. */
const portTries = 5;

/** An engine that listens on the loopback address. */
export interface RunningEngine {
  readonly url: string;
  /** Resolves, with a sentence, if the engine ends by itself. */
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts dynoxide on its file in `folder`, on a free port, and ends one that is left there.
 *
 * @throws StartFailure
 */
export async function startDynoxide(program: string, folder: string): Promise<RunningEngine> {
  const pidFile = join(folder, "engine.pid");
  const file = join(folder, dynoxideFile);
  await endLeftover(pidFile, file);
  const log = join(folder, "engine.log");
  let failure: string | null = null;
  for (let n = 0; n < portTries; n += 1) {
    const port = await freePort();
    const child = spawnEngine(program, ["-p", String(port), "--db-path", file], log);
    const ended = endOf(child);
    if (child.pid !== undefined) await writeDurably(pidFile, String(child.pid));
    const url = `http://127.0.0.1:${port}`;
    failure = await Promise.race([ended, isUp(url, log)]);
    if (failure === null) return { url, ended, close: () => endChild(child, pidFile) };
    await endChild(child, pidFile);
    // Somebody else was quicker to take the port: on to another one.
    if (!/in use/.test(await readFile(log, "utf8"))) break;
  }
  throw new StartFailure(failure ?? "The database engine found no free port.");
}

/** What it says goes into a file: it outlives a service that is killed, and a pipe to that one would break. */
function spawnEngine(program: string, args: readonly string[], log: string): ChildProcess {
  const said = openSync(log, "w");
  try {
    return spawn(program, ["serve", "--host", "127.0.0.1", ...args], {
      stdio: ["ignore", said, said],
      // It writes one thing after the other: a second thread only waits for the first, and a fifth of its processor time goes there.
      env: { ...process.env, TOKIO_WORKER_THREADS: "1" },
      // Ctrl-C reaches the whole group of the terminal; the engine is ended after what still writes to it.
      detached: true,
    });
  } finally {
    closeSync(said);
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(`The database engine could not be started (${error.message}).`));
    child.once("exit", (code, signal) => resolve(`The database engine ended by itself (${signal ?? code}).`));
  });
}

/** Ends an engine whose service was killed, and which still has the database open. Never any other process. */
async function endLeftover(pidFile: string, databaseFile: string): Promise<void> {
  const pid = Number(await readFile(pidFile, "utf8").catch(() => ""));
  if (!Number.isInteger(pid) || pid <= 1) return;
  const command = await commandLineOf(pid);
  if (command?.includes(databaseFile)) {
    process.kill(pid, "SIGTERM");
    for (let n = 0; n < 40 && isRunning(pid); n += 1) await wait(50);
    if (isRunning(pid)) process.kill(pid, "SIGKILL");
    for (let n = 0; n < 40 && isRunning(pid); n += 1) await wait(50);
  }
  await rm(pidFile, { force: true });
}

async function endChild(child: ChildProcess, pidFile: string): Promise<void> {
  const exited = new Promise<void>((resolve) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
  child.kill("SIGTERM");
  const isLate = await Promise.race([exited, wait(3000, "late", { ref: false })]);
  if (isLate) child.kill("SIGKILL");
  await exited;
  await rm(pidFile, { force: true });
}

/**
 * Gives null as soon as the engine answers HTTP, a sentence where it does not within ten seconds. It is asked when it has said that
 * it listens: before that, the port may be answered by another program, which found it free at the same moment.
 */
async function isUp(url: string, log: string): Promise<string | null> {
  for (let n = 0; n < 400; n += 1) {
    const isListening = (await readFile(log, "utf8")).includes("listening");
    const answers =
      isListening &&
      (await fetch(url).then(
        () => true,
        () => false,
      ));
    if (answers) return null;
    await wait(25);
  }
  return "The database engine did not answer within ten seconds.";
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
