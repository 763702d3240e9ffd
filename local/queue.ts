import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { BatchResponse, SqsEvent, SqsRecord } from "../functions/events.ts";
import { writeDurably } from "./durable-file.ts";
import { openDurableMap } from "./durable-map.ts";

/** A queue on the disk that calls a handler, as SQS calls a Lambda. */
export interface Queue {
  /** Resolves when the message is on the disk. The same `id` twice is one message. */
  send(body: string, options?: { readonly delaySeconds?: number; readonly id?: string }): Promise<void>;
  /** Begins to deliver. */
  start(): void;
  /** Stops delivering, after the batches that are being handled. */
  close(): Promise<void>;
  /** Messages that wait or are being handled. */
  size(): number;
}

export interface QueueOptions {
  /** Holds the messages in `NAME.jsonl`, and those that were given up in `NAME-dead-letter`, a file each. */
  readonly folder: string;
  readonly name: string;
  /** After this time an unfinished message comes again. On AWS it is six times the function's time. */
  readonly visibilitySeconds: number;
  /** Deliveries after which a message goes to the dead-letter folder. */
  readonly maxReceives: number;
  readonly handler: (event: SqsEvent) => Promise<BatchResponse | undefined>;
  /** Batches that are handled at once, as by so many instances of a Lambda; one, unless told otherwise. */
  readonly concurrency?: number;
  /** Messages of a batch at the most; ten, unless told otherwise. */
  readonly batchSize?: number;
  readonly onDeadLetter?: (name: string, messageId: string) => void;
}

interface Message {
  readonly messageId: string;
  readonly body: string;
  readonly sentAt: number;
  readonly delayedUntil: number;
  readonly receiveCount: number;
}

/** A message's place in time; its words stay in the map, once. */
interface Waiting {
  readonly id: string;
  visibleAt: number;
  isInFlight: boolean;
}

/**
 * Opens the queue and takes up what its file holds. A message that the last run had in hand is visible at once: this run is
 * the only one (the data folder is locked).
 */
export async function openQueue(options: QueueOptions): Promise<Queue> {
  const { concurrency = 1, batchSize = 10 } = options;
  const deadFolder = join(options.folder, `${options.name}-dead-letter`);
  await mkdir(deadFolder, { recursive: true });
  const kept = await openDurableMap(join(options.folder, `${options.name}.jsonl`));
  const waiting = new Map<string, Waiting>();
  for (const [id, text] of kept.entries()) {
    const { delayedUntil } = JSON.parse(text) as Message;
    waiting.set(id, { id, visibleAt: delayedUntil, isInFlight: false });
  }
  const batches = new Set<Promise<void>>();
  let isRunning = false;
  let timer: NodeJS.Timeout | undefined;
  /** No message becomes visible before; looking for one among very many takes its time. */
  let nextVisibleAt = 0;

  function wake(): void {
    clearTimeout(timer);
    while (isRunning && batches.size < concurrency) {
      const due = takeDue();
      if (due.length === 0) {
        wakeLater();
        break;
      }
      const batch = deliver(due)
        .catch((error: unknown) => {
          console.error(`queue ${options.name}: ${error instanceof Error ? error.message : "unknown"}`);
        })
        .then(() => {
          batches.delete(batch);
          wake();
        });
      batches.add(batch);
    }
  }

  function wakeLater(): void {
    if (!Number.isFinite(nextVisibleAt)) return;
    // setTimeout overflows beyond 2^31 ms; an early waking only looks again.
    timer = setTimeout(wake, Math.min(Math.max(0, nextVisibleAt - Date.now()), 60_000));
  }

  /** The oldest messages that are visible, a batch of them; nobody else gets them now. */
  function takeDue(): readonly Waiting[] {
    const now = Date.now();
    const due: Waiting[] = [];
    if (now < nextVisibleAt) return due;
    nextVisibleAt = Number.POSITIVE_INFINITY;
    for (const each of waiting.values()) {
      if (each.isInFlight) continue;
      if (each.visibleAt <= now) {
        each.isInFlight = true;
        each.visibleAt = now + options.visibilitySeconds * 1000;
        due.push(each);
        if (due.length < batchSize) continue;
        nextVisibleAt = 0;
        break;
      }
      nextVisibleAt = Math.min(nextVisibleAt, each.visibleAt);
    }
    return due;
  }

  async function deliver(due: readonly Waiting[]): Promise<void> {
    try {
      const messages = (await Promise.all(due.map(({ id }) => receive(id)))).filter((each) => each !== null);
      if (messages.length === 0) return;
      const failures = await call(messages.map((message) => toRecord(message, options.name)));
      await Promise.all(messages.map(({ messageId: id }) => (failures.has(id) ? null : forget(id))));
    } finally {
      for (const each of due) {
        each.isInFlight = false;
        nextVisibleAt = Math.min(nextVisibleAt, each.visibleAt);
      }
    }
  }

  /** Counts the delivery in the file before it happens, so that a message that kills the process is given up in the end. */
  async function receive(id: string): Promise<Message | null> {
    const message = JSON.parse(kept.entries().get(id) ?? "") as Message;
    if (message.receiveCount >= options.maxReceives) {
      await writeDurably(join(deadFolder, `${id}.json`), JSON.stringify(message));
      await forget(id);
      options.onDeadLetter?.(options.name, id);
      return null;
    }
    const received = { ...message, receiveCount: message.receiveCount + 1 };
    await kept.note(id, JSON.stringify(received));
    return received;
  }

  async function forget(id: string): Promise<void> {
    await kept.delete(id);
    waiting.delete(id);
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
      const known = kept.entries().get(id);
      // Whoever says it again waits until it is on the disk, too.
      if (known !== undefined) return kept.put(id, known);
      const now = Date.now();
      const message: Message = {
        messageId: id,
        body,
        sentAt: now,
        delayedUntil: now + delaySeconds * 1000,
        receiveCount: 0,
      };
      await kept.put(id, JSON.stringify(message));
      waiting.set(id, { id, visibleAt: message.delayedUntil, isInFlight: false });
      nextVisibleAt = Math.min(nextVisibleAt, message.delayedUntil);
      wake();
    },
    start() {
      isRunning = true;
      wake();
    },
    async close() {
      isRunning = false;
      clearTimeout(timer);
      await Promise.all(batches);
      await kept.close();
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
