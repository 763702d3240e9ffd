import { type AddressObject, simpleParser } from "mailparser";

/** A file that came with an answer. */
interface LetterFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** An answer of ours, as a mail client would show it. */
export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly messageId: string;
  readonly references: readonly string[];
  readonly text: string;
  readonly html: string | null;
  readonly files: readonly LetterFile[];
}

/** Reads one of our own answers; mails of others are read by `lib/message`, within its limits. */
export async function readLetter(raw: Uint8Array): Promise<Letter> {
  const mail = await simpleParser(Buffer.from(raw), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  });
  const from = addressOf(mail.from);
  const references = mail.references ?? [];
  return {
    from,
    to: addressOf(mail.to),
    replyTo: addressOf(mail.replyTo) || from,
    subject: mail.subject ?? "",
    messageId: withoutBrackets(mail.messageId ?? ""),
    references: (typeof references === "string" ? [references] : references).map(withoutBrackets),
    text: mail.text ?? "",
    html: mail.html === false ? null : (mail.html ?? null),
    files: mail.attachments.map((file, index) => ({
      name: file.filename ?? `file-${index + 1}`,
      mediaType: file.contentType,
      content: file.content,
    })),
  };
}

function addressOf(value: AddressObject | AddressObject[] | undefined): string {
  const first = Array.isArray(value) ? value[0] : value;
  return first?.value[0]?.address ?? "";
}

function withoutBrackets(id: string): string {
  return id.trim().replace(/^<|>$/g, "");
}
