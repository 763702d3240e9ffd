import { createHash } from "node:crypto";
import { encodeLegacy } from "./legacy-charset.ts";

/** Who forwards, to whom, when, and what they write on top. */
export interface WrapOptions {
  readonly note?: string;
  readonly from: string;
  readonly to: string;
  /** RFC 5322 date of the forward. */
  readonly at: string;
  readonly eol: "\n" | "\r\n";
  /** Of the text parts; base64 where none is given. */
  readonly transfer?: "base64" | "quoted-printable" | "8bit";
  /** Of the text parts; UTF-8 where none is given, or where it has no bytes for some character. */
  readonly charset?: string;
}

/** One part of a mail: its header fields and its body, one character a byte, lines ended by `\n`. */
export interface Part {
  readonly fields: readonly string[];
  readonly body: string;
}

/** A text part, encoded as the client does. */
export function textPart(type: "plain" | "html", text: string, options: WrapOptions): Part {
  const { charset = "utf-8", transfer = "base64" } = options;
  const legacy = charset === "utf-8" ? null : encodeLegacy(text, charset);
  const bytes = legacy ?? Buffer.from(text, "utf8");
  return {
    fields: [
      `Content-Type: text/${type}; charset="${legacy === null ? "UTF-8" : charset}"`,
      `Content-Transfer-Encoding: ${transfer}`,
    ],
    body:
      transfer === "base64"
        ? lines76(bytes)
        : transfer === "quoted-printable"
          ? quotedPrintable(bytes)
          : bytes.toString("latin1"),
  };
}

/** Quoted-printable with soft line breaks at 76 characters (RFC 2045 6.7). */
export function quotedPrintable(bytes: Buffer): string {
  const escaped = (byte: number) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  const line = (text: string) => {
    let out = "";
    let width = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      const isLast = index === text.length - 1;
      const isPlain = (code > 32 && code < 127 && code !== 61) || (code === 32 && !isLast);
      const piece = isPlain ? (text[index] ?? "") : escaped(code);
      if (width + piece.length > 75) {
        out += "=\n";
        width = 0;
      }
      out += piece;
      width += piece.length;
    }
    return out;
  };
  return bytes.toString("latin1").split("\n").map(line).join("\n");
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
  return Buffer.from(`${head.join("\n")}\n\n${content.body}`.replaceAll("\n", options.eol), "latin1");
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
