import fc from "fast-check";
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { mimeComposer, threadOf } from "../../functions/adapters/mime-composer.ts";
import type { Letter } from "../../functions/ports.ts";
import { as, type Instant } from "../../lib/units.ts";

function letter(overrides: Partial<Letter> = {}): Letter {
  return {
    from: { name: "Parcelwise", address: "track@in.example" },
    to: "anna@example.com",
    replyTo: "t-abc@in.example",
    draft: {
      subject: "Re: Your parcel",
      text: "Nothing to do today.\n",
      html: "<p>Nothing to do today.</p>",
    },
    inReplyTo: "forward-1@example.com",
    references: ["first@example.com"],
    messageId: "answer-1@in.example",
    date: as<Instant>("2026-11-20T12:00:00Z"),
    mailItemId: "account.mail",
    calendar: null,
    ...overrides,
  };
}

const textOf = async (each: Letter) => Buffer.from(await mimeComposer.compose(each)).toString("latin1");

describe("an answer as bytes", () => {
  it("is the same for the same letter", async () => {
    const each = letter({ calendar: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" });
    expect(await textOf(each)).toBe(await textOf(each));
  });

  it("says the same to two other programs", async () => {
    const draft = { subject: "Re: Päckchen 包裹", text: "Grüße, 世界\n", html: "<p>Grüße, 世界</p>" };
    const raw = await mimeComposer.compose(
      letter({ draft, calendar: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" }),
    );
    const [one, two] = await Promise.all([simpleParser(Buffer.from(raw)), PostalMime.parse(raw)]);
    expect([one.subject, two.subject]).toEqual([draft.subject, draft.subject]);
    expect([one.text?.trim(), two.text?.trim()]).toEqual([draft.text.trim(), draft.text.trim()]);
    expect([one.html, two.html?.trim()]).toEqual([draft.html, draft.html]);
    expect([one.attachments[0]?.filename, two.attachments[0]?.filename]).toEqual(["dates.ics", "dates.ics"]);
  });

  it("goes without its calendar where that would make it longer than 60 KB", async () => {
    const draft = {
      subject: "Re: Parcels",
      text: "x\n".repeat(8_000),
      html: `<p>${"x ".repeat(14_000)}</p>`,
    };
    const attached = async (calendar: string) => {
      const raw = await mimeComposer.compose(letter({ draft, calendar }));
      return { bytes: raw.length, files: (await simpleParser(Buffer.from(raw))).attachments.length };
    };
    expect((await attached("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")).files).toBe(1);
    const long = await attached(`BEGIN:VCALENDAR\r\n${"COMMENT:x\r\n".repeat(2_000)}END:VCALENDAR\r\n`);
    expect(long.files).toBe(0);
    expect(long.bytes).toBeLessThanOrEqual(60 * 1024);
  });

  it("says that a machine wrote it, and marks it as ours", async () => {
    const { headers } = await simpleParser(await textOf(letter()));
    expect(headers.get("auto-submitted")).toBe("auto-replied");
    expect(headers.get("x-auto-response-suppress")).toBe("All");
    expect(headers.get("precedence")).toBe("bulk");
    expect(headers.get("x-parcelwise-id")).toBe("account.mail");
    expect(headers.get("message-id")).toBe("<answer-1@in.example>");
    expect(headers.get("date")).toEqual(new Date("2026-11-20T12:00:00Z"));
  });

  it("no subject can begin a header of its own", async () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        "\r",
        "\n",
        "\0",
        "\u2028",
        "\u0085",
        "B",
        "c",
        ":",
        " ",
        "é",
        "=?",
        "?=",
        "Bcc: x@evil.example",
      ),
    });
    await fc.assert(
      fc.asyncProperty(hostile, async (subject) => {
        const raw = await textOf(letter({ draft: { subject, text: "Hi", html: "<p>Hi</p>" } }));
        const [one, two] = await Promise.all([simpleParser(raw), PostalMime.parse(raw)]);
        const names = [...one.headers.keys()].sort();
        expect(names).not.toContain("bcc");
        expect(two.headers.filter((header) => header.key === "bcc")).toEqual([]);
        expect([...new Set(two.headers.map((header) => header.key))].sort()).toEqual(
          [...new Set(names.filter((name) => name !== ""))].sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    "anna@example.com\r\nBcc: x@evil.example",
    "a@b@c",
    "",
    "Anna <anna@example.com>",
    "anna@exämple.com",
  ])("refuses to write to %j", async (to) => {
    await expect(mimeComposer.compose(letter({ to }))).rejects.toMatchObject({ code: "letter-refused" });
  });
});

describe("the thread", () => {
  it("leaves out what is no id, and keeps the newest ten", () => {
    const references = [
      "no id",
      "a@b>\r\nBcc: x",
      ...Array.from({ length: 14 }, (_, index) => `id${index}@example.com`),
    ];
    const thread = threadOf({ inReplyTo: "last@example.com", references });
    const ids = thread.references?.split(" ") ?? [];
    expect(ids).toHaveLength(10);
    expect(ids.at(-1)).toBe("<last@example.com>");
    expect(ids[0]).toBe("<id5@example.com>");
  });

  it("is none where the answered id is none", () => {
    expect(threadOf({ inReplyTo: "x y@example.com", references: ["a@example.com"] })).toEqual({});
    expect(threadOf({ inReplyTo: null, references: ["a@example.com"] })).toEqual({});
  });

  it("fits into a line, however long its ids are", () => {
    const references = Array.from({ length: 10 }, (_, index) => `${index}${"x".repeat(240)}@example.com`);
    expect(threadOf({ inReplyTo: "last@example.com", references }).references?.length).toBeLessThan(998);
  });
});
