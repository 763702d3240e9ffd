import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { dynoxideProgram } from "../../local/engine.ts";
import { installation } from "../../local/environment.ts";
import { objectCreatedNotice } from "../../local/object-created-notice.ts";
import { isRunning } from "../../local/process-identity.ts";
import { openQueue } from "../../local/queue.ts";
import { withReceiptHeaders } from "../../local/receipt.ts";
import { judgeSender } from "../../local/verdicts.ts";
import {
  answersTo,
  enginePid,
  handIn,
  mailsIn,
  type RunningService,
  runCommand,
  startForTest,
  startRunning,
} from "./running-service.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { until } from "./until.ts";

/** A carrier's mail, forwarded inline from Gmail by a person. */
function forward(news: { id: string; sent: string; subject: string; lines: readonly string[] }): string {
  return [
    "From: Noor Haddad <noor@example.com>",
    "To: track@parcelwise.example",
    `Subject: Fwd: ${news.subject}`,
    `Message-ID: <${news.id}>`,
    "Date: Fri, 20 Nov 2026 18:00:00 +0000",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "---------- Forwarded message ---------",
    "From: UPS <mcinfo@ups.com>",
    `Date: ${news.sent}`,
    `Subject: ${news.subject}`,
    "To: <noor@example.com>",
    "",
    "",
    ...news.lines,
    "",
  ].join("\r\n");
}

/** Messages that a running service's queue holds. */
async function waitingIn(data: string, queue: string): Promise<number> {
  const text = await readFile(join(data, "queues", `${queue}.jsonl`), "utf8");
  const lines = text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as readonly [string, string | null]);
  return [...new Map(lines).values()].filter((value) => value !== null).length;
}

const number = "1Z999AA10123456784";
const shipped = forward({
  id: "first@example.com",
  sent: "Wed, 18 Nov 2026 at 09:10",
  subject: `UPS Update: Your package has shipped, Tracking Number ${number}`,
  lines: ["Your package has shipped.", `Tracking Number: ${number}`],
});
const onItsWay = forward({
  id: "second@example.com",
  sent: "Fri, 20 Nov 2026 at 07:30",
  subject: `UPS Update: Out for delivery, Tracking Number ${number}`,
  lines: ["Your package is out for delivery today.", `Tracking Number: ${number}`],
});

/** A data folder in which the sample was answered long ago, as for any start but the first. */
async function usedFolder(): Promise<string> {
  const data = await temporaryFolder();
  await mkdir(join(data, "raw"), { recursive: true });
  await writeFile(join(data, "raw", "old.eml"), "Subject: old\r\n\r\n");
  return data;
}

describe("a running service", () => {
  let data: string;
  let service: RunningService;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "parcelwise-"));
    await mkdir(join(data, "raw"), { recursive: true });
    await writeFile(join(data, "raw", "old.eml"), "Subject: old\r\n\r\n");
    service = await startRunning(data, "--clock", "2026-11-20T18:00:00Z");
  });
  afterAll(async () => {
    await service.abandon();
    await rm(data, { recursive: true, force: true });
  });

  it("answers in the thread, and merges a second mail about the parcel into its timeline", async () => {
    await handIn(service, "noor@example.com", shipped);
    const [first] = await until("the first answer", async () => {
      const found = await answersTo(data, "first@example.com");
      return found.length > 0 && found;
    });
    await handIn(service, "noor@example.com", onItsWay);
    const [second] = await until("the second answer", async () => {
      const found = await answersTo(data, "second@example.com");
      return found.length > 0 && found;
    });
    const [one, two] = await Promise.all([simpleParser(first ?? ""), simpleParser(second ?? "")]);
    for (const mail of [one, two]) {
      expect(mail.headers.get("auto-submitted")).toBe("auto-replied");
      expect(mail.text).toContain(number);
    }
    expect([one.references].flat()).toContain("<first@example.com>");
    expect(one.text).not.toMatch(/out for delivery/i);
    expect(two.text).toMatch(/out for delivery/i);
    // The second answer's timeline has what only the first mail said.
    expect(two.text).toMatch(/18 Nov/);
  });

  it("says in one sentence that the data folder is in use, and disturbs nobody", async () => {
    const { code, output } = await runCommand("start", [
      "--smtp-port",
      "0",
      "--page-port",
      "0",
      "--data",
      data,
    ]);
    expect({ code, output }).toEqual({
      code: 1,
      output: `Parcelwise runs already on ${data} (process ${service.pid}): end it first, or choose another folder with --data.\n`,
    });
    expect((await fetch(service.pageUrl)).status).toBe(200);
  });

  it("takes what npm run send forwards: a file as an attachment, as the person who is named", async () => {
    const file = join(await temporaryFolder(), "mail.eml");
    await writeFile(file, "From: UPS <mcinfo@ups.com>\r\nSubject: Your package has shipped\r\n\r\nHello\r\n");
    const args = [file, "--from", "ida@example.com", "--smtp-port", String(service.smtpPort)];
    const { code, output } = await runCommand("send", args);
    expect(code).toBe(0);
    expect(output).toContain(`Forwarded ${file} from ida@example.com to track@parcelwise.example.`);
    const raw = (await mailsIn(data, "raw")).find((mail) => mail.includes("From: ida@example.com")) ?? "";
    expect(raw).toContain("Content-Type: message/rfc822");
    expect(raw).toContain("From: UPS <mcinfo@ups.com>");
  });
});

