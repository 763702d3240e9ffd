import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { MessageRejected, SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { describe, expect, it, onTestFinished } from "vitest";
import type { SesSendingEvent } from "../../functions/events.ts";
import { startAwsEndpoint } from "../../local/aws-endpoint.ts";
import { openDurableMap } from "../../local/durable-map.ts";
import { openObjectStore } from "../../local/object-store.ts";
import { openSentBox } from "../../local/sent-box.ts";
import type { SesError } from "../../local/ses-request.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const credentials = { accessKeyId: "local", secretAccessKey: "local" };
const now = new Date("2026-11-22T10:00:00Z");

async function start(refuse?: () => SesError | null) {
  const [raw, sent, journal] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()];
  const created: string[] = [];
  const events: SesSendingEvent[] = [];
  const objects = openObjectStore({
    buckets: { mails: raw },
    onCreated: async ({ key }) => void created.push(key),
  });
  const sentBox = await openSentBox({
    sentFolder: sent,
    journalFolder: journal,
    onEvent: async (event) => void events.push(event),
  });
  const endpoint = await startAwsEndpoint(objects, {
    domain: "parcelwise.example",
    sentBox,
    now: () => now,
    ...(refuse ? { refuse } : {}),
  });
  onTestFinished(async () => {
    await endpoint.close();
    await sentBox.close();
  });
  const s3 = new S3Client({ endpoint: endpoint.s3Url, region: "us-east-1", credentials });
  const ses = new SESClient({ endpoint: endpoint.sesUrl, region: "us-east-1", credentials, maxAttempts: 1 });
  onTestFinished(() => {
    s3.destroy();
    ses.destroy();
  });
  return { s3, ses, raw, sent, journal, created, events, sentBox, endpoint };
}

async function notesIn(journal: string): Promise<readonly string[]> {
  const notes = await openDurableMap(join(journal, "sending.jsonl"));
  const ids = [...notes.entries().keys()];
  await notes.close();
  return ids;
}

describe("S3", () => {
  it("keeps an object byte for byte, as a file that a mail client opens", async () => {
    const { s3, raw, created } = await start();
    const body = Buffer.from(Array.from({ length: 70_000 }, (_, n) => n % 256));
    await s3.send(new PutObjectCommand({ Bucket: "mails", Key: "mail/a b/ü", Body: body }));
    const got = await s3.send(new GetObjectCommand({ Bucket: "mails", Key: "mail/a b/ü" }));
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(body);
    const head = await s3.send(new HeadObjectCommand({ Bucket: "mails", Key: "mail/a b/ü" }));
    expect(head.ContentLength).toBe(70_000);
    expect(await readdir(raw)).toEqual(["mail%2Fa%20b%2F%C3%BC.eml"]);
    expect(created).toEqual(["mail/a b/ü"]);
  });

  it("takes a stream, which the SDK sends in chunks with its checksum after them", async () => {
    const { s3 } = await start();
    const parts = ["From: a@example.com\r\n\r\n", "x".repeat(61_440), "\r\n0\r\n\r\n"];
    const length = parts.join("").length;
    const body = Readable.from(parts.map((part) => Buffer.from(part)));
    await s3.send(new PutObjectCommand({ Bucket: "mails", Key: "k", Body: body, ContentLength: length }));
    const got = await s3.send(new GetObjectCommand({ Bucket: "mails", Key: "k" }));
    expect(await got.Body?.transformToString()).toBe(parts.join(""));
  });

  it.each([
    ["CRC32", { ChecksumCRC32: "AAAAAA==" }],
    ["SHA256", { ChecksumSHA256: Buffer.alloc(32).toString("base64") }],
    ["MD5", { ContentMD5: Buffer.alloc(16).toString("base64") }],
  ])("refuses a body that its %s does not fit, and keeps nothing of it", async (_, checksum) => {
    const { s3, raw } = await start();
    const put = s3.send(new PutObjectCommand({ Bucket: "mails", Key: "k", Body: "body", ...checksum }));
    await expect(put).rejects.toMatchObject({ name: "BadDigest" });
    expect(await readdir(raw)).toEqual([]);
  });

  it("lets one of many win who put the same key only if it is absent", async () => {
    const { s3, created } = await start();
    const puts = Array.from({ length: 8 }, (_, n) =>
      s3.send(new PutObjectCommand({ Bucket: "mails", Key: "k", Body: `body ${n}`, IfNoneMatch: "*" })),
    );
    const ends = await Promise.allSettled(puts);
    const lost = ends.filter((end) => end.status === "rejected");
    expect(lost).toHaveLength(7);
    expect(lost.map((end) => end.reason.name)).toEqual(Array(7).fill("PreconditionFailed"));
    expect(created).toEqual(["k"]);
  });

  it("says in S3's words what is not there", async () => {
    const { s3 } = await start();
    await expect(s3.send(new GetObjectCommand({ Bucket: "mails", Key: "none" }))).rejects.toMatchObject({
      name: "NoSuchKey",
    });
    await expect(s3.send(new GetObjectCommand({ Bucket: "other", Key: "k" }))).rejects.toMatchObject({
      name: "NoSuchBucket",
    });
    await expect(s3.send(new HeadObjectCommand({ Bucket: "mails", Key: "none" }))).rejects.toMatchObject({
      name: "NotFound",
    });
    await s3.send(new PutObjectCommand({ Bucket: "mails", Key: "k", Body: "x" }));
    await s3.send(new DeleteObjectCommand({ Bucket: "mails", Key: "k" }));
    await expect(s3.send(new GetObjectCommand({ Bucket: "mails", Key: "k" }))).rejects.toMatchObject({
      name: "NoSuchKey",
    });
  });

  it("lets no key leave its folder", async () => {
    const { s3, raw } = await start();
    await s3.send(new PutObjectCommand({ Bucket: "mails", Key: "../../outside", Body: "x" }));
    expect(await readdir(raw)).toEqual(["..%2F..%2Foutside.eml"]);
  });
});

