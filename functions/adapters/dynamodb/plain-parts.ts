import { encode, wrap } from "nodemailer/lib/qp";

/** Ends the head of a part that is written in one of the two encodings; the composer begins each boundary so. */
const encoded =
  /(\r\nContent-Transfer-Encoding: (quoted-printable|base64)\r\n(?:[A-Z][^\r\n]{0,998}\r\n(?:[ \t][^\r\n]{0,998}\r\n){0,20}){0,20}\r\n)/;
const boundary = "\r\n----_NmP-";

/**
 * A mail of our composer with its parts as they were before they were encoded for the way, which packs to half. One byte a
 * character.
 */
export function toPlainParts(raw: Uint8Array): string {
  return eachBody(Buffer.from(raw).toString("latin1"), (body, encoding) =>
    encoding === "base64"
      ? Buffer.from(body, "base64").toString("latin1")
      : body
          .replaceAll("=\r\n", "")
          .replaceAll("\r\n", "\n")
          .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

/** The same mail as it was. Another version of the composer may have broken lines elsewhere; it says the same. */
export function fromPlainParts(plain: string): Uint8Array {
  const text = eachBody(plain, (body, encoding) => {
    const bytes = Buffer.from(body, "latin1");
    return encoding === "base64"
      ? bytes.toString("base64").replace(/.{76}(?=.)/g, "$&\r\n")
      : // The composer counts a line's length before it ends lines as mail does.
        wrap(encode(bytes)).replaceAll("\n", "\r\n").replaceAll("\r\r\n", "\r\n");
  });
  return new Uint8Array(Buffer.from(text, "latin1"));
}

function eachBody(text: string, change: (body: string, encoding: string) => string): string {
  return text
    .split(boundary)
    .map((part) => {
      const [before = "", head, encoding, body] = part.split(encoded);
      return head === undefined || encoding === undefined || body === undefined
        ? part
        : `${before}${head}${change(body, encoding)}`;
    })
    .join(boundary);
}
