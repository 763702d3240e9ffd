import { readMailbox } from "./mailbox.ts";
import type { Mailbox } from "./message.ts";

/** The sender that a line states: by address, else by the name of a recipient. */
export function senderIn(text: string, recipients: readonly Mailbox[]): Mailbox | null {
  return (
    readMailbox(text) ??
    recipients.find(({ name }) => name !== null && name.length >= 3 && text.includes(name)) ??
    null
  );
}
