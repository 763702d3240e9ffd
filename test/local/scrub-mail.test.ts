import { describe, expect, it } from "vitest";
import { carriers } from "../../lib/knowledge/carriers/index.ts";
import { matchNumber } from "../../lib/knowledge/carriers/match-number.ts";
import { limits } from "../../lib/message/limits.ts";
import { parseMessage } from "../../lib/message/parse.ts";
import { inventNumber } from "../../local/invent-number.ts";
import { scrubMail } from "../../local/scrub-mail.ts";

const scrub = async (mail: string, numbers: readonly string[] = []) => {
  const bytes = await scrubMail(Buffer.from(mail), { keptDomains: ["usps.com"], numbers, limits });
  if (bytes === null) throw new Error("no mail");
  return bytes;
};

describe("inventNumber", () => {
  it("gives another number of the same form for every form of the knowledge, its check digit right", () => {
    for (const carrier of carriers) {
      for (const format of carrier.numbers) {
        const real = format.examples.match[0] ?? "";
        const invented = inventNumber(real);
        expect(invented, real).not.toBe(real);
        const match = matchNumber(invented, carriers).find(
          (entry) => entry.carrierId === carrier.id && entry.formatId === format.id,
        );
        const before = matchNumber(real, carriers)[0];
        if (before?.carrierId === carrier.id && before.formatId === format.id && format.checkDigit !== null)
          expect(match?.isCheckDigitRight, `${carrier.id} ${format.id} ${real} ${invented}`).toBe(true);
      }
    }
  });

  it("keeps blanks and hyphens where they were", () => {
    expect(inventNumber("RB 482 716 355 GB")).toMatch(/^RB \d{3} \d{3} \d{3} GB$/);
  });
});

describe("scrubMail", () => {
  const head = [
    "Received: from home.private.example (192.0.2.7)",
    "From: USPS <auto-reply@usps.com>",
    "To: =?utf-8?B?SsO8cmdlbiBLcsOkbWVy?= <juergen.kraemer@private.example>",
    "Subject: Parcel for =?utf-8?Q?J=C3=BCrgen?=",
    "Date: Tue, 17 Nov 2026 14:31:02 -0500",
    "X-Account: 4711",
  ].join("\n");

  it("replaces names, addresses and numbers in every encoding, and keeps the carrier's own", async () => {
    const body =
      "Hello Jürgen Krämer (juergen.kraemer@private.example), write to auto-reply@usps.com about 9400 1118 9922 3854 7103 61.\n";
    for (const [encoding, text] of [
      ["8bit", body],
      ["base64", Buffer.from(body).toString("base64")],
      ["quoted-printable", body.replace(/ü/g, "=C3=BC").replace(/ä/g, "=C3=A4")],
    ] as const) {
      const scrubbed = await scrub(
        `${head}\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${encoding}\n\n${text}`,
        ["9400111899223854710361"],
      );
      const parsed = await parseMessage(scrubbed, limits);
      if (!parsed.ok) throw new Error(parsed.failure.kind);
      const all = `${Buffer.from(scrubbed).toString("latin1")}\n${parsed.value.sections.map((section) => section.text).join("\n")}`;
      expect(all).not.toMatch(
        /rgen|mer@private|Krämer|private\.example|9400 ?1118 ?9922 ?3854|4711|192\.0\.2/,
      );
      expect(all).toContain("Hello Alex Mercer (alex.mercer@example.com), write to auto-reply@usps.com");
      expect(parsed.value.from?.address).toBe("auto-reply@usps.com");
    }
  });

  it("empties attachments, and says so of what is no mail", async () => {
    const mail = `${head}\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nhello\n--b\nContent-Type: application/pdf; name=invoice.pdf\nContent-Transfer-Encoding: base64\n\n${Buffer.from("secret invoice").toString("base64")}\n--b--\n`;
    const parsed = await parseMessage(await scrub(mail), limits);
    expect(
      parsed.ok && parsed.value.attachments.map((file) => Buffer.from(file.content).toString().trim()),
    ).toEqual([""]);
    expect(await scrubMail(new Uint8Array(), { keptDomains: [], numbers: [], limits })).toBeNull();
  });
});
