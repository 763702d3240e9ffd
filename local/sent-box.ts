import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SesSendingEvent } from "../functions/events.ts";
import { removeDurably, writeDurably } from "./durable-file.ts";
import { sendingEvents } from "./sending-events.ts";
import type { AcceptedMail } from "./ses-outgoing.ts";

/** Where answers go: one `.eml` file each, durable, with its events to follow. */
export interface SentBox {
  /** Resolves when the mail is on the disk and its events are handed on. */
  deliver(mail: AcceptedMail): Promise<void>;
  /** Hands on the events of mails that were written just before the last run was killed. */
  recover(): Promise<void>;
}

export interface SentBoxOptions {
  readonly sentFolder: string;
  /** Holds a note for each mail whose events are not handed on yet. */
  readonly journalFolder: string;
  /** Awaited; at least once for each event. */
  readonly onEvent: (event: SesSendingEvent) => Promise<void>;
  readonly onDelivered?: (fileName: string, mail: AcceptedMail) => void;
}

interface Journal {
  readonly fileName: string;
  readonly events: readonly SesSendingEvent[];
}

/**
 * Writes the note first, then the mail, then hands on the events: killed anywhere between, a mail that is there has its
 * events told, and a mail that is not there has none.
 */
export function openSentBox(options: SentBoxOptions): SentBox {
  async function finish(journalPath: string, journal: Journal): Promise<void> {
    for (const event of journal.events) await options.onEvent(event);
    await removeDurably(journalPath);
  }
  return {
    async deliver(mail) {
      const stamp = mail.sentAt.toISOString().replace(/\.\d+/, "").replace(/[:-]/g, "");
      const fileName = `${stamp}-${mail.sesMessageId}.eml`;
      const journalPath = join(options.journalFolder, `${mail.sesMessageId}.json`);
      const journal: Journal = { fileName, events: sendingEvents(mail) };
      await writeDurably(journalPath, JSON.stringify(journal));
      await writeDurably(join(options.sentFolder, fileName), mail.raw);
      await finish(journalPath, journal);
      options.onDelivered?.(fileName, mail);
    },
    async recover() {
      for (const name of (await readdir(options.journalFolder)).filter((file) => file.endsWith(".json"))) {
        const journalPath = join(options.journalFolder, name);
        const journal = JSON.parse(await readFile(journalPath, "utf8")) as Journal;
        const wasWritten = await access(join(options.sentFolder, journal.fileName)).then(
          () => true,
          () => false,
        );
        await finish(journalPath, wasWritten ? journal : { ...journal, events: [] });
      }
    },
  };
}
