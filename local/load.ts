import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { quantile } from "../bench/figures.ts";
import { startOwnService } from "./load/own-service.ts";
import { type LoadTarget, runLoad } from "./load/run-load.ts";
import { isHeld, memoryShares } from "./load/verdict.ts";

const usage = `Usage: npm run load -- [--rate N] [--minutes M] [--smtp-port PORT --data DIR]

Hands in N mails a second (50) for M minutes (3), whether or not the service keeps up, and counts what it answered. It starts
a service of its own in a temporary folder, or loads one that runs on this machine:

  --smtp-port PORT  where it takes mails
  --data DIR        its data folder

Exit code: 0 when the rate was held, nothing was lost and nothing answered twice; 1 when not; 2 for wrong usage.`;

/** The command `load`. */
export async function main(args: string[]): Promise<number> {
  const options = parse(args);
  if (options === null) {
    console.error(usage);
    return 2;
  }
  if (options === "help") {
    console.log(usage);
    return 0;
  }
  const own = options.running === null ? await startOwnService() : null;
  try {
    const target = own ?? (await runningService(options.running ?? { smtpPort: 0, data: "" }));
    console.error(`${options.rate} mails a second for ${options.minutes} min ...`);
    const result = await runLoad(target, { rate: options.rate, seconds: options.minutes * 60 });
    const times = (values: readonly number[]) =>
      [0.5, 0.99].map((share) => `p${share * 100} ${quantile(values, share).toFixed(0)} ms`).join(", ");
    const { start, middle, end } = memoryShares(result.memory);
    console.log(`mails       ${result.mails}, and ${result.copies} of them handed in twice
rate        ${result.rate.toFixed(1)} answers a second of ${options.rate}
taken       ${times(result.taken)}
answered    ${times(result.answered)}
lost        ${result.lost}
twice       ${result.twice}
not taken   ${result.notTaken}
memory      ${[start, middle, end].map((each) => `${each.toFixed(0)} MB`).join(", ")} (start, middle, end)`);
    return isHeld(result, options.rate) ? 0 : 1;
  } finally {
    await own?.close();
  }
}

interface Options {
  readonly rate: number;
  readonly minutes: number;
  readonly running: { readonly smtpPort: number; readonly data: string } | null;
}

function parse(args: string[]): Options | "help" | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        rate: { type: "string", default: "50" },
        minutes: { type: "string", default: "3" },
        "smtp-port": { type: "string" },
        data: { type: "string" },
        help: { type: "boolean" },
      },
    });
    if (values.help) return "help";
    const [rate, minutes] = [Number(values.rate), Number(values.minutes)];
    const { "smtp-port": port, data } = values;
    if (!(rate > 0 && minutes > 0) || (port === undefined) !== (data === undefined)) return null;
    return { rate, minutes, running: port && data ? { smtpPort: Number(port), data: resolve(data) } : null };
  } catch {
    return null;
  }
}

async function runningService(running: Omit<LoadTarget, "pid">): Promise<LoadTarget> {
  const { pid } = JSON.parse(await readFile(join(running.data, "lock"), "utf8")) as { readonly pid: number };
  return { ...running, pid };
}
