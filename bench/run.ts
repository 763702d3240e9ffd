import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { mailsBelow } from "./mails.ts";
import type { Part } from "./part.ts";
import { keepResults } from "./results.ts";

const usage = `npm run bench -- [PART...] [--mails FOLDER] [--rounds N] [--write]

What the program costs, mostly as ratios: they hold on a busy machine, milliseconds do not.

  read      reading mails, over mailparser alone on the same mails in the same run, and the share of each stage
  growth    the time of 10x the mail, 10x the knowledge, 500x the events
  store     requests and capacity units of DynamoDB for each kind of mail
  machine   the whole service on this machine: mails a second, p50 and p99, processor time and memory
  memory    the service's memory up to ten thousand mails; minutes, and only where it is named
  cold      code, asset and time of a function's first event
  peer      the usual recipe on the same mails

  --mails   a folder of .eml files (test/corpus)
  --write   keeps what was printed in bench/results.md`;

const parts: Readonly<Record<string, () => Promise<Part>>> = {
  read: async () => (await import("./read.ts")).measureReading,
  growth: async () => (await import("./growth.ts")).measureGrowth,
  store: async () => (await import("./store.ts")).measureStore,
  machine: async () => (await import("./machine.ts")).measureMachine,
  memory: async () => (await import("./machine.ts")).measureMemory,
  cold: async () => (await import("./cold.ts")).measureColdStart,
  peer: async () => (await import("./peer.ts")).measurePeer,
};

/** `bench`: measures the parts that are named, all of them but the longest by default. 2: wrong usage. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      mails: { type: "string", default: "test/corpus" },
      rounds: { type: "string", default: "7" },
      write: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help || positionals.some((name) => !Object.hasOwn(parts, name))) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const folder = resolve(values.mails);
  const mails = mailsBelow(folder);
  if (mails.length === 0) {
    console.error(`There is no .eml file below ${folder}.`);
    return 2;
  }
  const names = positionals.length > 0 ? positionals : Object.keys(parts).filter((name) => name !== "memory");
  for (const name of names) {
    const measure = await parts[name]?.();
    const lines = (await measure?.({ mails, rounds: Number(values.rounds) })) ?? [];
    console.log([name, ...lines.map((line) => `  ${line}`.trimEnd()), ""].join("\n"));
    if (values.write) keepResults(name, lines);
  }
  // The reader's worker and the engine's client would keep the process alive.
  process.exit(0);
}
