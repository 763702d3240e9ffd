import fc from "fast-check";
import { simpleParser } from "mailparser";
import { describe, expect, it } from "vitest";
import { decodePart } from "../../lib/message/decode-part.ts";

const leaf = {
  path: "1",
  mediaType: "application/octet-stream",
  parameters: new Map(),
  disposition: "",
  fileName: null,
};

function decoded(transferEncoding: string, text: string): string {
  const bytes = Buffer.from(text, "latin1");
  const part = { ...leaf, transferEncoding, start: 0, end: bytes.length };
  return Buffer.from(decodePart(bytes, part)).toString("latin1");
}

async function byMailparser(encoding: string, text: string): Promise<string> {
  const head = `Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  const { attachments } = await simpleParser(Buffer.from(head + text, "latin1"));
  return (attachments[0]?.content ?? Buffer.alloc(0)).toString("latin1");
}

const pieceOf = (...pieces: string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(""));

describe("decodePart", () => {
  it("frees quoted-printable and base64 as mailparser does, whatever stands in them", async () => {
    const quoted = pieceOf(
      "=",
      "=\r\n",
      "=\n",
      "= \r\n",
      "=41",
      "=e9",
      "=4",
      "=G1",
      " ",
      "\t",
      "\r\n",
      "\n",
      "é",
      "ab",
      "0",
    );
    await fc.assert(
      fc.asyncProperty(quoted, async (text) => {
        expect(decoded("quoted-printable", text)).toBe(await byMailparser("quoted-printable", text));
      }),
    );
    const coded = pieceOf("QUJD", "QQ==", "QUI=", "Q", "=", "\r\n", " ", "-", "+/9a");
    await fc.assert(
      fc.asyncProperty(coded, async (text) => {
        expect(decoded("base64", text)).toBe(await byMailparser("base64", text));
      }),
    );
  });

  it("keeps the bytes of an encoding that nobody knows", () => {
    expect(decoded("x-uuencode", "begin =41")).toBe("begin =41");
  });
});
