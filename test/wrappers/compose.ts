import { createHash } from "node:crypto";

/** Who forwards, to whom, when, and what they write on top. */
export interface WrapOptions {
  readonly note?: string;
  readonly from: string;
  readonly to: string;
  /** RFC 5322 date of the forward. */
  readonly at: string;
  readonly eol: "\n" | "\r\n";
}

/** One part of a mail: its header fields and its body, lines ended by `\n`. */
export interface Part {
  readonly fields: readonly string[];
  readonly body: string;
}

/** A text part in base64 with lines of 76 characters. */
export function textPart(type: "plain" | "html", text: string): Part {
  return {
    fields: [`Content-Type: text/${type}; charset="UTF-8"`, "Content-Transfer-Encoding: base64"],
    body: lines76(Buffer.from(text, "utf8")),
  };
}

/** Base64 with lines of 76 characters. */
export function lines76(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replace(/.{76}/g, "$&\n");
}

/** Parts in one multipart. Its boundary is made of its content: no chance, and yet none twice in a forward of a forward. */
export function multipart(subtype: string, parts: readonly Part[]): Part {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part.body);
  const boundary = `=_${hash.digest("hex").slice(0, 24)}`;
  const inner = parts.map((part) => `--${boundary}\n${part.fields.join("\n")}\n\n${part.body}\n`).join("");
  return {
    fields: [`Content-Type: multipart/${subtype}; boundary="${boundary}"`],
    body: `${inner}--${boundary}--\n`,
  };
}

/** The whole mail as bytes. */
export function compose(subject: string, content: Part, options: WrapOptions): Uint8Array {
  const head = [
    `From: ${options.from}`,
    `To: ${options.to}`,
    `Subject: ${encodeWord(subject)}`,
    `Date: ${options.at}`,
    "Message-ID: <forward-1@mail.example>",
    "MIME-Version: 1.0",
    ...content.fields,
  ];
  return Buffer.from(`${head.join("\n")}\n\n${content.body}`.replaceAll("\n", options.eol), "utf8");
}

/** A header text as encoded words of at most 75 characters (RFC 2047), where it is not ASCII. */
function encodeWord(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words: string[] = [];
  let piece = "";
  for (const character of text) {
    if (Buffer.byteLength(piece + character) > 42) {
      words.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...words, piece].map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`).join("\n ");
}
