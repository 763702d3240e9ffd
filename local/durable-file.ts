import { link, open, readdir, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { sharedTurn } from "./shared-turn.ts";

let counter = 0;

/**
 * Writes a file so that it is whole and on the disk, with its name, when the promise resolves; a reader never sees half.
 * What stood there before is replaced.
 */
export async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  const draft = await writeDraft(path, content);
  await rename(draft, path);
  await syncFolder(dirname(path));
}

/** As `writeDurably`, but never over a file that is there already: gives false then, and leaves it as it is. */
export async function createDurably(path: string, content: Uint8Array | string): Promise<boolean> {
  const draft = await writeDraft(path, content);
  try {
    // A link, not a rename: it fails when the name is taken, also when two writers come at once.
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await unlink(draft);
  }
  await syncFolder(dirname(path));
  return true;
}

/** Removes a file for good; one that is gone already is no error. */
export async function removeDurably(path: string): Promise<void> {
  try {
    await unlink(path);
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
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.datasync();
  } finally {
    await file.close();
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
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
