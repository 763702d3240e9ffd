import { MailParser } from "mailparser";
import type { LeafPart } from "./mime-tree.ts";

/**
 * Content of one part, freed from its transfer encoding.
 *
 * mailparser sees each part as a message of its own with nothing but bytes in it: no multipart, no HTML and no charset
 * of a stranger reaches its more delicate paths. An unknown encoding gives the bytes as they are (RFC 2045 6.4).
 */
export async function decodePart(bytes: Uint8Array, leaf: LeafPart): Promise<Uint8Array> {
  const body = bytes.subarray(leaf.start, leaf.end);
  if (leaf.transferEncoding !== "base64" && leaf.transferEncoding !== "quoted-printable") return body;
  const head = `Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: ${leaf.transferEncoding}\r\n\r\n`;
  const parser = new MailParser({
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  });
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    parser.on("error", () => resolve(joined(chunks)));
    parser.on("end", () => resolve(joined(chunks)));
    parser.on("data", (data) => {
      if (data.type !== "attachment") return;
      const content = data.content as unknown as {
        on(event: "data", listener: (chunk: Uint8Array) => void): void;
        on(event: "end" | "error", listener: () => void): void;
      };
      content.on("data", (chunk) => chunks.push(chunk));
      content.on("error", () => data.release());
      content.on("end", () => data.release());
    });
    parser.write(new TextEncoder().encode(head));
    parser.end(body);
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
