import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { BatchResponse, SqsEvent, SqsRecord } from "../functions/events.ts";
import { createDurably, removeDurably, sweepDrafts, writeDurably } from "./durable-file.ts";

/** A queue on the disk that calls a handler, as SQS calls a Lambda. */
export interface Queue {
  /** Resolves when the message is on the disk. The same `id` twice is one message. */
  send(body: string, options?: { readonly delaySeconds?: number; readonly id?: string }): Promise<void>;
  /** Begins to deliver. */
  start(): void;
  /** Stops delivering, after the batch that is being handled. */
  close(): Promise<void>;
  /** Messages that wait or are being handled. */
  size(): number;
}

export interface QueueOptions {
  readonly folder: string;
  readonly name: string;
  /** After this time an unfinished message comes again. On AWS it is six times the function's time. */
  readonly visibilitySeconds: number;
  /** Deliveries after which a message goes to the dead-letter folder. */
  readonly maxReceives: number;
  readonly handler: (event: SqsEvent) => Promise<BatchResponse | undefined>;
  readonly onDeadLetter?: (name: string, messageId: string) => void;
}

interface Message {
  readonly messageId: string;
  readonly body: string;
  readonly sentAt: number;
  readonly delayedUntil: number;
  readonly receiveCount: number;
}

interface Waiting {
  message: Message;
  visibleAt: number;
  isInFlight: boolean;
}

const batchSize = 10;

/**
 * Opens the queue and takes up what its folder holds. A message that the last run had in hand is visible at once: this
 * run is the only one (the data folder is locked).
 */
export async function openQueue(options: QueueOptions): Promise<Queue> {
  const folder = join(options.folder, options.name);
  const deadFolder = join(options.folder, `${options.name}-dead-letter`);
  await mkdir(folder, { recursive: true });
  await mkdir(deadFolder, { recursive: true });
  await sweepDrafts(folder);
  const waiting = new Map<string, Waiting>();
  for (const message of await readMessages(folder))
    waiting.set(message.messageId, { message, visibleAt: message.delayedUntil, isInFlight: false });

  const pathOf = (messageId: string) => join(folder, `${messageId}.json`);
  let isRunning = false;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();
  let isWorking = false;

  function wake(): void {
    clearTimeout(timer);
    if (!isRunning || isWorking) return;
    let next = Number.POSITIVE_INFINITY;
    for (const each of waiting.values()) if (!each.isInFlight) next = Math.min(next, each.visibleAt);
    if (!Number.isFinite(next)) return;
    timer = setTimeout(
      () => {
        isWorking = true;
        work = deliver()
          .catch((error: unknown) => {
            console.error(`queue ${options.name}: ${error instanceof Error ? error.message : "unknown"}`);
          })
          .then(() => {
            isWorking = false;
            wake();
          });
      },
      // setTimeout overflows beyond 2^31 ms; an early waking only looks again.
      Math.min(Math.max(0, next - Date.now()), 60_000),
    );
  }

  async function deliver(): Promise<void> {
    const due = [...waiting.values()]
      .filter((each) => !each.isInFlight && each.visibleAt <= Date.now())
      .sort((a, b) => a.message.sentAt - b.message.sentAt)
      .slice(0, batchSize);
    const batch: Waiting[] = [];
    for (const each of due) if (await receive(each)) batch.push(each);
    if (batch.length === 0) return;
    const failures = await call(batch.map((each) => toRecord(each.message, options.name)));
    for (const each of batch) {
      each.isInFlight = false;
      if (failures.has(each.message.messageId)) continue;
      await removeDurably(pathOf(each.message.messageId));
      waiting.delete(each.message.messageId);
    }
  }

  /** Counts the delivery on the disk before it happens, so that a message that kills the process is given up in the end. */
  async function receive(each: Waiting): Promise<boolean> {
    const { message } = each;
    if (message.receiveCount >= options.maxReceives) {
      await rename(pathOf(message.messageId), join(deadFolder, `${message.messageId}.json`));
      waiting.delete(message.messageId);
      options.onDeadLetter?.(options.name, message.messageId);
      return false;
    }
    each.message = { ...message, receiveCount: message.receiveCount + 1 };
    each.visibleAt = Date.now() + options.visibilitySeconds * 1000;
    each.isInFlight = true;
    await writeDurably(pathOf(message.messageId), JSON.stringify(each.message));
    return true;
  }

  /** Ids of the messages that shall come again: all of them when the handler throws, as on Lambda. */
  async function call(records: readonly SqsRecord[]): Promise<ReadonlySet<string>> {
    try {
      const response = await options.handler({ Records: records });
      return new Set(response?.batchItemFailures.map((failure) => failure.itemIdentifier) ?? []);
    } catch (error) {
      console.error(
        `${options.name}: ${error instanceof Error ? `${error.name}: ${error.message}` : "failed"}`,
      );
      return new Set(records.map((record) => record.messageId));
    }
  }

  return {
    async send(body, { delaySeconds = 0, id = randomUUID() } = {}) {
      const now = Date.now();
      const message: Message = {
        messageId: id,
        body,
        sentAt: now,
        delayedUntil: now + delaySeconds * 1000,
        receiveCount: 0,
      };
      if (!(await createDurably(pathOf(id), JSON.stringify(message)))) return;
      waiting.set(id, { message, visibleAt: message.delayedUntil, isInFlight: false });
      wake();
    },
    start() {
      isRunning = true;
      wake();
    },
    async close() {
      isRunning = false;
      clearTimeout(timer);
      await work;
    },
    size: () => waiting.size,
  };
}

function toRecord(message: Message, queueName: string): SqsRecord {
  return {
    messageId: message.messageId,
    receiptHandle: randomUUID(),
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receiveCount),
      SentTimestamp: String(message.sentAt),
    },
    eventSource: "aws:sqs",
    eventSourceARN: `arn:aws:sqs:us-east-1:000000000000:${queueName}`,
  };
}

async function readMessages(folder: string): Promise<readonly Message[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as Message),
  );
}
