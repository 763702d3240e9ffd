import { newReceiptId, type ReceivedMail, withReceiptHeaders } from "../../local/receipt.ts";

/** A mail as SES would have put it into the bucket. */
export function asStored(raw: string, overrides: Partial<ReceivedMail> = {}): string {
  const mail: ReceivedMail = {
    sesMessageId: newReceiptId(),
    raw: Buffer.from(raw.replace(/\r?\n/g, "\r\n")),
    peer: { remoteAddress: "192.0.2.7", helo: "mx.example.com", envelopeFrom: "anna@example.com" },
    envelopeTo: ["track@in.example"],
    receivedAt: new Date("2026-11-20T12:00:00Z"),
    verdicts: {
      spfVerdict: { status: "PASS" },
      dkimVerdict: { status: "PASS" },
      dmarcVerdict: { status: "PASS" },
      results: ["spf=pass", "dkim=pass header.i=@example.com", "dmarc=pass header.from=example.com"],
    },
    ...overrides,
  };
  return Buffer.from(withReceiptHeaders(mail)).toString("latin1");
}
