import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installation } from "../local/environment.ts";
import { startService } from "../local/service.ts";
import { sendBySmtp } from "../local/smtp-client.ts";
import { quantile, table } from "./figures.ts";
import type { Part } from "./part.ts";
import { forwardedMail } from "./world.ts";

/** Mails of each run; every person sends few, as the limits for one sender would else end it. */
const mailsOfRun = 96;
const mailsOfPerson = 3;
const longestWaitSeconds = 120;

/** The whole service on this machine, from SMTP in to the answer on the disk, at 1, 8 and 32 connections. */
export const measureMachine: Part = async () => {
  const data = await mkdtemp(join(tmpdir(), "parcelwise-machine-"));
  const clock = "2026-11-20T12:00:00Z";
  const options = {
    smtpHost: "127.0.0.1",
    smtpPort: 0,
    pagePort: 0,
    data,
    clock,
    trust: "loopback",
  } as const;
  const service = await startService(options);
  const waiting = new Map<string, () => void>();
  service.onAnswer((mail) => {
    for (const address of mail.destinations) {
      waiting.get(address.toLowerCase())?.();
      waiting.delete(address.toLowerCase());
    }
  });
  try {
    const rows: string[][] = [
      ["connections", "mails/s", "p50", "p99", "processor time a mail", "memory at its end", "answered"],
    ];
    let person = 0;
    await run(service.smtpPort, 4, 24, () => person++, waiting);
    for (const connections of [1, 8, 32]) {
      const count = connections === 1 ? mailsOfRun / 4 : mailsOfRun;
      const cpu = process.cpuUsage();
      const begun = performance.now();
      const spent = await run(service.smtpPort, connections, count, () => person++, waiting);
      const seconds = (performance.now() - begun) / 1000;
      const { user, system } = process.cpuUsage(cpu);
      rows.push([
        String(connections),
        (spent.length / seconds).toFixed(1),
        `${quantile(spent, 0.5).toFixed(0)} ms`,
        `${quantile(spent, 0.99).toFixed(0)} ms`,
        `${((user + system) / 1000 / count).toFixed(1)} ms`,
        `${(process.memoryUsage().rss / 1024 / 1024).toFixed(0)} MB`,
        `${spent.length} of ${count}`,
      ]);
    }
    return table(rows);
  } finally {
    await service.close();
    await rm(data, { recursive: true, force: true });
  }
};

/** Milliseconds from the begin of each mail's SMTP to its answer. A person sends their next mail when the last is answered. */
async function run(
  port: number,
  connections: number,
  count: number,
  nextPerson: () => number,
  waiting: Map<string, () => void>,
): Promise<readonly number[]> {
  const spent: number[] = [];
  let left = count;
  const connection = async () => {
    while (left > 0) {
      const address = `person${nextPerson()}@example.com`;
      for (let n = 0; n < mailsOfPerson && left > 0; n++) {
        left -= 1;
        const mail = forwardedMail(`${address.replace("@", ".")}.${n}`, "Your package has shipped.")
          .replaceAll("ann@example.com", address)
          .replaceAll("\n", "\r\n");
        const begun = performance.now();
        const answered = new Promise<boolean>((resolve) => {
          const timer = setTimeout(() => resolve(false), longestWaitSeconds * 1000);
          waiting.set(address, () => {
            clearTimeout(timer);
            resolve(true);
          });
        });
        const to = `${installation.localPart}@${installation.domain}`;
        await sendBySmtp({ host: "127.0.0.1", port }, { from: address, to }, Buffer.from(mail));
        if (await answered) spent.push(performance.now() - begun);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return spent;
}
