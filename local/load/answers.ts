import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fieldValue, splitRawMessage } from "../header-block.ts";

/** Answers that the service has written into its folder of sent mails, found out as they come. */
export interface Answers {
  /** When a mail was answered, in milliseconds since 1970: once for each answer. */
  readonly times: ReadonlyMap<string, readonly number[]>;
  /** Reads those that came since the last look. */
  look(): Promise<void>;
}

const filesAtOnce = 50;

/** Answers by the Message-ID of the mail that they answer. */
export function openAnswers(sentFolder: string): Answers {
  const times = new Map<string, number[]>();
  const seen = new Set<string>();
  return {
    times,
    async look() {
      const names = (await readdir(sentFolder)).filter((name) => name.endsWith(".eml") && !seen.has(name));
      for (let at = 0; at < names.length; at += filesAtOnce)
        await Promise.all(
          names.slice(at, at + filesAtOnce).map(async (name) => {
            seen.add(name);
            const path = join(sentFolder, name);
            // The inode changes last when the file, written whole under another name, gets its own.
            const [raw, { ctimeMs }] = await Promise.all([readFile(path), stat(path)]);
            const id = /<([^<>]+)>/.exec(fieldValue(splitRawMessage(raw), "in-reply-to") ?? "")?.[1];
            if (id !== undefined) times.set(id, [...(times.get(id) ?? []), ctimeMs]);
          }),
        );
    },
  };
}
