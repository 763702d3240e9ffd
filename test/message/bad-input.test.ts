import { describe, expect, it } from "vitest";
import { forwards } from "../../lib/knowledge/clients/index.ts";
import { limits } from "../../lib/message/limits.ts";
import type { Message } from "../../lib/message/message.ts";
import { parseMessage } from "../../lib/message/parse.ts";
import { unwrapForward } from "../../lib/message/unwrap.ts";

const head = "From: a@shop.example\nTo: b@robot.example\nSubject: Fwd: Parcel\nMIME-Version: 1.0\n";
const mail = (rest: string) => Buffer.from(`${head}${rest}`);
const plain = (text: string) => mail(`Content-Type: text/plain; charset=utf-8\n\n${text}`);
const html = (text: string) => mail(`Content-Type: text/html; charset=utf-8\n\n${text}`);

async function failureOf(raw: Uint8Array): Promise<string> {
  const parsed = await parseMessage(raw, limits);
  return parsed.ok ? "none" : parsed.failure.kind;
}

async function read(raw: Uint8Array): Promise<Message> {
  const parsed = await parseMessage(raw, limits);
  if (!parsed.ok) throw new Error(parsed.failure.kind);
  await unwrapForward(parsed.value, limits, forwards);
  return parsed.value;
}

function textOf(message: Message): string {
  return message.sections.find((section) => section.kind === "plain" || section.kind === "html")?.text ?? "";
}

