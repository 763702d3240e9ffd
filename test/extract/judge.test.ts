import { describe, expect, it } from "vitest";
import { readShipment } from "../../lib/extract/read.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { limits } from "../../lib/message/limits.ts";
import { mailOf } from "./mails.ts";

const read = (parts: Parameters<typeof mailOf>[0]) => readShipment({ raw: mailOf(parts) }, knowledge, limits);

const notShipping: readonly (Parameters<typeof mailOf>[0] & { readonly title: string })[] = [
  {
    title: "a newsletter with a parcel in it",
    from: "Deals <news@deals.example>",
    subject: "Free shipping on every package this week",
    text: "Order today and your parcel is delivered for free. Use code SHIP2026.\nUnsubscribe",
    headers: ["List-Unsubscribe: <https://deals.example/u>"],
  },
  {
    title: "a carrier's one-time code",
    from: "noreply@dhl.de",
    subject: "Ihr Bestätigungscode",
    text: "Ihr Bestätigungscode lautet 482913. Er gilt 10 Minuten.",
  },
  {
    title: "a ride",
    from: "Rides <receipts@rides.example>",
    subject: "Your trip on Friday",
    text: "Thanks for riding. Your driver was Sam.\nTrip number: 8812003412\nTotal 12.40 EUR",
  },
  {
    title: "groceries",
    from: "Fresh <no-reply@fresh.example>",
    subject: "Your groceries arrive at 11",
    text: "Your delivery slot is 11:00 - 12:00.\nOrder number: 99120034\nYour basket has 34 items.",
  },
  {
    title: "a flight",
    from: "Air <booking@air.example>",
    subject: "Your flight is confirmed",
    text: "Booking reference: QX7T2A\nFlight AX 1234, departure 10:40\nTicket 1272301234567",
  },
  {
    title: "a friend about a package",
    from: "Ann <ann@example.org>",
    subject: "the package",
    text: "Hi, did the package for grandma arrive? Call me at +49 170 1234567.\n\nAnn",
  },
];

describe("of what kind a mail is", () => {
  for (const { title, ...parts } of notShipping) {
    it(`claims nothing of ${title}`, async () => {
      const reading = await read(parts);
      expect(reading.kind).toMatch(/^(not-shipping|command)$/);
      expect(reading.parcels).toEqual([]);
    });
  }

  it("takes a fee by a foreign link under a carrier's name for a scam", async () => {
    const reading = await read({
      from: '"UPS Support" <notice@parcel-desk.example>',
      subject: "Your package is on hold",
      html: '<p>Your package 1Z999AA10123456784 is on hold. Pay the fee of 1.99 within 24 hours.</p><a href="https://pay.parcel-desk.example/x">Pay now</a>',
    });
    expect(reading.kind).toBe("suspected-phishing");
    expect(reading.parcels).toEqual([]);
    expect(reading.scamSigns).toEqual(["sender-not-of-carrier", "asks-by-link", "foreign-links", "urgency"]);
  });

  it("takes letters of formulas in a carrier's name for a scam", async () => {
    const reading = await read({
      from: "𝐔𝐒𝐏𝐒 <a@b.example>",
      subject: "Your parcel",
      text: "Your parcel waits: https://b.example/x",
    });
    expect(reading.kind).toBe("suspected-phishing");
  });

  it("knows the mail of a service that asks whether it may forward", async () => {
    const reading = await read({
      from: "forwarding-noreply@google.com",
      subject: "(#123456789) Forwarding Confirmation",
      text: "Confirmation code: 123456789",
      headers: ["Auto-Submitted: auto-generated"],
    });
    expect(reading.kind).toBe("forwarding-confirmation");
  });

  it("answers no machine", async () => {
    const absent = await read({
      from: "bob@example.org",
      subject: "Out of office: your mail",
      text: "I am away.",
      headers: ["Auto-Submitted: auto-replied"],
    });
    expect([absent.kind, absent.answer]).toEqual(["auto-reply", { reply: false, reason: "auto-reply" }]);
    const bounced = await read({
      from: "MAILER-DAEMON@example.org",
      subject: "Undelivered Mail",
      text: "550 no such user",
      headers: ["Return-Path: <>"],
    });
    expect([bounced.kind, bounced.answer]).toEqual(["bounce", { reply: false, reason: "bounce" }]);
  });

  it("takes a short line by a person for a command", async () => {
    expect((await read({ from: "bob@example.org", subject: "help", text: "help" })).kind).toBe("command");
  });

  it("reads no mail in nothing", async () => {
    const reading = await readShipment({ raw: new Uint8Array() }, knowledge, limits);
    expect([reading.kind, reading.failure?.kind]).toEqual(["unreadable", "empty-message"]);
  });

  it("says of a mail that is only a picture that there is nothing to read, unless its subject tells", async () => {
    const html = '<img src="cid:shot@example.org" alt="Screenshot"><br>';
    const picture = await read({ from: "bob@example.org", subject: "Fwd: IMG 2201", html });
    expect([picture.kind, picture.failure?.kind]).toEqual(["unreadable", "no-readable-text"]);
    const subject = "Fwd: Your UPS package 1Z999AA10123456784 was delivered";
    const told = await read({ from: "bob@example.org", subject, html });
    expect([told.kind, told.failure, told.parcels[0]?.status]).toEqual(["shipping", null, "done.delivered"]);
  });

  it("takes a mail with two senders from neither", async () => {
    const mail = {
      from: "bob@example.org",
      subject: "Fwd: x",
      text: "Parcel 1Z999AA10123456784 was delivered.",
    };
    for (const other of [
      { ...mail, headers: ["From: eve@example.net"] },
      { ...mail, from: "bob@example.org, eve@example.net" },
    ]) {
      const reading = await read(other);
      expect([reading.kind, reading.failure?.kind]).toEqual(["unreadable", "sender-ambiguous"]);
      expect(reading.answer).toEqual({ reply: false, reason: "sender-ambiguous" });
    }
  });
});
