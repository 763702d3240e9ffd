import { randomUUID } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import { decodeWords } from "../lib/message/encoded-words.ts";
import { fieldValue, joinRawMessage, type RawMessage, splitRawMessage } from "./header-block.ts";
import { mailboxOf } from "./ses-outgoing.ts";

/** A mail ready to be handed to SMTP: its envelope and bytes. */
export interface OutgoingForward {
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
  readonly raw: Uint8Array;
}

/** The person who forwards where no `from` is given. */
export const defaultPerson = "you@example.com";

/**
 * Forwards a mail as a person would. A file that is a forward already, addressed to `to`, goes out as it is, from the
 * person it names; any other is attached to a short new mail.
 *
 * @param from who forwards; null: the forward's own sender, else `you@example.com`
 */
export async function forwardMail(
  raw: Uint8Array,
  from: string | null,
  to: string,
): Promise<OutgoingForward> {
  const message = splitRawMessage(raw);
  const own = ownForward(message, from, to);
  if (own) return own;
  const person = from ?? defaultPerson;
  const subject = decodeWords(fieldValue(message, "subject") ?? "");
  const messageId = `${randomUUID()}@${mailboxOf(person)?.split("@").at(-1) ?? "example.com"}`;
  const composer = new MailComposer({
    from: person,
    to,
    subject: /^fwd?:/i.test(subject) ? subject : `Fwd: ${subject}`,
    messageId: `<${messageId}>`,
    text: "",
    attachments: [{ filename: "original.eml", content: Buffer.from(raw), contentType: "message/rfc822" }],
    newline: "\r\n",
  });
  return { from: mailboxOf(person) ?? person, to, messageId, raw: await composer.compile().build() };
}

function ownForward(message: RawMessage, from: string | null, to: string): OutgoingForward | null {
  const sender = mailboxOf(fieldValue(message, "from") ?? "");
  const isForUs = (fieldValue(message, "to") ?? "").toLowerCase().includes(to.toLowerCase());
  if (!sender || !isForUs) return null;
  if (from !== null && mailboxOf(from) !== sender) return null;
  const known = /<([^<>\s]+)>/.exec(fieldValue(message, "message-id") ?? "")?.[1];
  // Each sending is a mail of its own: with the file's Message-ID, the second would be the first one's copy.
  const messageId = `${randomUUID()}@${known?.split("@").at(-1) ?? "example.com"}`;
  const fields = message.fields
    .filter(({ name }) => name.toLowerCase() !== "message-id")
    .map(({ raw }) => raw);
  return {
    from: sender,
    to,
    messageId,
    raw: joinRawMessage([...fields, `Message-ID: <${messageId}>`], message.body),
  };
}
