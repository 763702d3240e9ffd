import { Buffer } from "node:buffer";
import { writeFileSync } from "node:fs";
import { type FileHandle, open, readFile } from "node:fs/promises";
import { writeDurably } from "./durable-file.ts";
import { sharedTurn } from "./shared-turn.ts";

/**
 * Texts by their keys, in one file that only grows at its end. Whatever is put at once is one write and one sync, so that all
 * who wait for the disk wait for it together.
 */
export interface DurableMap {
  entries(): ReadonlyMap<string, string>;
  /** Resolves when it is on the disk. */
  put(key: string, value: string): Promise<void>;
  /** Resolves when it is written: it outlives this process, but where the power fails, what was there before may be there again. */
  note(key: string, value: string): Promise<void>;
  /** As a note: after a power failure, what is gone may be there again. */
  delete(key: string): Promise<void>;
  /** After what is under way; a second time it is closed already. */
  close(): Promise<void>;
}

/** The file is written anew, without what is gone, when it is longer than this and than twice what it holds. */
const rewriteBytes = 8 * 1024 * 1024;

/** Opens the file, or begins it. A last line that a killed process left half written does not count. */
export async function openDurableMap(path: string): Promise<DurableMap> {
  const entries = readLines(await readIfThere(path));
  let file: FileHandle;
  let length = 0;
  let lines: string[] = [];

  async function begin(): Promise<void> {
    const former = file;
    const content = Buffer.from([...entries].map(([key, value]) => lineOf(key, value)).join(""));
    await writeDurably(path, content);
    file = await open(path, "a", 0o600);
    length = content.length;
    await former?.close();
  }

  const write = sharedTurn(async () => {
    const content = Buffer.from(lines.join(""));
    lines = [];
    try {
      // Not left to another thread: it is done in less time than it takes to ask one.
      writeFileSync(file.fd, content);
      length += content.length;
    } catch (error) {
      // Half a line would spoil the next one.
      await file.truncate(length).catch(() => undefined);
      throw error;
    }
    if (length > rewriteBytes && length > 2 * lengthOf(entries)) await begin();
  });
  const sync = sharedTurn(() => file.datasync());

  const note = (key: string, value: string) => {
    entries.set(key, value);
    lines.push(lineOf(key, value));
    return write();
  };
  let closed: Promise<void> | undefined;
  const end = async () => {
    await write();
    await sync();
    await file.close();
  };
  await begin();
  return {
    entries: () => entries,
    note,
    async put(key, value) {
      await note(key, value);
      await sync();
    },
    async delete(key) {
      if (!entries.delete(key)) return;
      lines.push(lineOf(key, null));
      await write();
    },
    close: () => {
      closed ??= end();
      return closed;
    },
  };
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

function lineOf(key: string, value: string | null): string {
  return `${JSON.stringify([key, value])}\n`;
}

function lengthOf(entries: ReadonlyMap<string, string>): number {
  let length = 0;
  for (const [key, value] of entries) length += key.length + value.length;
  return length;
}

function readLines(text: string): Map<string, string> {
  const entries = new Map<string, string>();
  // What stands after the last line's end was never promised to anybody.
  for (const line of text.split("\n").slice(0, -1)) {
    const [key, value] = JSON.parse(line) as readonly [string, string | null];
    if (value === null) entries.delete(key);
    else entries.set(key, value);
  }
  return entries;
}
