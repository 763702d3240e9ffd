import type { PartResult } from "./part-process.ts";
import { parts } from "./parts.ts";
import type { Size } from "./row.ts";

/** The process of one part: `run-part.ts NAME SIZE SEED`. Tells its parent what came of it. */
const [name, size, seed] = process.argv.slice(2);
const part = parts.find((each) => each.name === name);
if (part === undefined) throw new Error(`there is no part ${name}`);
const rows = await part.run(size as Size, Number(seed));
const { user, system } = process.cpuUsage();
process.send?.({ rows, cpuSeconds: (user + system) / 1_000_000 } satisfies PartResult);
process.disconnect?.();
