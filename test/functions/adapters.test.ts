import { SESServiceException } from "@aws-sdk/client-ses";
import { describe, expect, it } from "vitest";
import { clientOptions } from "../../functions/adapters/client-options.ts";
import { clockFrom } from "../../functions/adapters/clocks.ts";
import { readEnvironment } from "../../functions/adapters/environment.ts";
import { base32, nodeKeys } from "../../functions/adapters/node-keys.ts";
import { outcomeOf } from "../../functions/adapters/ses-mailer.ts";
import { parse, unwrapTopicMessage, workBatch } from "../../functions/batch.ts";
import type { SqsRecord } from "../../functions/events.ts";
import { FaultError, isTransient } from "../../functions/fault.ts";
import { mailItemId, parseMailItemId } from "../../functions/mail-item.ts";
import { isThreadOf, newThread, readOwnAddress, threadAddress } from "../../functions/own-addresses.ts";
import { backOffSeconds } from "../../functions/times.ts";
import { toReceipt } from "../../functions/to-receipt.ts";

const keys = nodeKeys(Buffer.alloc(32, 1));
const own = { domain: "in.example", localPart: "track" };

describe("what is known after a failed send", () => {
  const refused = (name: string, httpStatusCode: number) =>
    new SESServiceException({ name, $fault: "client", $metadata: { httpStatusCode } });
  const failed = (code: string) => Object.assign(new Error(code), { code });
  it.each([
    ["throttled", refused("Throttling", 400), { kind: "refused", isTransient: true, code: "Throttling" }],
    [
      "paused",
      refused("AccountSendingPausedException", 400),
      { kind: "refused", isTransient: true, code: "AccountSendingPausedException" },
    ],
    [
      "rejected",
      refused("MessageRejected", 400),
      { kind: "refused", isTransient: false, code: "MessageRejected" },
    ],
    ["SES broke", refused("InternalFailure", 500), { kind: "unknown", code: "InternalFailure" }],
    ["never reached", failed("ECONNREFUSED"), { kind: "refused", isTransient: true, code: "ECONNREFUSED" }],
    ["cut off", failed("ECONNRESET"), { kind: "unknown", code: "ECONNRESET" }],
    [
      "late",
      Object.assign(new Error("late"), { name: "TimeoutError" }),
      { kind: "unknown", code: "TimeoutError" },
    ],
    ["no error at all", "what", { kind: "unknown", code: "unknown" }],
  ])("%s", (_, error, expected) => {
    expect(outcomeOf(error)).toEqual(expected);
  });

  it("waits longer each time, an hour at most", () => {
    expect([1, 2, 3, 6, 50].map(backOffSeconds)).toEqual([120, 240, 480, 3600, 3600]);
  });
});

describe("calls to AWS", () => {
  it.each([
    [{}],
    [{ AWS_ENDPOINT_URL_SES: "http://127.0.0.1:8000" }],
    [{ AWS_ENDPOINT_URL_S3: "https://127.0.0.1:8000" }],
    [{ AWS_ENDPOINT_URL_S3: "http://127.0.0.1.example:8000" }],
    [{ AWS_ENDPOINT_URL_S3: "http://10.0.0.1:8000" }],
    [{ AWS_ENDPOINT_URL_S3: "https://s3.eu-west-1.amazonaws.com", AWS_ENDPOINT_URL: "http://127.0.0.1:1" }],
  ])("are signed by the SDK: %j", (variables) => {
    expect(clientOptions("S3", variables)).toEqual({ cacheMiddleware: true });
  });

  it.each([
    [{ AWS_ENDPOINT_URL_S3: "http://127.0.0.1:8000" }],
    [{ AWS_ENDPOINT_URL: "http://127.0.0.1:8000/" }],
  ])("only look so where they stay on this machine: %j", async (variables) => {
    const { signer } = clientOptions("S3", variables);
    const request = await signer?.sign({ headers: { host: "127.0.0.1" } });
    expect(request?.headers).toMatchObject({
      host: "127.0.0.1",
      authorization: expect.stringMatching(/^AWS4-/),
    });
  });
});

describe("keys", () => {
  it("are the same for one purpose, and differ between purposes and secrets", () => {
    const other = nodeKeys(Buffer.alloc(32, 2));
    expect(keys.hash("address", "a")).toBe(keys.hash("address", "a"));
    expect(
      new Set([keys.hash("address", "a"), keys.hash("account", "a"), other.hash("address", "a")]).size,
    ).toBe(3);
    expect(keys.hash("address", "a")).toMatch(/^[a-z2-7]{32}$/);
    expect(keys.digest(Buffer.from("a"))).not.toBe(keys.digest(Buffer.from("b")));
  });

  it("tokens have 128 bits, and none comes twice", () => {
    const tokens = Array.from({ length: 200 }, () => keys.randomToken());
    expect(new Set(tokens).size).toBe(200);
    expect(tokens.every((token) => /^[a-z2-7]{26}$/.test(token))).toBe(true);
  });

  it.each([
    ["", ""],
    ["f", "my"],
    ["fo", "mzxq"],
    ["foo", "mzxw6"],
    ["foobar", "mzxw6ytboi"],
  ])("base 32 of %j (RFC 4648 10)", (text, expected) => {
    expect(base32(Buffer.from(text))).toBe(expected);
  });
});

