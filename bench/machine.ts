import { quantile, table } from "./figures.ts";
import { startOneMachine } from "./one-machine.ts";
import type { Part } from "./part.ts";

const mailsOfRun = 96;

/** The whole service on this machine, from SMTP in to the answer on the disk, at 1, 8 and 32 connections. */
export const measureMachine: Part = async () => {
  const machine = await startOneMachine();
  try {
    const rows: string[][] = [
      ["connections", "mails/s", "p50", "p99", "processor time a mail", "memory at its end", "answered"],
    ];
    await machine.run(4, 24);
    for (const connections of [1, 8, 32]) {
      const count = connections === 1 ? mailsOfRun / 4 : mailsOfRun;
      const cpu = process.cpuUsage();
      const begun = performance.now();
      const spent = await machine.run(connections, count);
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
    await machine.close();
  }
};

/** Mails between two looks at the memory, and looks: ten thousand mails. */
const mailsOfLook = 2000;
const looks = 5;

/** The service's memory after each two thousand mails, up to ten thousand, at 8 connections. */
export const measureMemory: Part = async () => {
  const machine = await startOneMachine();
  try {
    const rows: string[][] = [["mails", "memory", "of it heap in use", "mails/s", "answered"]];
    await machine.run(4, 24);
    for (let look = 0; look <= looks; look += 1) {
      const begun = performance.now();
      const answered = look === 0 ? 0 : (await machine.run(8, mailsOfLook)).length;
      const seconds = (performance.now() - begun) / 1000;
      const { rss, heapUsed } = process.memoryUsage();
      const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
      const speed = look === 0 ? "" : (answered / seconds).toFixed(1);
      rows.push([String(look * mailsOfLook), megabytes(rss), megabytes(heapUsed), speed, String(answered)]);
    }
    return table(rows);
  } finally {
    await machine.close();
  }
};
