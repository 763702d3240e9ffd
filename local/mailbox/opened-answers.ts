import { readFile } from "node:fs/promises";
import { writeDurably } from "../durable-file.ts";
import type { Conversation } from "./conversations.ts";

/** Which answers the person has opened on the page. */
export interface OpenedAnswers {
  /** How many answers of a conversation were not opened yet. */
  unreadIn(conversation: Conversation): number;
  /** All answers of a conversation count as opened from now on. */
  open(conversation: Conversation): Promise<void>;
}

/** Keeps the marks in one file, a file name of an answer a line. A file that cannot be read is one without marks. */
export async function openedAnswers(path: string): Promise<OpenedAnswers> {
  const kept = await readFile(path, "utf8").catch(() => "");
  const opened = new Set(kept.split("\n").filter((line) => line !== ""));
  const unread = ({ entries }: Conversation) =>
    entries.filter(({ box, fileName }) => box === "sent" && !opened.has(fileName));
  // One writer at a time: of two pages opened at once, the later file must hold both.
  let written: Promise<void> = Promise.resolve();
  return {
    unreadIn: (conversation) => unread(conversation).length,
    open: async (conversation) => {
      const fresh = unread(conversation);
      if (fresh.length === 0) return;
      for (const { fileName } of fresh) opened.add(fileName);
      written = written.catch(() => {}).then(() => writeDurably(path, `${[...opened].join("\n")}\n`));
      // A mark that cannot be written is lost at the next start, and no reason to hide the mail.
      await written.catch(() => {});
    },
  };
}
