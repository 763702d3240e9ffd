import { describe, expect, it } from "vitest";
import { readShipment } from "../../lib/extract/read.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { limits } from "../../lib/message/limits.ts";

const thread = "t-abcdefghijklmnop-abcdefghijklmnopqrstuvwx@in.example.com";
const us = "Parcelwise <track@in.example.com>";
const answer = [
  "Held at customs, no reason given. Today: nothing to do.",
  "Tracking number: LP007305188CN",
  "Status: Import Clearance Exception",
];

async function read(to: string, subject: string, text: string) {
  const head = [
    "From: Ana <ana@example.org>",
    `To: ${to}`,
    `Subject: ${subject}`,
    "Date: Tue, 24 Nov 2026 12:00:00 +0100",
    "Content-Type: text/plain; charset=utf-8",
  ];
  const raw = new TextEncoder().encode(`${head.join("\r\n")}\r\n\r\n${text.replaceAll("\n", "\r\n")}`);
  return readShipment({ raw }, knowledge, limits);
}

describe("our own answer, quoted in a reply, is no news", () => {
  const subject = "Re: Fwd: Import Clearance Exception";
  const quoted = answer.map((line) => `> ${line}`).join("\n");
  it.each([
    ["English", `On Tue, Nov 24, 2026 at 10:25 AM ${us} wrote:`],
    ["in two lines", "On Tue, Nov 24, 2026 at 10:25 AM Parcelwise <\ntrack@in.example.com> wrote:"],
    ["German", `Am Di., 24. Nov. 2026 um 10:25 Uhr schrieb ${us}:`],
    ["French", `Le mar. 24 nov. 2026 à 10:25, ${us} a écrit :`],
    ["Polish", `wt., 24 lis 2026 o 10:25 ${us} napisał(a):`],
    ["Japanese, without a verb", `2026年11月24日(火) 10:25 ${us}:`],
    ["Russian, without a verb", `вт, 24 нояб. 2026 г. в 10:25, ${us}:`],
    ["Arabic", `في الثلاثاء، 24 نوفمبر 2026 في 10:25 ص تمت كتابة ما يلي بواسطة ${us}:`],
    ["without an address", "Am 24.11.26 um 10:25 schrieb Parcelwise:"],
  ])("%s", async (_, attribution) => {
    const reading = await read(thread, subject, `country ES\n\n${attribution}\n\n${quoted}\n`);
    expect(reading).toMatchObject({ kind: "command", note: "country ES", parcels: [] });
  });

  it.each([
    ["Outlook", [`From: ${us}`, "Sent: Tuesday, November 24, 2026 10:25 AM", "To: Ana <ana@example.org>"]],
    ["Outlook in German", [`Von: ${us}`, "Gesendet: Dienstag, 24. November 2026 10:25", "An: Ana"]],
    ["a name alone", ["From: Parcelwise", "Sent: Tuesday, November 24, 2026 10:25 AM", "To: Ana"]],
  ])("a header block: %s", async (_, block) => {
    const lines = ["country ES", "", ...block, `Subject: ${subject}`, "", ...answer];
    const reading = await read(`Parcelwise <${thread}>`, subject, lines.join("\n"));
    expect(reading).toMatchObject({ kind: "command", note: "country ES", parcels: [] });
  });

  it.each([
    ["above", `country ES\n\n${quoted}\n`],
    ["below", `${quoted}\n\ncountry ES\n`],
    ["under a bare separator", `country ES\n\n-----Original Message-----\n${answer.join("\n")}\n`],
  ])("without a line that says whose it is, the person's words %s", async (_, text) => {
    const reading = await read(thread, subject, text);
    expect(reading).toMatchObject({ kind: "command", note: "country ES", parcels: [] });
  });

  it("also where the reply goes to the public address, by its subject", async () => {
    const text = `country ES\n\nOn Tue, Nov 24, 2026 at 10:25 AM ${us} wrote:\n\n${quoted}\n`;
    expect(await read(us, subject, text)).toMatchObject({ kind: "command", parcels: [] });
  });
});

it("reads what a seller answers to the person, with what the person had asked", async () => {
  const quoted =
    "On Tue, Nov 24, 2026 at 10:25 AM Ana <ana@example.org> wrote:\n\n> Where is LP007305188CN?\n";
  const reading = await read(
    "Ana <ana@example.org>",
    "Re: Import Clearance Exception: LP007305188CN",
    `Your parcel is held at customs.\n\n${quoted}`,
  );
  expect(reading.parcels[0]?.trackingNumber).toBe("LP007305188CN");
});
