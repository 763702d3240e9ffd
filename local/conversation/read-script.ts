import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ConversationScript } from "./script.ts";

/** Where the conversations are kept, one folder each. */
const conversationsFolder = join(import.meta.dirname, "..", "..", "test", "conversations");

/** Names of all conversations, in the order of the alphabet. */
export async function conversationNames(folder = conversationsFolder): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export async function readScript(name: string, folder = conversationsFolder): Promise<ConversationScript> {
  return JSON.parse(await readFile(join(folder, name, "conversation.json"), "utf8")) as ConversationScript;
}
