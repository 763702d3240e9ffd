import type { BatchResponse, SnsEnvelope, SqsEvent, SqsRecord } from "./events.ts";
import { errorName, FaultError, isTransient } from "./fault.ts";

/**
 * Works each message of a batch by itself, one after the other. Those that failed come again, and after the queue's number
 * of tries go to its dead-letter queue; the others are done.
 */
export async function workBatch(
  event: SqsEvent,
  work: (record: SqsRecord) => Promise<void>,
): Promise<BatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const record of event.Records) {
    try {
      await work(record);
    } catch (error) {
      logFault(error, record);
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
}

/**
 * The publisher's JSON inside a message that a topic forwarded.
 *
 * @throws FaultError `event-not-understood`
 */
export function unwrapTopicMessage<Message>(
  record: SqsRecord,
  isRight: (message: Message) => boolean,
): Message {
  const envelope = parse<Partial<SnsEnvelope>>(record.body);
  const message = parse<Message>(envelope?.Message ?? "");
  if (message === undefined || !isRight(message)) throw new FaultError("event-not-understood");
  return message;
}

/** `undefined` for what is no JSON object. */
export function parse<Value>(text: string): Value | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Value) : undefined;
  } catch {
    return undefined;
  }
}

/** One line for operators: which fault, never a mail's text, an address or a token. */
function logFault(error: unknown, record: SqsRecord): void {
  const fault =
    error instanceof FaultError ? { code: error.code, data: error.data } : { code: errorName(error) };
  const cause = error instanceof Error && error.cause !== undefined ? { cause: errorName(error.cause) } : {};
  console.error(
    JSON.stringify({
      level: "error",
      message: record.messageId,
      tries: Number(record.attributes.ApproximateReceiveCount),
      isTransient: isTransient(error),
      ...fault,
      ...cause,
    }),
  );
}
