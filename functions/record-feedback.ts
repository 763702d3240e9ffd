import { service } from "./adapters/wiring.ts";
import { unwrapTopicMessage, workBatch } from "./batch.ts";
import type { BatchResponse, SesSendingEvent, SqsEvent } from "./events.ts";
import { settle } from "./settle.ts";

/** Lambda: what SES tells about the answers that were sent. */
export function handler(event: SqsEvent): Promise<BatchResponse> {
  return workBatch(event, async (record) => {
    const told = unwrapTopicMessage<SesSendingEvent>(
      record,
      (message) => typeof message.eventType === "string" && typeof message.mail?.tags === "object",
    );
    await settle(told, service().ports);
  });
}
