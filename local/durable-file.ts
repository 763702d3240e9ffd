import {
  closeSync,
  fdatasync,
  fsync,
  linkSync,
  openSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { readdir, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { sharedTurn } from "./shared-turn.ts";

// Only to wait for the disk is left to another thread: the rest is done in less time than it takes to ask one.
const contentOnDisk = promisify(fdatasync);
const namesOnDisk = promisify(fsync);

let counter = 0;

/**
 * Writes a file so that it is whole and on the disk, with its name, when the promise resolves; a reader never sees half.
 * What stood there before is replaced.
 */
export async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  const draft = await writeDraft(path, content);
  renameSync(draft, path);
  await syncFolder(dirname(path));
}

/** As `writeDurably`, but never over a file that is there already: gives false then, and leaves it as it is. */
export async function createDurably(path: string, content: Uint8Array | string): Promise<boolean> {
  const draft = await writeDraft(path, content);
  try {
    // A link, not a rename: it fails when the name is taken, also when two writers come at once.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
  await syncFolder(dirname(path));
  return true;
}

/** Removes a file for good; one that is gone already is no error. */
export async function removeDurably(path: string): Promise<void> {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  await syncFolder(dirname(path));
}

/** Removes what a killed process left half written. */
export async function sweepDrafts(folder: string): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.startsWith(".") && name.endsWith(".draft"));
  await Promise.all(drafts.map((name) => unlink(join(folder, name))));
}

async function writeDraft(path: string, content: Uint8Array | string): Promise<string> {
  counter += 1;
  const draft = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}-${counter}.draft`);
  const file = openSync(draft, "wx", 0o600);
  try {
    writeFileSync(file, content);
    await contentOnDisk(file);
  } finally {
    closeSync(file);
  }
  return draft;
}

const folderSyncs = new Map<string, () => Promise<void>>();

/** One sync serves all who wrote into the folder before it began. */
function syncFolder(folder: string): Promise<void> {
  let sync = folderSyncs.get(folder);
  if (sync === undefined) {
    sync = sharedTurn(() => syncNow(folder));
    folderSyncs.set(folder, sync);
  }
  return sync();
}

async function syncNow(folder: string): Promise<void> {
  // Windows cannot open a folder; its journal keeps the order of renames by itself.
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    await namesOnDisk(handle);
  } finally {
    closeSync(handle);
  }
}
