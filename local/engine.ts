import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { dynoxideFile, type RunningEngine, startDynoxide } from "./dynoxide.ts";
import { StartFailure } from "./start-failure.ts";

/** The embedded DynamoDB engine, on a free port of the loopback address. */
export interface Engine extends RunningEngine {
  readonly kind: "dynoxide" | "dynalite";
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
  return { kind: "dynoxide", ...(await startDynoxide(program, folder)) };
}

async function madeBy(folder: string): Promise<Engine["kind"] | null> {
  if (existsSync(join(folder, dynoxideFile))) return "dynoxide";
  return existsSync(join(folder, "dynalite")) ? "dynalite" : null;
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
