import { service } from "./adapters/wiring.ts";
import { unwrapTopicMessage, workBatch } from "./batch.ts";
import type { Desk } from "./desk.ts";
import type { BatchResponse, SesReceiptNotification, SqsEvent } from "./events.ts";
import { toReceipt } from "./to-receipt.ts";

/** Lambda: mails that SES has received and put into the bucket, as its notifications tell of them. */
export function handler(event: SqsEvent): Promise<BatchResponse> {
  return receiveBatch(event, () => service().desk);
}

/** Hands each mail of a batch to the desk. */
export function receiveBatch(event: SqsEvent, desk: () => Desk): Promise<BatchResponse> {
  return workBatch(event, async (record) => {
    const notification = unwrapTopicMessage<SesReceiptNotification>(
      record,
      (message) =>
        message.notificationType === "Received" && typeof message.receipt?.action?.objectKey === "string",
    );
    await desk().receive(toReceipt(notification));
  });
}
