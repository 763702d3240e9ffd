import { parentPort } from "node:worker_threads";
import type { Reading } from "../../lib/extract/reading.ts";

/** What the worker says: once that it has loaded all it needs, then one answer for each mail. */
export type WorkerMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "read"; readonly reading: Reading }
  | { readonly kind: "threw"; readonly name: string };

/** Serves mails from inside the worker, one at a time, until the worker is ended from outside. */
export function serveReader(read: (raw: Uint8Array) => Promise<Reading>): void {
  const port = parentPort;
  if (port === null) throw new Error("the reader's worker was started as a program");
  const say = (message: WorkerMessage) => port.postMessage(message);
  port.on("message", (raw: Uint8Array) => {
    read(raw).then(
      (reading) => say({ kind: "read", reading }),
      // Only the error's name leaves the worker: its text may hold words of the mail.
      (error: unknown) => say({ kind: "threw", name: error instanceof Error ? error.name : typeof error }),
    );
  });
  say({ kind: "ready" });
}
