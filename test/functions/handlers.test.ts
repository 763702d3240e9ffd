import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { environmentNames } from "../../functions/adapters/environment.ts";
import type { SqsEvent } from "../../functions/events.ts";
import type { Receipt } from "../../functions/mail-item.ts";
import { type Handlers, loadHandlers } from "../../local/handlers.ts";
import { objectCreatedNotice } from "../../local/object-created-notice.ts";
import { snsEnvelope } from "../../local/receipt.ts";
import { eventReading, reading } from "../timeline/readings.ts";
import { mailOf } from "./fixture-reader.ts";
import { notificationOf } from "./notification-of.ts";
import { bucket, openWorld, own, tableName, type World } from "./world.ts";

let world: World;
let handlers: Handlers;
beforeAll(async () => {
  world = await openWorld();
  world.holdEvents = true;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: world.address.dynamodb,
    AWS_ENDPOINT_URL_S3: world.address.s3,
    AWS_ENDPOINT_URL_SES: world.address.ses,
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    [environmentNames.table]: tableName,
    [environmentNames.bucket]: bucket,
    [environmentNames.domain]: own.domain,
    [environmentNames.localPart]: own.localPart,
    [environmentNames.secret]: Buffer.alloc(32, 7).toString("base64"),
    [environmentNames.clockStart]: "2026-11-20T12:00:00Z",
  });
  handlers = await loadHandlers();
});
afterAll(() => world.close());

let serial = 0;
const sqs = (...bodies: readonly object[]): SqsEvent => ({
  Records: bodies.map((body) => ({
    messageId: `message${++serial}`,
    receiptHandle: "handle",
    body: JSON.stringify(body),
    attributes: { ApproximateReceiveCount: "1", SentTimestamp: "0" },
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:us-east-1:000000000000:queue",
  })),
});
const onTopic = (message: object) => snsEnvelope("test", message, new Date("2026-11-20T12:00:00Z"));

/** A forward that any reader understands. */
async function forwarded(): Promise<Receipt> {
  const what = reading("2026-11-19T10:00:00Z", [
    { trackingNumber: "1Z999AA10123456784", events: [eventReading({ status: "order.shipped" })] },
  ]);
  const body = [
    "---------- Forwarded message ---------",
    "From: UPS <mcinfo@ups.com>",
    "Date: Wed, 18 Nov 2026 at 09:10",
    "Subject: UPS Update: Your package has shipped",
    "",
    "Your package has shipped.",
    "Tracking Number: 1Z999AA10123456784",
  ].join("\n");
  return world.receive(mailOf(what, { "Message-ID": `<handler${++serial}@example.com>` }, body));
}

describe("the functions, with the events that AWS sends them", () => {
  it("a notification of a received mail gives an answer; SES's event settles it; nothing is left to do", async () => {
    const receipt = await forwarded();
    const event = sqs(onTopic(notificationOf(receipt)));
    expect(await handlers.receiveMail(event)).toEqual({ batchItemFailures: [] });
    expect(await handlers.receiveMail(event)).toEqual({ batchItemFailures: [] });
    expect(await world.sent()).toHaveLength(1);
    expect(world.events.map((each) => each.eventType)).toContain("Send");
    const told = sqs(...world.events.map((each) => onTopic(each)));
    expect(await handlers.recordFeedback(told)).toEqual({ batchItemFailures: [] });
    expect(await handlers.sendFollowUps({ source: "aws.events", time: "2026-11-20T12:00:00Z" })).toEqual({
      looked: 0,
    });
  });

  it("a message that is none comes again, and its neighbours are worked", async () => {
    const receipt = await forwarded();
    const before = (await world.sent()).length;
    const event = sqs(
      { what: "is this" },
      onTopic(notificationOf(receipt)),
      onTopic({ notificationType: "Bounce" }),
    );
    const failed = await handlers.receiveMail(event);
    expect(failed.batchItemFailures.map((each) => each.itemIdentifier)).toEqual(
      [0, 2].map((index) => event.Records[index]?.messageId),
    );
    expect(await world.sent()).toHaveLength(before + 1);
  });

  it("a notification whose object is not there comes again", async () => {
    const receipt = { ...(await forwarded()), objectKey: "gone" };
    const failed = await handlers.receiveMail(sqs(onTopic(notificationOf(receipt))));
    expect(failed.batchItemFailures).toHaveLength(1);
  });

  it("the bucket's notice of an object makes sure that it was met; its test message is no object", async () => {
    const receipt = await forwarded();
    const notice = objectCreatedNotice(
      { bucket, key: receipt.objectKey, sizeBytes: 1, etag: "" },
      new Date("2026-11-20T12:10:00Z"),
    );
    expect(await handlers.sweep(sqs(notice, { Event: "s3:TestEvent" }))).toEqual({ batchItemFailures: [] });
    expect(await world.ports.mails.hasReceipt(receipt.sesMessageId)).toBe(true);
  });
});
