import { brotliCompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packAnswer, unpackAnswer } from "../../functions/adapters/dynamodb/pack-answer.ts";
import { fromPlainParts } from "../../functions/adapters/dynamodb/plain-parts.ts";
import { isTypicalAnswer, typicalAnswer } from "../../functions/adapters/dynamodb/typical-answers.ts";
import { mimeComposer } from "../../functions/adapters/mime-composer.ts";
import { writtenLanguages } from "../../lib/reply/texts/written-languages.ts";
import { as, type Instant } from "../../lib/units.ts";

async function composed(text: string, language = "en"): Promise<Uint8Array> {
  const html = `<!DOCTYPE html><html lang="${language}"><body><p>${text.replaceAll("\n", "</p>\n<p>")}</p></body></html>`;
  return mimeComposer.compose({
    from: { name: "Parcelwise", address: "track@in.example" },
    to: "anna@example.com",
    replyTo: "t-abc@in.example",
    draft: { subject: "Re: Your parcel", text, html },
    inReplyTo: "forward-1@example.com",
    references: [],
    messageId: "answer-1@in.example",
    date: as<Instant>("2026-11-20T12:00:00Z"),
    mailItemId: "account.mail",
    calendar: `BEGIN:VCALENDAR\r\nX-WORDS:${text.replaceAll("\n", " ")}\r\nEND:VCALENDAR\r\n`,
  });
}

const unpacked = async (raw: Uint8Array) => {
  const { packed, typical } = await packAnswer(raw);
  return { typical, raw: Buffer.from(await unpackAnswer(packed, typical)) };
};

describe("a planned answer as it is kept", () => {
  it("comes out the same, whatever it says, without the encoding of its parts", async () => {
    const word = fc.constantFrom(
      "customs",
      "Grüße",
      "包裹",
      "=3D",
      "a=b",
      "--",
      "----_NmP-",
      "…",
      "x".repeat(90),
    );
    const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(lines, async (said) => {
        const raw = await composed(`${said.map((words) => words.join(" ")).join("\n")}\n`);
        expect((await unpacked(raw)).raw.equals(raw)).toBe(true);
      }),
      { numRuns: 60 },
    );
    const plain = await composed("Held at customs – nothing to do today.\nWe write again on 3 December.\n");
    expect((await unpacked(plain)).typical).toBe("en-1");
  });

  it("comes out the same where it is no mail of ours", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async (raw) => {
        expect((await unpacked(raw)).raw.equals(raw)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each(writtenLanguages)("has a typical answer to be packed with in its language: %s", async (tag) => {
    expect((await unpacked(await composed("Hello.\n", tag))).typical).toBe(`${tag}-1`);
  });

  it("takes a tenth of what compression alone leaves where all is typical", async () => {
    const raw = fromPlainParts((await typicalAnswer("de-1")).toString("latin1"));
    const { packed, typical } = await packAnswer(raw);
    expect(typical).toBe("de-1");
    expect(packed.length).toBeLessThan(brotliCompressSync(raw).length / 10);
  });

  it("is read where it was compressed alone, and not guessed where nobody knows what it was packed with", async () => {
    const raw = Buffer.from("From: anna@example.com\r\n\r\nHello.\r\n");
    expect(Buffer.from(await unpackAnswer(brotliCompressSync(raw), undefined)).equals(raw)).toBe(true);
    expect(isTypicalAnswer("en-99")).toBe(false);
    await expect(unpackAnswer(brotliCompressSync(raw), "en-99")).rejects.toThrow("dependency-failed");
  });
});
