import { describe, expect, it } from "vitest";
import { readShipment } from "../../../lib/extract/read.ts";
import { knowledge } from "../../../lib/knowledge/load.ts";
import { limits } from "../../../lib/message/limits.ts";
import { mailOf } from "../mails.ts";

async function etaOf(from: string, date: string, text: string) {
  const mail = mailOf({ from, date, subject: "Your parcel is on its way", text });
  return (await readShipment({ raw: mail }, knowledge, limits)).parcels[0]?.eta?.from ?? null;
}

const text = "Your parcel is on its way.\nOrder number: 88120034\nEstimated delivery: 03/04/2027";

describe("the order of a numeric date in an English mail", () => {
  it.each([
    ["the sender's country", "Shop <hello@shop.co.uk>", "Thu, 18 Mar 2027 10:00:00 +0000", "2027-04-03"],
    [
      "a carrier of one country",
      "USPS <auto-reply@usps.com>",
      "Mon, 15 Feb 2027 10:00:00 +0000",
      "2027-03-04",
    ],
    ["the zone of the mail", "Shop <hello@shop.example>", "Mon, 15 Feb 2027 10:00:00 -0800", "2027-03-04"],
    [
      "the zone of the mail, too",
      "Shop <hello@shop.example>",
      "Thu, 18 Mar 2027 10:00:00 +1100",
      "2027-04-03",
    ],
    ["the mail's own days", "Shop <hello@shop.example>", "Tue, 02 Mar 2027 10:00:00 +0000", "2027-03-04"],
    ["nothing", "Shop <hello@shop.example>", "Thu, 18 Mar 2027 10:00:00 +0000", null],
  ])("is told by %s", async (_, from, date, day) => {
    expect(await etaOf(from, date, text)).toBe(day);
  });

  it("is the one that the mail's other dates show", async () => {
    const at = "Mon, 15 Feb 2027 10:00:00 +0000";
    expect(await etaOf("Shop <hello@shop.example>", at, `${text}\nOrder date: 02/13/2027`)).toBe(
      "2027-03-04",
    );
    expect(await etaOf("Shop <hello@shop.example>", at, `${text}\nOrder date: 13/02/2027`)).toBe(
      "2027-04-03",
    );
  });
});
