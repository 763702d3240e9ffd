import { service } from "./adapters/wiring.ts";
import { parse, workBatch } from "./batch.ts";
import type { Desk } from "./desk.ts";
import type { BatchResponse, S3Notification, SqsEvent } from "./events.ts";
import { FaultError } from "./fault.ts";
import { readOuterMail } from "./outer-mail.ts";
import type { Ports } from "./ports.ts";
import { rebuildReceipt } from "./ses-header-block.ts";

/** SES puts this object once, when its receipt rule is set up. */
const setUpObject = "AMAZON_SES_SETUP_NOTIFICATION";

/** Lambda: ten minutes after a mail was put into the bucket, makes sure that somebody has met it. */
export function handler(event: SqsEvent): Promise<BatchResponse> {
  return workBatch(event, async (record) => {
    const notice = parse<S3Notification>(record.body);
    if (notice === undefined) throw new FaultError("event-not-understood");
    for (const { s3 } of notice.Records ?? [])
      await sweepObject(decodeURIComponent(s3.object.key.replaceAll("+", " ")), service());
  });
}

async function sweepObject(
  key: string,
  { desk, ports }: { readonly desk: Desk; readonly ports: Ports },
): Promise<void> {
  if (key.endsWith(setUpObject)) return;
  if (await ports.mails.hasReceipt(key.slice(key.lastIndexOf("/") + 1))) return;
  const raw = await ports.raw.get(key);
  // Deleted by the person, or by the bucket's own rule: there is nothing left to read.
  if (raw === null) return;
  await desk.receive(rebuildReceipt(key, readOuterMail(raw).fields, ports.clock.now()));
}
