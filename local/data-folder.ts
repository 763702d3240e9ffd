import { mkdir, open, readdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createDurably, sweepDrafts } from "./durable-file.ts";
import { commandLineOf } from "./process-identity.ts";
import { StartFailure } from "./start-failure.ts";

/** Everything that the service keeps, under one folder. */
export interface DataFolder {
  readonly root: string;
  /** Every mail received, as `.eml`. */
  readonly raw: string;
  /** Every answer, as `.eml`. */
  readonly sent: string;
  readonly queues: string;
  /** Answers that are being written. */
  readonly journal: string;
  /** The DynamoDB engine's files. */
  readonly database: string;
  /** True where no mail was ever received. */
  isFresh(): Promise<boolean>;
  /** Gives up the lock. */
  release(): Promise<void>;
}

/**
 * Opens the data folder, makes what is missing, and locks it: two services on one folder would answer twice.
 *
 * @throws StartFailure where the folder cannot be written to, or another service has it
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const root = resolve(path);
  const folder = {
    root,
    raw: join(root, "raw"),
    sent: join(root, "sent"),
    queues: join(root, "queues"),
    journal: join(root, "journal"),
    database: join(root, "database"),
  };
  try {
    for (const each of Object.values(folder)) await mkdir(each, { recursive: true, mode: 0o700 });
    await probe(root);
  } catch (error) {
    throw new StartFailure(`The data folder ${root} cannot be written to (${codeOf(error)}).`);
  }
  const release = await lock(join(root, "lock"), root);
  for (const each of [root, folder.raw, folder.sent, folder.queues, folder.journal]) await sweepDrafts(each);
  const isFresh = async () => !(await readdir(folder.raw)).some((name) => name.endsWith(".eml"));
  return { ...folder, isFresh, release };
}

async function probe(root: string): Promise<void> {
  const path = join(root, `.probe-${process.pid}`);
  const file = await open(path, "w");
  await file.close();
  await rm(path);
}

async function lock(path: string, root: string): Promise<() => Promise<void>> {
  const mine = JSON.stringify({ pid: process.pid, command: await commandLineOf(process.pid) });
  // A second try, after a lock that a killed process left behind was taken away.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (await createDurably(path, mine)) return () => rm(path, { force: true });
    const holder = await readHolder(path);
    if (holder) {
      const running = await commandLineOf(holder.pid);
      if (holder.pid !== process.pid && running !== null && running === holder.command)
        throw new StartFailure(
          `Parcelwise runs already on ${root} (process ${holder.pid}): end it first, or choose another folder with --data.`,
        );
    }
    await rm(path, { force: true });
  }
  throw new StartFailure(`Parcelwise is being started twice on ${root}: try again.`);
}

async function readHolder(path: string): Promise<{ pid: number; command: string | null } | null> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown reason";
}
