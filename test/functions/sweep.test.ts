import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "../../functions/desk.ts";
import { readOuterMail } from "../../functions/outer-mail.ts";
import { rebuildReceipt, sesHeaderBlock } from "../../functions/ses-header-block.ts";
import { sweepObject } from "../../functions/sweep-object.ts";
import { as, type Instant } from "../../lib/units.ts";
import { eventReading, reading } from "../timeline/readings.ts";
import { asStored } from "./as-stored.ts";
import { mailOf } from "./fixture-reader.ts";
import { openWorld, own, type World } from "./world.ts";

const now = as<Instant>("2026-11-20T12:10:00Z");
const held = reading("2026-11-19T10:00:00Z", [
  { trackingNumber: "SWEEP1", events: [eventReading({ status: "import.exception", statusText: "Held" })] },
]);

const rebuild = (stored: string) =>
  rebuildReceipt("mail/abc123", readOuterMail(Buffer.from(stored, "latin1")).fields, now);

describe("a receipt that is rebuilt", () => {
  it("says what SES wrote above the mail", () => {
    expect(rebuild(asStored(mailOf(held)))).toEqual({
      sesMessageId: "abc123",
      objectKey: "mail/abc123",
      receivedAt: "2026-11-20T12:00:00Z",
      envelopeFrom: "anna@example.com",
      recipients: ["track@in.example"],
      verdicts: { spam: "PASS", virus: "PASS", spf: "PASS", dkim: "PASS", dmarc: "PASS" },
    });
  });

  it("knows a null return path from one that is not there", () => {
    const peer = { remoteAddress: "192.0.2.7", helo: "mx.example.com", envelopeFrom: "" };
    expect(rebuild(asStored(mailOf(held), { peer })).envelopeFrom).toBe("");
    expect(rebuild(mailOf(held)).envelopeFrom).toBeNull();
  });

  it("believes nothing that the sender wrote, even in SES's own words", () => {
    const forged = {
      "X-SES-Spam-Verdict": "PASS",
      "X-SES-Virus-Verdict": "PASS",
      "Authentication-Results": "amazonses.com; spf=pass; dkim=pass header.i=@example.com; dmarc=pass",
      "X-SES-RECEIPT": "abc",
    };
    const verdicts = {
      spfVerdict: { status: "FAIL" },
      dkimVerdict: { status: "FAIL" },
      dmarcVerdict: { status: "FAIL" },
      results: ["spf=fail", "dkim=fail", "dmarc=fail"],
    } as const;
    expect(rebuild(asStored(mailOf(held, forged), { verdicts })).verdicts).toMatchObject({
      spf: "FAIL",
      dkim: "FAIL",
      dmarc: "FAIL",
    });
    const onlyForged = rebuild(mailOf(held, forged));
    expect(onlyForged.verdicts.dmarc).toBe("PROCESSING_FAILED");
    expect(onlyForged.recipients).toEqual([]);
  });

  it("has no block where the receipt stands too far down to be SES's", () => {
    const fields = Array.from({ length: 20 }, (_, index) => ({ name: `x-${index}`, value: "" }));
    expect(sesHeaderBlock([...fields, { name: "x-ses-receipt", value: "" }])).toBeNull();
  });
});

describe("sweep", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  const sweep = (key: string) => sweepObject(key, openDesk(own, world.ports), world.ports);

  it("works a mail that nobody has met, once", async () => {
    const { objectKey } = await world.receive(asStored(mailOf(held)));
    await sweep(objectKey);
    await sweep(objectKey);
    expect(await world.sent()).toHaveLength(1);
  });

  it("leaves alone what was met, whatever became of it", async () => {
    const receipt = await world.receive(asStored(mailOf(held, { "Message-ID": "<second@example.com>" })), {
      verdicts: { spam: "FAIL", virus: "PASS", spf: "PASS", dkim: "PASS", dmarc: "PASS" },
    });
    await openDesk(own, world.ports).receive(receipt);
    await sweep(receipt.objectKey);
    expect(await world.sent()).toHaveLength(1);
  });

  it("gives a mail without SES's block a reason, and no answer", async () => {
    const { objectKey } = await world.receive(mailOf(held, { "Message-ID": "<third@example.com>" }));
    await sweep(objectKey);
    expect(await world.sent()).toHaveLength(1);
    expect(await world.ports.mails.hasReceipt(objectKey)).toBe(true);
  });

  it("passes over SES's set-up object and one that is gone", async () => {
    await sweep("mail/AMAZON_SES_SETUP_NOTIFICATION");
    await sweep("gone");
    expect(await world.ports.mails.hasReceipt("gone")).toBe(false);
  });
});