describe("our own addresses", () => {
  it("are read from an envelope, whatever their case", () => {
    const token = keys.randomToken();
    expect(readOwnAddress("TRACK@In.Example", own)).toEqual({ kind: "public" });
    expect(readOwnAddress(`U-${token.toUpperCase()}@in.example`, own)).toEqual({ kind: "token", token });
    expect(readOwnAddress("track@in.example.evil.example", own)).toBeUndefined();
    expect(readOwnAddress("other@in.example", own)).toBeUndefined();
    expect(readOwnAddress("u-short@in.example", own)).toBeUndefined();
    expect(readOwnAddress("no address", own)).toBeUndefined();
  });

  it("a conversation's address is bound to its person, and fits a local part of 64 characters", () => {
    const thread = newThread("account", "mail", keys);
    const address = threadAddress(thread, "anna@example.com", own, keys);
    const read = readOwnAddress(address, own);
    expect(read).toMatchObject({ kind: "thread", thread });
    expect(address.split("@")[0]?.length).toBeLessThanOrEqual(64);
    if (read?.kind !== "thread") throw new Error("not a thread");
    expect(isThreadOf(read, "anna@example.com", keys)).toBe(true);
    expect(isThreadOf(read, "eve@example.com", keys)).toBe(false);
  });

  it("a mail item's id survives its way through a message tag", () => {
    const item = { accountId: keys.hash("account", "a"), mailId: "o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1" };
    expect(mailItemId(item)).toMatch(/^[A-Za-z0-9_.@-]{1,256}$/);
    expect(parseMailItemId(mailItemId(item))).toEqual(item);
    for (const wrong of ["", "a", "a.b.c", "../x", "A.b"]) expect(parseMailItemId(wrong)).toBeUndefined();
  });
});

describe("the environment", () => {
  const variables = {
    PARCELWISE_TABLE: "t",
    PARCELWISE_BUCKET: "b",
    PARCELWISE_DOMAIN: "In.Example",
    PARCELWISE_SECRET: Buffer.alloc(32).toString("base64"),
  };
  it("says what is missing or too short by its name", () => {
    expect(readEnvironment(variables)).toMatchObject({
      domain: "in.example",
      localPart: "track",
      clockStart: null,
    });
    expect(() => readEnvironment({ ...variables, PARCELWISE_TABLE: "" })).toThrow("PARCELWISE_TABLE");
    expect(() => readEnvironment({ ...variables, PARCELWISE_SECRET: "c2hvcnQ=" })).toThrow(
      "PARCELWISE_SECRET",
    );
  });

  it("a clock of one's own begins where it is told, and runs on", () => {
    let machine = 1_000_000;
    const clock = clockFrom("2026-11-20T12:00:00Z", () => machine);
    machine += 61_000;
    expect(clock.now()).toBe("2026-11-20T12:01:01Z");
    expect(() => clockFrom("soon")).toThrow("no instant");
  });
});

describe("a batch", () => {
  const record = (messageId: string, body: string): SqsRecord => ({
    messageId,
    receiptHandle: "",
    body,
    attributes: { ApproximateReceiveCount: "1", SentTimestamp: "0" },
    eventSource: "aws:sqs",
    eventSourceARN: "",
  });

  it("gives back only what failed", async () => {
    const worked: string[] = [];
    const response = await workBatch(
      { Records: [record("1", "a"), record("2", "b"), record("3", "c")] },
      async (each) => {
        if (each.body === "b") throw new FaultError("event-not-understood");
        worked.push(each.body);
      },
    );
    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
    expect(worked).toEqual(["a", "c"]);
  });

  it("unwraps a topic's message, and says what it cannot", () => {
    const message = { eventType: "Send" };
    const good = record("1", JSON.stringify({ Type: "Notification", Message: JSON.stringify(message) }));
    const isRight = (each: { eventType?: string }) => typeof each.eventType === "string";
    expect(unwrapTopicMessage(good, isRight)).toEqual(message);
    for (const body of [
      "",
      "null",
      "[",
      "{}",
      JSON.stringify({ Message: "no" }),
      JSON.stringify({ Message: "{}" }),
    ])
      expect(() => unwrapTopicMessage(record("1", body), isRight)).toThrow("event-not-understood");
    expect(parse("3")).toBeUndefined();
  });

  it("a fault of the event is for good, all else may do better later", () => {
    expect(isTransient(new FaultError("event-not-understood"))).toBe(false);
    expect(isTransient(new FaultError("timeline-contended"))).toBe(true);
    expect(isTransient(new Error("network"))).toBe(true);
  });

  it("a verdict that SES does not give counts as failed", () => {
    const verdict = { status: "PASS" } as const;
    const receipt = toReceipt({
      notificationType: "Received",
      mail: { timestamp: "", source: "<>", messageId: "id", destination: [] },
      receipt: {
        timestamp: "2026-11-20T12:00:00.123Z",
        recipients: ["track@in.example"],
        spamVerdict: verdict,
        virusVerdict: verdict,
        spfVerdict: verdict,
        dkimVerdict: verdict,
        action: { type: "S3", bucketName: "b", objectKey: "k" },
      } as never,
    });
    expect(receipt).toMatchObject({
      envelopeFrom: "",
      receivedAt: "2026-11-20T12:00:00Z",
      verdicts: { dmarc: "PROCESSING_FAILED" },
    });
  });
});
