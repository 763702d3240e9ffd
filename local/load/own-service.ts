import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import manifest from "../../package.json" with { type: "json" };
import type { LoadTarget } from "./run-load.ts";

/** `npm start` as a process of its own, on free ports, with a data folder that goes with it. */
export interface OwnService extends LoadTarget {
  close(): Promise<void>;
}

const root = join(import.meta.dirname, "..", "..");
const startSeconds = 150;
/** What `npm start` runs, without the program's name. */
const command = manifest.scripts.start.split(" ").slice(1);

/** @throws Error with what the service said, where it does not start */
export async function startOwnService(): Promise<OwnService> {
  const folder = await mkdtemp(join(tmpdir(), "parcelwise-load-"));
  // As at any start but the first, which answers a sample.
  await mkdir(join(folder, "raw"));
  await writeFile(join(folder, "raw", "old.eml"), "Subject: old\r\n\r\n");
  const ports = ["--smtp-port", "0", "--page-port", "0"];
  const child = spawn(process.execPath, [...command, ...ports, "--data", folder], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      // What it says later is for who reads a failure: the last of it.
      output = (output + chunk).slice(-10_000);
    });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const close = async () => {
    child.kill("SIGTERM");
    const isLate = await Promise.race([ended, wait(20_000, true, { ref: false })]);
    if (isLate) child.kill("SIGKILL");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (let n = 0; n < startSeconds * 20 && child.exitCode === null; n += 1) {
    const port = /SMTP on 127\.0\.0\.1, port (\d+)/.exec(output)?.[1];
    if (port !== undefined && child.pid !== undefined)
      return { smtpPort: Number(port), data: folder, pid: child.pid, close };
    await wait(50);
  }
  await close();
  throw new Error(`the service did not start: ${output}`);
}
