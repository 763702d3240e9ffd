import { readFile } from "node:fs/promises";
import { limits } from "../../lib/message/limits.ts";
import type { Message } from "../../lib/message/message.ts";
import { parseMessage } from "../../lib/message/parse.ts";
import type { Entry } from "./conversations.ts";
import { readLetter } from "./read-letter.ts";

/** Characters of a mail's text that are kept for the list and the search. */
const keptCharacters = 8_000;

/** Gives a mail's own text. */
export type MailTexts = (entry: Entry) => Promise<string>;

/** Each mail is read once; one that is gone or cannot be read has no text. */
export function mailTexts(pathOf: (entry: Entry) => string): MailTexts {
  const known = new Map<string, Promise<string>>();
  return (entry) => {
    const path = pathOf(entry);
    const text =
      known.get(path) ??
      readFile(path).then(
        async (raw) => (await textOf(entry, raw)).slice(0, keptCharacters),
        () => "",
      );
    known.set(path, text);
    return text;
  };
}

async function textOf(entry: Entry, raw: Uint8Array): Promise<string> {
  return entry.box === "sent" ? (await readLetter(raw)).text : receivedText(raw);
}

/** What a received mail says, and below it the mails that are attached: as a client shows a forward. */
export async function receivedText(raw: Uint8Array): Promise<string> {
  const message = await parseMessage(raw, limits);
  if (!message.ok) return "";
  const mails = message.value.attachments.filter(({ mediaType }) => mediaType === "message/rfc822");
  const attached = await Promise.all(mails.map(({ content }) => attachedText(content)));
  return [ownText(message.value), ...attached].filter((text) => text !== "").join("\n\n");
}

async function attachedText(raw: Uint8Array): Promise<string> {
  const message = await parseMessage(raw, limits);
  if (!message.ok) return "";
  const { from, subject } = message.value;
  return [`From: ${from?.address ?? ""}`, `Subject: ${subject}`, "", ownText(message.value)].join("\n");
}

/** Its plain text, else its HTML's. */
function ownText({ sections }: Message): string {
  const first = (wanted: string) => sections.find(({ kind, text }) => kind === wanted && text !== "")?.text;
  return first("plain") ?? first("html") ?? "";
}
