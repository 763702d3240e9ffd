import { type ResourceLimits, Worker } from "node:worker_threads";
import type { InboundMail, Reading } from "../../lib/extract/reading.ts";
import { unreadable } from "../../lib/extract/unreadable.ts";
import type { Failure } from "../../lib/failure.ts";
import { type Limits, limits as limitsInForce } from "../../lib/message/limits.ts";
import type { Reader } from "../ports.ts";
import type { WorkerMessage } from "./killable-reader-protocol.ts";

/** A reader that can be ended with the process that uses it. */
export interface KillableReader extends Reader {
  stop(): Promise<void>;
}

type Bounds = Pick<Limits, "cpuSeconds" | "wallSeconds" | "memoryBytes">;
type Bound = Extract<Failure, { kind: "reader-overrun" }>["bound"];

/** Short enough that a mail that grows by a gigabyte a second is stopped before the machine is. */
const watchMilliseconds = 50;
const megabyte = 1024 * 1024;

/**
 * Reads mails one after the other in a warm worker, and ends the worker that overruns its bounds.
 *
 * Bounded are the CPU time of the one mail, the time that passes, and memory: the heap by the engine's own limit, and what
 * the worker's buffers add to it, as heap limits leave these out. All of it is the worker's own: what else the process does
 * in the meantime ends no mail. A mail that overruns gives a reading of kind `unreadable` with the failure
 * `reader-overrun`; one at which reading threw, the failure `parser-refused`.
 *
 * @throws where the worker cannot even start: that is a broken installation, not a mail
 */
export function killableReader(
  bounds: Bounds = limitsInForce,
  script: URL = new URL("./killable-reader-worker.ts", import.meta.url),
): KillableReader {
  let worker: Promise<Worker> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let isStopped = false;

  const warm = (): Promise<Worker> => {
    const starting = worker ?? startWorker(bounds, script);
    worker = starting;
    // A start that fails is reported to whoever reads; the next mail tries again.
    starting.catch(() => {
      worker = null;
    });
    return starting;
  };
  const readOne = async (mail: InboundMail): Promise<Reading> => {
    if (isStopped) throw new Error("the reader was stopped");
    const current = await warm();
    const outcome = await readWithin(current, readableBytes(mail.raw), bounds);
    if (outcome.isSpent) {
      worker = null;
      await current.terminate();
      // The next mail shall not wait for a start; a start that fails is told to that mail.
      if (!isStopped) void warm().catch(() => undefined);
    }
    return outcome.reading;
  };

  return {
    warm() {
      // Whoever reads is told when it did not start.
      if (!isStopped) void warm().catch(() => undefined);
    },
    read(mail) {
      const reading = queue.then(() => readOne(mail));
      queue = reading.catch(() => undefined);
      return reading;
    },
    async stop() {
      isStopped = true;
      const current = await worker?.catch(() => null);
      worker = null;
      await current?.terminate();
    },
  };
}

/**
 * What the worker is given of a mail: no more than what is parsed, and a byte that says that there is more. A mail is copied on
 * its way to the worker, and 40 MB twice would be a third of its memory. What is too large stays so.
 */
export function readableBytes(raw: Uint8Array): Uint8Array {
  const { parsedBytes, acceptedBytes } = limitsInForce;
  return raw.length > acceptedBytes ? raw : Uint8Array.prototype.slice.call(raw, 0, parsedBytes + 1);
}

/**
 * The bounds that the engine itself keeps for the worker. What a mail leaves behind is short-lived: a young generation of three
 * times 4 MB is cleared in a blink and stays in the processor's cache. Left alone it may grow to 192 MB beside the heap that is bounded,
 * and asking the machine for them costs more than the clearing.
 */
export function readerResources(memoryBytes: number): ResourceLimits {
  return {
    maxOldGenerationSizeMb: Math.ceil(memoryBytes / megabyte),
    maxYoungGenerationSizeMb: 12,
    stackSizeMb: 4,
  };
}

function startWorker(bounds: Bounds, script: URL): Promise<Worker> {
  const worker = new Worker(script, { resourceLimits: readerResources(bounds.memoryBytes) });
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off("error", reject);
      worker.off("message", settle);
      // Waiting for a mail keeps no process alive; reading one does.
      worker.unref();
      resolve(worker);
    };
    worker.on("message", settle);
    worker.on("error", reject);
    worker.once("exit", () => reject(new Error("the reader's worker ended before it was ready")));
  });
}

interface Outcome {
  readonly reading: Reading;
  /** The worker overran or died: another one has to take its place. */
  readonly isSpent: boolean;
}

async function readWithin(worker: Worker, raw: Uint8Array, bounds: Bounds): Promise<Outcome> {
  worker.ref();
  const before = await usageOf(worker);
  return new Promise((resolve) => {
    const end = (outcome: Outcome) => {
      clearInterval(watch);
      clearTimeout(wall);
      for (const event of ["message", "error", "exit"] as const) worker.removeAllListeners(event);
      // An ended worker may still report its end; nobody waits for that.
      worker.on("error", () => undefined);
      worker.unref();
      resolve(outcome);
    };
    const overrun = (bound: Bound) =>
      end({ reading: unreadable({ kind: "reader-overrun", bound }), isSpent: true });
    const wall = setTimeout(() => overrun("wall"), bounds.wallSeconds * 1_000);
    const watch = setInterval(() => {
      void usageOf(worker).then((now) => {
        if (now.memoryBytes - before.memoryBytes > bounds.memoryBytes) overrun("memory");
        if (now.cpuSeconds - before.cpuSeconds > bounds.cpuSeconds) overrun("cpu");
      });
    }, watchMilliseconds);
    worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "read") end({ reading: message.reading, isSpent: false });
      if (message.kind === "threw")
        end({ reading: unreadable({ kind: "parser-refused", stage: "mime" }), isSpent: true });
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") overrun("memory");
      else end({ reading: unreadable({ kind: "parser-refused", stage: "mime" }), isSpent: true });
    });
    worker.on("exit", () =>
      end({ reading: unreadable({ kind: "parser-refused", stage: "mime" }), isSpent: true }),
    );
    worker.postMessage(raw);
  });
}

interface Usage {
  readonly cpuSeconds: number;
  readonly memoryBytes: number;
}

/** What the worker's own thread has used, its heap and buffers; nothing once it has ended. It answers in the midst of a loop. */
async function usageOf(worker: Worker): Promise<Usage> {
  try {
    const [cpu, heap] = await Promise.all([worker.cpuUsage(), worker.getHeapStatistics()]);
    return {
      cpuSeconds: (cpu.user + cpu.system) / 1_000_000,
      memoryBytes: heap.used_heap_size + heap.external_memory,
    };
  } catch {
    return { cpuSeconds: 0, memoryBytes: 0 };
  }
}
