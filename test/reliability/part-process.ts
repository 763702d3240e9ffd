import { fork } from "node:child_process";
import { join } from "node:path";
import type { Row, Size } from "./row.ts";

/**
 * What a part's process tells: its rows, and the processor time that it took. With that of the services and engines which it
 * started, where the system tells it, but for an engine whose service was killed.
 */
export interface PartResult {
  readonly rows: readonly Row[];
  readonly cpuSeconds: number;
}

/**
 * Runs one part in a process of its own: what the service logs stays there, and what the part measures is its own.
 *
 * @throws Error with the end of what the process said, where it ended without a result
 */
export function runPart(name: string, size: Size, seed: number): Promise<PartResult> {
  const child = fork(join(import.meta.dirname, "run-part.ts"), [name, size, String(seed)], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  let result: PartResult | null = null;
  child.once("message", (message) => {
    result = message as PartResult;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => (result === null ? reject(new Error(said)) : resolve(result)));
  });
}
