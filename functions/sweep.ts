import { service } from "./adapters/wiring.ts";
import { parse, workBatch } from "./batch.ts";
import type { BatchResponse, S3Notification, SqsEvent } from "./events.ts";
import { FaultError } from "./fault.ts";
import { sweepObject } from "./sweep-object.ts";

/** Lambda: ten minutes after a mail was put into the bucket, makes sure that somebody has met it. */
export function handler(event: SqsEvent): Promise<BatchResponse> {
  return workBatch(event, async (record) => {
    const notice = parse<S3Notification>(record.body);
    if (notice === undefined) throw new FaultError("event-not-understood");
    const { desk, ports } = service();
    for (const { s3 } of notice.Records ?? [])
      await sweepObject(decodeURIComponent(s3.object.key.replaceAll("+", " ")), desk, ports);
  });
}
