import { randomBytes, randomUUID } from "node:crypto";
import type { SesReceiptNotification, SnsEnvelope } from "../functions/events.ts";
import { fieldValue, splitRawMessage } from "./header-block.ts";
import { headerToken, type SmtpPeer, type Verdicts } from "./verdicts.ts";

/** A mail that came in by SMTP, with its envelope and what was found about its sender. */
export interface ReceivedMail {
  readonly sesMessageId: string;
  readonly raw: Uint8Array;
  readonly peer: SmtpPeer;
  /** RCPT TO of the envelope. */
  readonly envelopeTo: readonly string[];
  readonly receivedAt: Date;
  readonly verdicts: Verdicts;
}

/** A receipt id of SES's form: 40 lower-case letters and digits. */
export function newReceiptId(): string {
  const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
  return Array.from(randomBytes(40), (byte) => alphabet[byte % alphabet.length]).join("");
}

/**
 * The mail as SES stores it: on top its own header block, from Return-Path down to X-SES-RECEIPT. Spam and viruses are not
 * looked for on one's own machine, and the verdicts say PASS.
 */
export function withReceiptHeaders(mail: ReceivedMail): Uint8Array {
  const { peer, receivedAt } = mail;
  const helo = headerToken(peer.helo) || "unknown";
  const date = receivedAt.toUTCString().replace("GMT", "+0000 (UTC)");
  const recipient = headerToken(mail.envelopeTo[0] ?? "");
  const block = [
    `Return-Path: <${headerToken(peer.envelopeFrom)}>`,
    `Received: from ${helo} (${helo} [${headerToken(peer.remoteAddress)}])`,
    ` by inbound-smtp.us-east-1.amazonaws.com with SMTP id ${mail.sesMessageId}`,
    ` for ${recipient};`,
    ` ${date}`,
    "X-SES-Spam-Verdict: PASS",
    "X-SES-Virus-Verdict: PASS",
    "Authentication-Results: amazonses.com;",
    ...mail.verdicts.results.map((result) => ` ${result};`),
    `X-SES-RECEIPT: ${Buffer.from(mail.sesMessageId).toString("base64")}`,
  ];
  return Buffer.concat([Buffer.from(`${block.join("\r\n")}\r\n`, "latin1"), mail.raw]);
}

/** What SES publishes about it. */
export function receiptNotification(mail: ReceivedMail, bucket: string, key: string): SesReceiptNotification {
  const message = splitRawMessage(mail.raw);
  const timestamp = mail.receivedAt.toISOString();
  const { results: _, ...verdicts } = mail.verdicts;
  return {
    notificationType: "Received",
    mail: {
      timestamp,
      source: mail.peer.envelopeFrom,
      messageId: mail.sesMessageId,
      destination: addressesOf(fieldValue(message, "to"), fieldValue(message, "cc")),
    },
    receipt: {
      timestamp,
      recipients: mail.envelopeTo,
      spamVerdict: { status: "PASS" },
      virusVerdict: { status: "PASS" },
      ...verdicts,
      action: { type: "S3", topicArn: topicArn("received"), bucketName: bucket, objectKey: key },
    },
  };
}

/** A publisher's JSON as a topic hands it to a queue. */
export function snsEnvelope(topic: string, message: object, now: Date): SnsEnvelope {
  return {
    Type: "Notification",
    MessageId: randomUUID(),
    TopicArn: topicArn(topic),
    Message: JSON.stringify(message),
    Timestamp: now.toISOString(),
  };
}

function topicArn(topic: string): string {
  return `arn:aws:sns:us-east-1:000000000000:parcelwise-${topic}`;
}

function addressesOf(...values: readonly (string | null)[]): string[] {
  return values.flatMap((value) => (value ?? "").slice(0, 10_000).match(/[^\s<>,;:"]+@[^\s<>,;:"]+/g) ?? []);
}
