import { access } from "node:fs/promises";
import { join } from "node:path";
import type { SesSendingEvent } from "../functions/events.ts";
import { writeDurably } from "./durable-file.ts";
import { openDurableMap } from "./durable-map.ts";
import { sendingEvents } from "./sending-events.ts";
import type { AcceptedMail } from "./ses-outgoing.ts";

/** Where answers go: one `.eml` file each, durable, with its events to follow. */
export interface SentBox {
  /** Resolves when the mail is on the disk and its events are handed on. */
  deliver(mail: AcceptedMail): Promise<void>;
  /** Hands on the events of mails that were written just before the last run was killed. */
  recover(): Promise<void>;
  close(): Promise<void>;
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
export async function openSentBox(options: SentBoxOptions): Promise<SentBox> {
  const notes = await openDurableMap(join(options.journalFolder, "sending.jsonl"));

  async function finish(id: string, events: Journal["events"]): Promise<void> {
    await Promise.all(events.map(options.onEvent));
    await notes.delete(id);
  }
  return {
    async deliver(mail) {
      const stamp = mail.sentAt.toISOString().replace(/\.\d+/, "").replace(/[:-]/g, "");
      const fileName = `${stamp}-${mail.sesMessageId}.eml`;
      const journal: Journal = { fileName, events: sendingEvents(mail) };
      await notes.put(mail.sesMessageId, JSON.stringify(journal));
      await writeDurably(join(options.sentFolder, fileName), mail.raw);
      await finish(mail.sesMessageId, journal.events);
      options.onDelivered?.(fileName, mail);
    },
    async recover() {
      for (const [id, note] of [...notes.entries()]) {
        const { fileName, events } = JSON.parse(note) as Journal;
        const wasWritten = await access(join(options.sentFolder, fileName)).then(
          () => true,
          () => false,
        );
        await finish(id, wasWritten ? events : []);
      }
    },
    close: notes.close,
  };
}
