import { type ChildProcess, spawn } from "node:child_process";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sendBySmtp } from "../../../local/smtp-client.ts";
import type { Boundary } from "../crash/mortal.ts";
import { killFiles } from "./kill-files.ts";

const root = join(import.meta.dirname, "..", "..", "..");

/** `npm start` on one data folder, which dies by order and is started again. */
export interface MortalService {
  start(): Promise<void>;
  /** Null where it took the mail; else what it said, or why it said nothing: it may have died. The sender's server tries again. */
  handIn(from: string, to: string, raw: string): Promise<string | null>;
  /** From now on; its effects are counted anew. */
  orderToDie(boundary: Boundary): Promise<void>;
  /** Resolves when it is dead, and takes the order back; false where it lives on. */
  isKilled(): Promise<boolean>;
  /** Effects since the last call. */
  effects(): Promise<readonly Pick<Boundary, "effect" | "nth">[]>;
  /** All answers there are. */
  answers(): Promise<readonly string[]>;
  /** Resolves when no mail and no event of SES waits or is worked, and nothing is written any more. */
  atRest(): Promise<void>;
  close(): Promise<void>;
}

export function mortalService(data: string): MortalService {
  const files = killFiles(data);
  let child: ChildProcess | null = null;
  let output = "";
  let smtpPort = 0;
  let known = 0;
  const read = new Map<string, string>();
  const hasEnded = () => child === null || child.exitCode !== null || child.signalCode !== null;

  return {
    async start() {
      output = "";
      const preload = join(import.meta.dirname, "die-by-order.ts");
      const ports = ["--smtp-port", "0", "--page-port", "0"];
      child = spawn(
        process.execPath,
        ["--import", preload, "local/run.js", "start", ...ports, "--data", data],
        {
          cwd: root,
          stdio: ["ignore", "pipe", "pipe"],
          env: {
            ...process.env,
            TEST_KILL_FOLDER: data,
            NODE_COMPILE_CACHE: join(data, "..", "compile-cache"),
          },
        },
      );
      for (const stream of [child.stdout, child.stderr])
        stream?.setEncoding("utf8").on("data", (chunk: string) => {
          output += chunk;
        });
      const listening = /SMTP on 127\.0\.0\.1, port (\d+)/;
      await until(() => hasEnded() || listening.test(output), 150);
      smtpPort = Number(listening.exec(output)?.[1] ?? 0);
      if (smtpPort === 0 && !hasEnded()) throw new Error(`the service did not start: ${output}`);
    },
    async handIn(from, to, raw) {
      const sending = sendBySmtp(
        { host: "127.0.0.1", port: smtpPort },
        { from, to },
        Buffer.from(raw.replace(/\r?\n/g, "\r\n")),
      );
      return sending.then(
        ({ code, text }) => (code === 250 ? null : `${code} ${text}`),
        (error: unknown) => String(error),
      );
    },
    orderToDie: (boundary) => writeFile(files.order, JSON.stringify(boundary)),
    async isKilled() {
      await until(hasEnded, 150);
      await rm(files.order, { force: true });
      return child?.signalCode === "SIGKILL";
    },
    async effects() {
      const lines = (await readFile(files.effects, "utf8").catch(() => "")).split("\n").filter(Boolean);
      const fresh = lines.slice(known).map((line) => JSON.parse(line) as Pick<Boundary, "effect" | "nth">);
      known = lines.length;
      return fresh;
    },
    async answers() {
      const folder = join(data, "sent");
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"));
      for (const name of names)
        if (!read.has(name)) read.set(name, await readFile(join(folder, name), "utf8"));
      return [...read.values()];
    },
    async atRest() {
      const isQuiet = async () => {
        const before = await sizeOf(files.effects);
        if (await isWaiting(join(data, "queues"))) return false;
        await wait(stillSeconds * 1000);
        return before === (await sizeOf(files.effects)) && !(await isWaiting(join(data, "queues")));
      };
      if (!(await until(isQuiet, 150))) throw new Error("the service does not come to rest");
    },
    async close() {
      child?.kill("SIGTERM");
      await until(hasEnded, 20);
      child?.kill("SIGKILL");
    },
  };
}

/** Between two writes of one mail less time passes, also on a busy machine. */
const stillSeconds = 0.5;

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Whether a message is in one of the queues: a line for each change of one, the last of which counts. */
async function isWaiting(queues: string): Promise<boolean> {
  for (const name of ["received", "feedback"]) {
    const text = await readFile(join(queues, `${name}.jsonl`), "utf8").catch(() => "");
    const messages = new Map<string, unknown>();
    for (const line of text.split("\n").slice(0, -1)) {
      const [id, message] = JSON.parse(line) as readonly [string, string | null];
      messages.set(id, message);
    }
    if ([...messages.values()].some((message) => message !== null)) return true;
  }
  return false;
}

/** Looks until it is so, for so many seconds at most; gives whether it is. */
export async function until(look: () => boolean | Promise<boolean>, seconds: number): Promise<boolean> {
  for (let n = 0; n < seconds * 20; n += 1) {
    if (await look()) return true;
    await wait(50);
  }
  return look();
}
