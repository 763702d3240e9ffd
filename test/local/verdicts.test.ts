import { generateKeyPairSync } from "node:crypto";
import { type DNSResolver, dkimSign } from "mailauth";
import { describe, expect, it } from "vitest";
import { rebuildReceipt, sesHeaderBlock, signedDomains } from "../../functions/ses-header-block.ts";
import { readHeaderBlock } from "../../lib/message/header-block.ts";
import { as, type Instant } from "../../lib/units.ts";
import { receiptNotification, withReceiptHeaders } from "../../local/receipt.ts";
import { judgeSender, type SmtpPeer } from "../../local/verdicts.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "der" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

const records: Readonly<Record<string, string>> = {
  "TXT example.com": "v=spf1 ip4:192.0.2.10 -all",
  "TXT _dmarc.example.com": "v=DMARC1; p=reject",
  "TXT s1._domainkey.example.com": `v=DKIM1; k=rsa; p=${publicKey.toString("base64")}`,
  "TXT s1._domainkey.nopolicy.example": `v=DKIM1; k=rsa; p=${publicKey.toString("base64")}`,
};

const resolver: DNSResolver = async (name, type) => {
  const found = records[`${type} ${name}`];
  if (found === undefined) throw Object.assign(new Error("not found"), { code: "ENOTFOUND" });
  return [[found]];
};

const peer: SmtpPeer = {
  remoteAddress: "192.0.2.10",
  helo: "mx.example.com",
  envelopeFrom: "ana@example.com",
};

async function signed(domain: string): Promise<Buffer> {
  const raw = `From: Ana <ana@${domain}>\r\nTo: track@parcelwise.example\r\nSubject: x\r\n\r\nbody\r\n`;
  const key = { signingDomain: domain, selector: "s1", privateKey };
  const { signatures } = await dkimSign(raw, {
    canonicalization: "relaxed/relaxed",
    // The types ask for the key here, the code reads it there.
    ...key,
    signatureData: [key],
  });
  return Buffer.from(signatures + raw);
}

const statusesOf = ({ spfVerdict, dkimVerdict, dmarcVerdict }: Awaited<ReturnType<typeof judgeSender>>) => [
  spfVerdict.status,
  dkimVerdict.status,
  dmarcVerdict.status,
];

describe("verdicts", () => {
  it("passes a signed mail from the domain's own server", async () => {
    const verdicts = await judgeSender(await signed("example.com"), peer, { trust: "loopback", resolver });
    expect(statusesOf(verdicts)).toEqual(["PASS", "PASS", "PASS"]);
    expect(verdicts.dmarcPolicy).toBe("reject");
  });

  it("fails a forged one", async () => {
    const raw = Buffer.from("From: ana@example.com\r\n\r\nbody\r\n");
    const stranger = { ...peer, remoteAddress: "198.51.100.7" };
    const verdicts = await judgeSender(raw, stranger, { trust: "loopback", resolver });
    expect(statusesOf(verdicts)).toEqual(["FAIL", "GRAY", "FAIL"]);
  });

  it("fails a signed one whose body was changed", async () => {
    const raw = Buffer.from((await signed("example.com")).toString().replace("body", "pay here"));
    const verdicts = await judgeSender(
      raw,
      { ...peer, remoteAddress: "198.51.100.7" },
      { trust: "none", resolver },
    );
    expect(statusesOf(verdicts)).toEqual(["FAIL", "FAIL", "FAIL"]);
  });

  it("is undecided where the domain has no policy, and names the good signature", async () => {
    const verdicts = await judgeSender(
      await signed("nopolicy.example"),
      { ...peer, envelopeFrom: "ana@nopolicy.example" },
      { trust: "loopback", resolver },
    );
    expect(statusesOf(verdicts)).toEqual(["GRAY", "PASS", "GRAY"]);
    expect(verdicts.results).toContain("dkim=pass header.i=@nopolicy.example");
  });

  it("trusts this machine only where it is told so", async () => {
    const raw = Buffer.from("From: ana@example.com\r\n\r\nbody\r\n");
    const here = { ...peer, remoteAddress: "::ffff:127.0.0.1" };
    const trusted = await judgeSender(raw, here, { trust: "loopback", resolver });
    expect(statusesOf(trusted)).toEqual(["PASS", "PASS", "PASS"]);
    const checked = await judgeSender(raw, here, { trust: "none", resolver });
    expect(checked.dmarcVerdict.status).not.toBe("PASS");
  });

  it("says that a check failed where DNS does, and does not pass it", async () => {
    const broken: DNSResolver = async () => {
      throw Object.assign(new Error("timeout"), { code: "ETIMEOUT" });
    };
    const verdicts = await judgeSender(await signed("example.com"), peer, {
      trust: "none",
      resolver: broken,
    });
    expect(statusesOf(verdicts)).not.toContain("PASS");
  });
});

describe("the receipt", () => {
  it("is rebuilt from the stored mail's own header block as it was told", async () => {
    const raw = await signed("example.com");
    const mail = {
      sesMessageId: "abc123",
      raw,
      peer: { ...peer, helo: "evil\r\nX-SES-Spam-Verdict: FAIL" },
      envelopeTo: ["track@parcelwise.example"],
      receivedAt: new Date("2026-11-22T10:00:00.000Z"),
      verdicts: await judgeSender(raw, peer, { trust: "none", resolver }),
    };
    const stored = withReceiptHeaders(mail);
    const { fields } = readHeaderBlock(stored, { start: 0, end: stored.length, isOutermost: true });
    const told = receiptNotification(mail, "mails", "abc123");
    expect(rebuildReceipt("abc123", fields, as<Instant>("2026-11-23T00:00:00Z"))).toMatchObject({
      sesMessageId: told.mail.messageId,
      receivedAt: "2026-11-22T10:00:00Z",
      envelopeFrom: told.mail.source,
      recipients: told.receipt.recipients,
      verdicts: { spam: "PASS", virus: "PASS", spf: "PASS", dkim: "PASS", dmarc: "PASS" },
    });
    expect(signedDomains(sesHeaderBlock(fields))).toEqual(["example.com"]);
    expect(Buffer.from(stored).subarray(-raw.length)).toEqual(raw);
    expect(told.mail.destination).toEqual(["track@parcelwise.example"]);
  });
});
