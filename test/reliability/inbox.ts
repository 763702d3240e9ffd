import PostalMime from "postal-mime";

/** A mail that went out, as its reader's program shows it: every header, text and file of it in one text. */
export interface SentMail {
  readonly to: string;
  readonly all: string;
  readonly text: string;
  readonly html: string;
  readonly inReplyTo: string;
  readonly subject: string;
  /** Names of the header's fields, lower case. */
  readonly headers: readonly string[];
  readonly bytes: number;
}

/** Decodes what was sent: no encoding hides anything from who looks for it. */
export async function openMail(raw: string): Promise<SentMail> {
  const mail = await PostalMime.parse(Buffer.from(raw), { attachmentEncoding: "utf8" });
  const headers = mail.headers.map(({ key, value }) => `${key}: ${value}`);
  const files = mail.attachments.map(({ filename, content }) => `${filename}\n${String(content)}`);
  const text = mail.text ?? "";
  const html = mail.html ?? "";
  return {
    to: mail.to?.[0]?.address ?? "",
    all: [...headers, mail.subject ?? "", text, html, ...files, raw].join("\n"),
    text,
    html,
    inReplyTo: mail.inReplyTo ?? "",
    subject: mail.subject ?? "",
    headers: mail.headers.map(({ key }) => key),
    bytes: Buffer.byteLength(raw),
  };
}
