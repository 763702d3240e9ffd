import { readFile } from "node:fs/promises";
import type { PartResult } from "./part-process.ts";
import { parts } from "./parts.ts";
import type { Size } from "./row.ts";

/** The process of one part: `run-part.ts NAME SIZE SEED`. Tells its parent what came of it. */
const [name, size, seed] = process.argv.slice(2);
const part = parts.find((each) => each.name === name);
if (part === undefined) throw new Error(`there is no part ${name}`);
const rows = await part.run(size as Size, Number(seed));
const { user, system } = process.cpuUsage();
const cpuSeconds = (user + system) / 1_000_000 + (await childSeconds());
process.send?.({ rows, cpuSeconds } satisfies PartResult);
process.disconnect?.();

/** Processor time of the children that have ended, and of theirs: Linux tells it in ticks of 10 ms (proc_pid_stat(5), cutime and cstime). */
async function childSeconds(): Promise<number> {
  const stat = await readFile("/proc/self/stat", "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return stat === "" ? 0 : (Number(fields[13]) + Number(fields[14])) / 100;
}
