import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { readableBytes, readerResources } from "../../../functions/adapters/killable-reader.ts";
import type { WorkerMessage } from "../../../functions/adapters/killable-reader-protocol.ts";
import { limits } from "../../../lib/message/limits.ts";

/** What reading one mail took: CPU of the reader's own thread, and whether it came to an end. */
export interface Measured {
  readonly outcome: WorkerMessage["kind"] | "died" | "endless";
  /** Kind of the reading, or its failure; the name of what was thrown. */
  readonly said: string;
  readonly cpuSeconds: number;
}

/** The reader's worker, as it runs in the service, with a look at what it uses. */
export interface MeasuredReader {
  read(raw: Uint8Array): Promise<Measured>;
  /** The most that heap and buffers of the reader held at any look, and the whole process. */
  peak(): { readonly readerBytes: number; readonly processBytes: number };
  stop(): Promise<void>;
}

const script = new URL("../../../functions/adapters/killable-reader-worker.ts", import.meta.url);
const endlessSeconds = 60;

export function measuredReader(): MeasuredReader {
  let worker: Promise<Worker> | null = null;
  const peak = { readerBytes: 0, processBytes: 0 };
  return {
    async read(raw) {
      worker ??= start();
      const current = await worker;
      const before = await current.cpuUsage();
      const look = setInterval(() => void noteMemory(current, peak), 20);
      const message = await Promise.race([
        answerOf(current, raw),
        wait(endlessSeconds * 1000, null, { ref: false }),
      ]);
      clearInterval(look);
      await noteMemory(current, peak);
      if (message === null || message === "died") {
        worker = null;
        await current.terminate();
        return { outcome: message ?? "endless", said: "", cpuSeconds: 0 };
      }
      const after = await current.cpuUsage(before);
      return {
        outcome: message.kind,
        said: saidBy(message),
        cpuSeconds: (after.user + after.system) / 1_000_000,
      };
    },
    peak: () => peak,
    async stop() {
      await (await worker)?.terminate();
    },
  };
}

function start(): Promise<Worker> {
  const started = new Worker(script, { resourceLimits: readerResources(limits.memoryBytes) });
  return new Promise((resolve, reject) => {
    started.once("message", () => resolve(started));
    started.once("error", reject);
  });
}

function answerOf(worker: Worker, raw: Uint8Array): Promise<WorkerMessage | "died"> {
  for (const event of ["message", "error", "exit"] as const) worker.removeAllListeners(event);
  return new Promise((resolve) => {
    worker.once("message", resolve);
    worker.once("error", () => resolve("died"));
    worker.once("exit", () => resolve("died"));
    worker.postMessage(readableBytes(raw));
  });
}

function saidBy(message: WorkerMessage): string {
  if (message.kind === "read") return message.reading.failure?.kind ?? message.reading.kind;
  return message.kind === "threw" ? message.name : "";
}

async function noteMemory(
  worker: Worker,
  peak: { readerBytes: number; processBytes: number },
): Promise<void> {
  const heap = await worker.getHeapStatistics().catch(() => null);
  if (heap !== null)
    peak.readerBytes = Math.max(peak.readerBytes, heap.used_heap_size + heap.external_memory);
  peak.processBytes = Math.max(peak.processBytes, process.memoryUsage.rss());
}