describe("bytes that are no mail end in a typed failure", () => {
  it.each([
    ["0 bytes", "", "empty-message"],
    ["only line ends", "\r\n\r\n\r\n", "empty-message"],
    ["a text", "Hello there,\nno header in sight\n", "not-a-mail"],
    ["JSON", '{"from": "a@example.com"}', "not-a-mail"],
    ["a picture", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", "not-a-mail"],
  ])("%s", async (_, text, kind) => {
    expect(await failureOf(Buffer.from(text, "latin1"))).toBe(kind);
  });

  it("all byte values in a row", async () => {
    expect(await failureOf(Uint8Array.from({ length: 100_000 }, (_, at) => (at * 31) % 256))).toBe(
      "not-a-mail",
    );
  });
});

describe("a mail beyond the limits ends in a typed failure", () => {
  it("more than 40 MB", async () => {
    const raw = new Uint8Array(limits.acceptedBytes + 1).fill(0x61);
    expect(await failureOf(raw)).toBe("message-too-large");
  });

  it("an endless header line, and endless header lines", async () => {
    expect(await failureOf(mail(`X-A: ${"a".repeat(300_000)}\n\nbody`))).toBe("header-too-large");
    expect(await failureOf(mail(`${"X-A: b\n".repeat(600)}\nbody`))).toBe("header-too-large");
    expect(await failureOf(Buffer.from(`Subject: ${"a".repeat(1_000_000)}`))).toBe("header-too-large");
  });

  it("10,000 nested multiparts", async () => {
    const nested = Array.from(
      { length: 10_000 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
    ).join("");
    expect(await failureOf(mail(nested))).toBe("nested-too-deep");
    const same = 'Content-Type: multipart/mixed; boundary="b"\n\n--b\n'.repeat(10_000);
    expect(await failureOf(mail(same))).toBe("nested-too-deep");
  });

  it("100,000 parts", async () => {
    const parts = "--b\n\nx\n".repeat(100_000);
    expect(await failureOf(mail(`Content-Type: multipart/mixed; boundary=b\n\n${parts}`))).toBe(
      "too-many-parts",
    );
  });
});

describe("a mail that is only odd is read as far as it goes", () => {
  it("over 5 MB: the first of it, and it says so", async () => {
    const message = await read(plain(`first words\n${"filling words\n".repeat(600_000)}`));
    expect(message.isTruncated).toBe(true);
    expect(textOf(message).startsWith("first words\nfilling words")).toBe(true);
    expect(textOf(message).length).toBeLessThanOrEqual(limits.textCharacters);
  });

  it.each([
    ["a million line ends", plain(`a\n${"\n".repeat(999_000)}b`), "a\n\nb"],
    ["a million blanks", plain(`a${" ".repeat(1_000_000 - 2)}b`), "a b"],
    ["a million tabs", plain(`a${"\t".repeat(1_000_000 - 2)}b`), "a\tb"],
    ["blanks in HTML", html(`<p>a${" ".repeat(1_000_000)}b</p>`), "a b"],
    ["From: and blanks", plain(`From:${" ".repeat(500_000)}x`), "From: x"],
  ])("%s", async (_, raw, text) => {
    expect(textOf(await read(raw))).toBe(text);
  });

  it("an endless line is broken", async () => {
    const text = textOf(await read(plain("x".repeat(900_000))));
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBe(limits.lineCharacters);
    const words = textOf(await read(html(`<p>${"word ".repeat(100_000)}</p>`)));
    expect(Math.max(...words.split("\n").map((line) => line.length))).toBeLessThanOrEqual(
      limits.lineCharacters,
    );
  });

  it.each([
    ["tables", "<table><tr><td>"],
    ["blocks", "<div>"],
    ["objects of microdata", '<div itemscope itemprop="a">'],
    ["quotes", "<blockquote>"],
    ["links", '<a href="https://a.example">'],
  ])("50,000 nested %s", async (_, tag) => {
    const message = await read(html(`<p>seen first</p>${tag.repeat(50_000)}deep`));
    expect(textOf(message).startsWith("seen first")).toBe(true);
  });

  it("a JSON-LD script of brackets", async () => {
    const message = await read(
      html(`<script type="application/ld+json">${"[".repeat(200_000)}</script><p>text</p>`),
    );
    expect(message.structured).toEqual([]);
    expect(textOf(message)).toBe("text");
  });

  it("only quotes, only separators, only labels", async () => {
    for (const line of [
      "> ".repeat(500),
      ">".repeat(1_000),
      "----------",
      "From:",
      "From: a@b.example",
      "> From: a",
      "On 1.1.2026 a@b.example wrote:",
    ])
      expect(textOf(await read(plain(`${line}\n`.repeat(2_000)))).length).toBeGreaterThan(0);
  });

  it("a mail with a picture only has no text, and is no failure", async () => {
    const message = await read(
      mail("Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"),
    );
    expect(message.sections.map((section) => section.kind)).toEqual(["subject"]);
    expect(
      message.attachments.map((attachment) => [attachment.mediaType, attachment.content.length]),
    ).toEqual([["image/png", 8]]);
  });
});

describe("charsets", () => {
  const typed = (charset: string, bytes: Uint8Array) =>
    Buffer.concat([mail(`Content-Type: text/plain${charset}\n\n`), bytes]);
  const utf8 = Buffer.from("zugestellt: Straße");
  const latin1 = Buffer.from("zugestellt: Straße", "latin1");

  it.each([
    ["UTF-8 that calls itself ISO-8859-1", typed("; charset=iso-8859-1", utf8)],
    ["UTF-8 that calls itself ASCII", typed("; charset=us-ascii", utf8)],
    ["UTF-8 that calls itself nothing", typed("", utf8)],
    ["Latin-1 that calls itself UTF-8", typed("; charset=utf-8", latin1)],
    ["Latin-1 of an unknown name", typed("; charset=x-unknown-9", latin1)],
    ["Latin-1 with its name", typed('; charset="ISO-8859-1"', latin1)],
  ])("%s", async (_, raw) => {
    expect(textOf(await read(raw))).toBe("zugestellt: Straße");
  });

  it("Shift_JIS and ISO-2022-JP", async () => {
    const shift = Buffer.from([0x94, 0x7a, 0x92, 0x42]);
    expect(textOf(await read(typed("; charset=shift_jis", shift)))).toBe("配達");
    const iso = Buffer.from([0x1b, 0x24, 0x42, 0x47, 0x5b, 0x43, 0x23, 0x1b, 0x28, 0x42]);
    expect(textOf(await read(typed("; charset=iso-2022-jp", iso)))).toBe("配達");
  });

  it("UTF-7 is not read as text", async () => {
    const text = textOf(await read(typed("; charset=utf-7", Buffer.from("+ADw-script+AD4-"))));
    expect(text).toBe("+ADw-script+AD4-");
  });
});