const answer = [
  "Message-ID: <ours@parcelwise.example>",
  "Date: Sat, 01 Jan 2000 00:00:00 +0000",
  "From: Parcelwise <track@parcelwise.example>",
  "To: ana@example.com",
  "Subject: Re: my parcel",
  "In-Reply-To: <bar-1@example.com>",
  "References: <a@example.com>",
  " <bar-1@example.com>",
  "Auto-Submitted: auto-replied",
  "",
  "Customs looks at it.",
  "Message-ID: not a header",
  "",
].join("\r\n");

function send(raw: string, destination = "ana@example.com") {
  return new SendRawEmailCommand({
    Source: "track@parcelwise.example",
    Destinations: [destination],
    RawMessage: { Data: Buffer.from(raw) },
    ConfigurationSetName: "parcelwise",
    Tags: [{ Name: "parcelwise-mail", Value: "item-1" }],
  });
}

describe("SES", () => {
  it("replaces Message-ID and Date, keeps every other byte, and tells what it sent", async () => {
    const { ses, sent, journal, events } = await start();
    const { MessageId } = await ses.send(send(answer));
    const [name = ""] = await readdir(sent);
    expect(name).toBe(`20261122T100000Z-${MessageId}.eml`);
    const written = await readFile(join(sent, name), "latin1");
    expect(written).toContain(`\r\nMessage-ID: <${MessageId}@email.amazonses.com>\r\n`);
    expect(written).toContain("\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n");
    expect(written).not.toMatch(/ours@parcelwise\.example|2000/);
    expect(written).toContain("References: <a@example.com>\r\n <bar-1@example.com>\r\n");
    expect(written.slice(written.indexOf("\r\n\r\n"))).toBe(answer.slice(answer.indexOf("\r\n\r\n")));
    expect(events.map(({ eventType }) => eventType)).toEqual(["Send", "Delivery"]);
    expect(events[0]?.mail).toMatchObject({
      messageId: MessageId,
      destination: ["ana@example.com"],
      tags: { "parcelwise-mail": ["item-1"] },
    });
    expect(await notesIn(journal)).toEqual([]);
  });

  it("refuses mail from a domain that is not its own as MessageRejected, and writes nothing", async () => {
    const { ses, sent, events } = await start();
    const foreign = answer.replace("track@parcelwise.example>", "track@elsewhere.example>");
    const failure = await ses.send(send(foreign)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MessageRejected);
    expect(await readdir(sent)).toEqual([]);
    expect(events).toEqual([]);
  });

  it("refuses a header that stands twice", async () => {
    const { ses } = await start();
    const twice = answer.replace("Subject:", "Subject: a\r\nsubject:");
    await expect(ses.send(send(twice))).rejects.toMatchObject({ name: "InvalidParameterValue" });
  });

  it("throttles in SES's words", async () => {
    const { ses, sent } = await start(() => ({
      code: "Throttling",
      status: 400,
      message: "Maximum sending rate exceeded.",
    }));
    await expect(ses.send(send(answer))).rejects.toMatchObject({
      name: "Throttling",
      $metadata: { httpStatusCode: 400 },
    });
    expect(await readdir(sent)).toEqual([]);
  });

  it.each([
    ["bounce", ["Send", "Bounce"]],
    ["complaint", ["Send", "Delivery", "Complaint"]],
  ])("plays a %s for the simulator's address", async (name, expected) => {
    const { ses, events } = await start();
    await ses.send(send(answer, `${name}@simulator.amazonses.com`));
    expect(events.map(({ eventType }) => eventType)).toEqual(expected);
  });

  it("tells the events of a mail that was written just before the process was killed", async () => {
    const { ses, sent, events } = await start();
    await ses.send(send(answer));
    const [name = ""] = await readdir(sent);
    const journal = await temporaryFolder();
    const note = { fileName: name, events: [events[0]] };
    const notes = await openDurableMap(join(journal, "sending.jsonl"));
    await notes.put("a", JSON.stringify(note));
    await notes.put("b", JSON.stringify({ ...note, fileName: "never-written.eml" }));
    await notes.close();
    const told: string[] = [];
    const sentBox = await openSentBox({
      sentFolder: sent,
      journalFolder: journal,
      onEvent: async ({ eventType }) => void told.push(eventType),
    });
    await sentBox.recover();
    await sentBox.close();
    expect(told).toEqual(["Send"]);
    expect(await notesIn(journal)).toEqual([]);
  });
});