describe("npm start", () => {
  it("answers its sample in the terminal, says how to go on, and ends everything at Ctrl-C", async () => {
    const data = await temporaryFolder();
    const service = await startForTest(data, "--clock", "2026-11-22T10:00:00Z");
    await until("the next steps", () => service.output().includes("from the browser"));
    const output = service.output();
    expect(output).toContain("  | Subject: Re: Fwd: Import Clearance Exception");
    expect(output).toMatch(/\| .*17track/i);
    expect(output).toContain(`npm run send -- mail.eml --smtp-port ${service.smtpPort}`);
    expect(output).toContain(service.pageUrl);
    expect(await mailsIn(data, "sent")).toHaveLength(1);
    const engine = await enginePid(data);
    expect(await service.end("SIGTERM")).toBe(0);
    if (engine !== null) expect(isRunning(engine)).toBe(false);
    expect(await readdir(data)).not.toContain("lock");
  });

  it("killed with -9 after it has taken mails, answers each of them once when it is started again", {
    timeout: 120_000,
  }, async () => {
    const data = await usedFolder();
    const service = await startForTest(data, "--clock", "2026-11-20T18:00:00Z");
    const ids = ["k1", "k2", "k3", "k4"].map((name) => `${name}@example.com`);
    for (const id of ids)
      await handIn(
        service,
        "noor@example.com",
        shipped.replace("first@example.com", id).replace("has shipped.", `has shipped. Note ${id}`),
      );
    await service.end("SIGKILL");
    expect(await mailsIn(data, "raw")).toHaveLength(1 + ids.length);

    // Half a minute later, when every lease of the killed run would still hold.
    const again = await startForTest(data, "--clock", "2026-11-20T18:00:30Z");
    const count = async () =>
      (await Promise.all(ids.map((id) => answersTo(data, id)))).map(({ length }) => length);
    await until("an answer to each", async () => (await count()).every((length) => length > 0));
    await until("the queue to be empty", async () => (await waitingIn(data, "received")) === 0);
    expect(await again.end("SIGTERM")).toBe(0);
    expect(await count()).toEqual([1, 1, 1, 1]);
  });

  it("finds a mail whose notification was lost, and answers it", async () => {
    const data = await usedFolder();
    const id = "lost1notification1receipt1id1of1forty111";
    const raw = Buffer.from(shipped);
    const peer = { remoteAddress: "127.0.0.1", helo: "localhost", envelopeFrom: "noor@example.com" };
    const resolver = async () => [];
    const stored = withReceiptHeaders({
      sesMessageId: id,
      raw,
      peer,
      envelopeTo: ["track@parcelwise.example"],
      receivedAt: new Date("2026-11-20T17:50:00Z"),
      verdicts: await judgeSender(raw, peer, { trust: "loopback", resolver }),
    });
    await writeFile(join(data, "raw", `${id}.eml`), stored);
    const created = await openQueue({
      folder: join(data, "queues"),
      name: "created",
      visibilitySeconds: 1,
      maxReceives: 5,
      handler: async () => undefined,
    });
    const event = { bucket: installation.bucket, key: id, sizeBytes: stored.length, etag: "" };
    await created.send(JSON.stringify(objectCreatedNotice(event, new Date("2026-11-20T17:50:00Z"))));
    await created.close();
    const service = await startForTest(data, "--clock", "2026-11-20T18:00:00Z");
    await until("the answer", async () => (await answersTo(data, "first@example.com")).length > 0);
    expect(await service.end("SIGTERM")).toBe(0);
  });

  it.runIf(dynoxideProgram())("says in one sentence that its database ended, and ends too", async () => {
    const data = await usedFolder();
    const service = await startForTest(data);
    const engine = await enginePid(data);
    process.kill(engine ?? 0, "SIGKILL");
    await until("the service to end", () => !isRunning(service.pid));
    expect(service.output()).toContain("The database engine ended by itself (SIGKILL).");
    expect(await service.end("SIGTERM")).toBe(1);
  });

  it("ends with everything when npm, which started it, is ended", async () => {
    const data = await usedFolder();
    // As npm does: a shell between, which dies of the signal and does not pass it on.
    const command = `"${process.execPath}" local/run.js start --smtp-port 0 --page-port 0 --data "${data}"; true`;
    const shell = spawn("sh", ["-c", command], {
      cwd: join(import.meta.dirname, "..", ".."),
      env: { ...process.env, npm_lifecycle_event: "start" },
      stdio: "ignore",
    });
    const lock = await until("the service to run", () =>
      readFile(join(data, "lock"), "utf8").catch(() => null),
    );
    const { pid } = JSON.parse(lock) as { pid: number };
    onTestFinished(() => {
      if (isRunning(pid)) process.kill(pid, "SIGKILL");
    });
    await until("its database to run", async () => (await readdir(join(data, "database"))).length > 0);
    shell.kill("SIGTERM");
    await until("the service to end", () => !isRunning(pid));
    expect(await enginePid(data)).toBeNull();
  });

  it("says in one sentence that a port is taken, and leaves nothing running", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => new Promise((resolve) => other.close(() => resolve())));
    const { port } = other.address() as AddressInfo;
    const data = await temporaryFolder();
    const { code, output } = await runCommand("start", [
      "--smtp-port",
      String(port),
      "--page-port",
      "0",
      "--data",
      data,
    ]);
    expect({ code, output }).toEqual({
      code: 1,
      output: `Port ${port} is taken by another program: choose another one with --smtp-port.\n`,
    });
    expect(await enginePid(data)).toBeNull();
    expect(await readdir(data)).not.toContain("lock");
  });

  it("says in one sentence that the data folder cannot be written to", async () => {
    const parent = await temporaryFolder();
    await writeFile(join(parent, "file"), "");
    const { code, output } = await runCommand("start", ["--data", join(parent, "file", "data")]);
    expect({ code, output }).toEqual({
      code: 1,
      output: `The data folder ${join(parent, "file", "data")} cannot be written to (ENOTDIR).\n`,
    });
  });

  it("explains wrong usage", async () => {
    const { code, output } = await runCommand("start", ["--colour"]);
    expect(code).toBe(2);
    expect(output).toMatch(/^Unknown option '--colour'[\s\S]*--page-port PORT/);
  });
});

describe("npm run send", () => {
  it("says that the service does not run, that a file is missing, and how it is used", async () => {
    const file = join(await temporaryFolder(), "mail.eml");
    const missing = await runCommand("send", [file]);
    expect(missing).toEqual({ code: 1, output: `The file ${file} cannot be read (ENOENT).\n` });
    await writeFile(file, "Subject: x\r\n\r\n");
    // Port 1 of the loopback address: nothing listens there.
    const down = await runCommand("send", [file, "--smtp-port", "1"]);
    expect(down.code).toBe(1);
    expect(down.output).toBe(
      'Parcelwise does not run on port 1: start it with "npm start", or name its port with --smtp-port.\n',
    );
    expect((await runCommand("send", [])).code).toBe(2);
    expect((await runCommand("send", ["--help"])).output).toContain("npm run send -- FILE");
  });
});
