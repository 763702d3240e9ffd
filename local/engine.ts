import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { writeDurably } from "./durable-file.ts";
import { commandLineOf, isRunning } from "./process-identity.ts";
import { StartFailure } from "./start-failure.ts";

/** The embedded DynamoDB engine, on a free port of the loopback address. */
export interface Engine {
  readonly kind: "dynoxide" | "dynalite";
  readonly url: string;
  /** Resolves, with a sentence, if the engine ends by itself. */
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

/** Path of dynoxide's program for this machine, null where there is none. */
export function dynoxideProgram(): string | null {
  const require = createRequire(import.meta.url);
  try {
    const manifest = require.resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`);
    const program = join(manifest, "..", process.platform === "win32" ? "dynoxide.exe" : "dynoxide");
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/**
 * Starts the engine on files in `folder`: dynoxide where its program is there, else dynalite, in this process. Their files
 * are not the same, so a folder stays with the engine that made them.
 *
 * @throws StartFailure
 */
export async function startEngine(
  folder: string,
  preferred: Engine["kind"] | "any" = "any",
): Promise<Engine> {
  const program = dynoxideProgram();
  const kind =
    (await madeBy(folder)) ?? (preferred === "any" ? (program ? "dynoxide" : "dynalite") : preferred);
  if (kind === "dynalite") return startDynalite(folder);
  if (!program)
    throw new StartFailure(
      `The database in ${folder} was made with dynoxide, whose program is not installed: run "npm ci" on Linux x64, or choose another folder with --data.`,
    );
  return startDynoxide(program, folder);
}

async function madeBy(folder: string): Promise<Engine["kind"] | null> {
  if (existsSync(join(folder, "dynoxide.sqlite"))) return "dynoxide";
  return existsSync(join(folder, "dynalite")) ? "dynalite" : null;
}

async function startDynoxide(program: string, folder: string): Promise<Engine> {
  const pidFile = join(folder, "engine.pid");
  const file = join(folder, "dynoxide.sqlite");
  await endLeftover(pidFile, file);
  const port = await freePort();
  const child = spawn(program, ["serve", "--host", "127.0.0.1", "-p", String(port), "--db-path", file], {
    stdio: "ignore",
    // Ctrl-C reaches the whole group of the terminal; the engine is ended after what still writes to it.
    detached: true,
  });
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(`The database engine could not be started (${error.message}).`));
    child.once("exit", (code, signal) => resolve(`The database engine ended by itself (${signal ?? code}).`));
  });
  if (child.pid !== undefined) await writeDurably(pidFile, String(child.pid));
  const url = `http://127.0.0.1:${port}`;
  const failure = await Promise.race([ended, answers(url)]);
  if (failure) {
    child.kill("SIGKILL");
    throw new StartFailure(failure);
  }
  return { kind: "dynoxide", url, ended, close: () => endChild(child, pidFile) };
}

async function startDynalite(folder: string): Promise<Engine> {
  const require = createRequire(import.meta.url);
  let create: (options: object) => import("node:http").Server;
  try {
    create = require("dynalite");
  } catch {
    throw new StartFailure('No database engine is installed: run "npm ci".');
  }
  const server = create({
    path: join(folder, "dynalite"),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve());
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const { port } = server.address() as AddressInfo;
  return { kind: "dynalite", url: `http://127.0.0.1:${port}`, ended: new Promise(() => {}), close };
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
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
  child.kill("SIGTERM");
  const isLate = await Promise.race([exited, wait(3000, "late", { ref: false })]);
  if (isLate) child.kill("SIGKILL");
  await exited;
  await rm(pidFile, { force: true });
}

/** Gives null as soon as the engine answers HTTP, a sentence where it does not within ten seconds. */
async function answers(url: string): Promise<string | null> {
  for (let n = 0; n < 400; n += 1) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return null;
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
