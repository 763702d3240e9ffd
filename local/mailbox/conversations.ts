import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { decodeWords } from "../../lib/message/encoded-words.ts";
import { fieldValue, splitRawMessage } from "../header-block.ts";

/** The two kinds of mail: what a person sent, and what was answered. */
export type Box = "raw" | "sent";

/** One mail of the list: its file, and the headers that put it in its place. */
export interface Entry {
  readonly box: Box;
  readonly fileName: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly at: Date;
  readonly messageId: string;
  readonly related: readonly string[];
}

/** Mails that answer each other, the oldest first. */
export interface Conversation {
  /** File name of its first mail: the name of its page. */
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly newest: Entry;
}

/** Gives the conversations of the data folder, the newest first. Each file's headers are read once. */
export function conversationIndex(
  folders: Readonly<Record<Box, string>>,
): () => Promise<readonly Conversation[]> {
  const known = new Map<string, Entry>();
  return async () => {
    const entries: Entry[] = [];
    for (const box of ["raw", "sent"] as const)
      for (const fileName of (await readdir(folders[box])).filter(isMail)) {
        const path = join(folders[box], fileName);
        const entry = known.get(path) ?? (await readEntry(box, fileName, path));
        if (!entry) continue;
        known.set(path, entry);
        entries.push(entry);
      }
    return groupByThread(entries);
  };
}

/** Puts mails together that name each other in Message-ID, In-Reply-To and References (RFC 5322 3.6.4). */
export function groupByThread(entries: readonly Entry[]): readonly Conversation[] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    return root;
  };
  for (const entry of entries) {
    const own = rootOf(entry.messageId);
    if (!parent.has(own)) parent.set(own, own);
    for (const other of entry.related) parent.set(rootOf(other), rootOf(entry.messageId));
  }
  const threads = Map.groupBy(entries, (entry) => rootOf(entry.messageId));
  return [...threads.values()]
    .map(toConversation)
    .sort((a, b) => b.newest.at.getTime() - a.newest.at.getTime());
}

function toConversation(entries: readonly Entry[]): Conversation {
  const ordered = entries.toSorted(
    // In the same second, what was received stands before what answers it.
    (a, b) => a.at.getTime() - b.at.getTime() || a.box.localeCompare(b.box),
  );
  const [first] = ordered;
  const newest = ordered.at(-1);
  if (!first || !newest) throw new Error("a conversation without mail");
  return { id: first.fileName, entries: ordered, newest };
}

function isMail(name: string): boolean {
  return name.endsWith(".eml") && !name.startsWith(".");
}

async function readEntry(box: Box, fileName: string, path: string): Promise<Entry | null> {
  const head = await readStart(path, 256 * 1024);
  if (!head) return null;
  const message = splitRawMessage(head);
  const value = (name: string) => decodeWords((fieldValue(message, name) ?? "").slice(0, 2000));
  // Of a received mail, the time is that of the topmost Received field: when it came, not what its sender says.
  const stated = box === "raw" ? value("received").split(";").at(-1) : value("date");
  const at = new Date((stated ?? "").replace(/\(.*?\)/g, "").trim());
  const ids = (name: string) =>
    [...value(name).matchAll(/<([^<>\s]+)>/g)].map((found) => found[1] ?? "").slice(-20);
  return {
    box,
    fileName,
    from: value("from"),
    to: value("to"),
    subject: value("subject"),
    at: Number.isNaN(at.getTime()) ? new Date(0) : at,
    messageId: ids("message-id")[0] ?? fileName,
    related: [...ids("in-reply-to"), ...ids("references")],
  };
}

async function readStart(path: string, bytes: number): Promise<Uint8Array | null> {
  const file = await open(path, "r").catch(() => null);
  if (!file) return null;
  try {
    const buffer = Buffer.alloc(bytes);
    const { bytesRead } = await file.read(buffer, 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
