import { type ChildProcess, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { isRunning } from "../../local/process-identity.ts";
import { sendBySmtp } from "../../local/smtp-client.ts";
import { until } from "./until.ts";

const root = join(import.meta.dirname, "..", "..");

/** `npm start` as a process of its own. */
export interface RunningService {
  readonly pid: number;
  readonly smtpPort: number;
  readonly pageUrl: string;
  readonly output: () => string;
  /** Ends it, and gives its exit code. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null>;
  /** Kills it and its database; does nothing where they have ended. */
  abandon(): Promise<void>;
}

/** Runs the command to its end. */
export async function runCommand(
  name: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly output: string }> {
  const { child, output } = launch(name, args);
  return { code: await exitOf(child), output: output() };
}

/** Starts the service on free ports and waits until it says where it listens. */
export async function startRunning(data: string, ...args: readonly string[]): Promise<RunningService> {
  const { child, output } = launch("start", [
    "--smtp-port",
    "0",
    "--page-port",
    "0",
    "--data",
    data,
    ...args,
  ]);
  const exit = exitOf(child);
  const end = (signal: "SIGTERM" | "SIGKILL") => {
    child.kill(signal);
    return exit;
  };
  const abandon = async () => {
    await end("SIGKILL");
    await endEngine(data);
  };
  const started = until("the service to start", () => {
    if (child.exitCode !== null) throw new Error(`the service ended: ${output()}`);
    return /SMTP on 127\.0\.0\.1, port (\d+)[\s\S]*?(http:\/\/127\.0\.0\.1:\d+\/)/.exec(output());
  });
  const [, smtp, page] = await started.catch(async (error: unknown) => {
    await abandon();
    throw error;
  });
  return { pid: child.pid ?? 0, smtpPort: Number(smtp), pageUrl: page ?? "", output, end, abandon };
}

/** A running service that is ended with the test, however the test ends. */
export async function startForTest(data: string, ...args: readonly string[]): Promise<RunningService> {
  const service = await startRunning(data, ...args);
  onTestFinished(service.abandon);
  return service;
}

/** A file of the data folder as text, by its folder; in the order of their names. */
export async function mailsIn(data: string, folder: "raw" | "sent"): Promise<readonly string[]> {
  const names = (await readdir(join(data, folder)).catch(() => [])).filter((name) => name.endsWith(".eml"));
  return Promise.all(names.toSorted().map((name) => readFile(join(data, folder, name), "utf8")));
}

/** Answers to the mail of this Message-ID. */
export async function answersTo(data: string, messageId: string): Promise<readonly string[]> {
  const sent = await mailsIn(data, "sent");
  return sent.filter((mail) => mail.includes(`In-Reply-To: <${messageId}>`));
}

/** Hands a mail in, and fails where it is not taken. */
export async function handIn(service: RunningService, from: string, raw: string): Promise<void> {
  const target = { host: "127.0.0.1", port: service.smtpPort };
  const answer = await sendBySmtp(target, { from, to: "track@parcelwise.example" }, Buffer.from(raw));
  if (answer.code !== 250) throw new Error(`not taken: ${answer.code} ${answer.text}`);
}

/** Id of the database engine's process, null where none runs. */
export async function enginePid(data: string): Promise<number | null> {
  const text = await readFile(join(data, "database", "engine.pid"), "utf8").catch(() => "");
  const pid = Number(text);
  return text !== "" && isRunning(pid) ? pid : null;
}

async function endEngine(data: string): Promise<void> {
  const pid = await enginePid(data);
  if (pid === null) return;
  process.kill(pid, "SIGKILL");
  await until("the engine to end", () => !isRunning(pid));
}

function launch(name: string, args: readonly string[]): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ["local/run.js", name, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
  return { child, output: () => text };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("close", (code) => resolve(code)));
}
