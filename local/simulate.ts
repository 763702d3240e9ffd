import { parseArgs } from "node:util";
import { simulateYear } from "./costs/simulate-year.ts";

const usage = `npm run simulate -- [--users N]

The load of a year with N users (default: 10000000), from assumptions about people (local/costs/simulate-year.ts) and
measurements of the program. What follows from it: docs/scale.md.`;

/** Prints the figures of a simulated year. */
export async function main(args: string[]): Promise<number> {
  let users: number;
  try {
    const { values } = parseArgs({ args, options: { users: { type: "string", default: "10000000" } } });
    users = Number(values.users);
  } catch {
    users = Number.NaN;
  }
  if (!Number.isInteger(users) || users < 1) {
    console.error(usage);
    return 2;
  }
  const year = simulateYear(users, "none");
  const n = (value: number, digits = 0) => value.toLocaleString("en-US", { maximumFractionDigits: digits });
  const rows: readonly (readonly [string, string])[] = [
    ["users", n(year.users)],
    ["mails a year", n(year.mailsAYear)],
    ["mails in the busiest month", n(year.mailsInBusiestMonth)],
    [
      "items in a partition (an account): median, 99 of 100, most of 200,000",
      `${n(year.itemsInPartition.median)}, ${n(year.itemsInPartition.p99)}, ${n(year.itemsInPartition.most)}`,
    ],
    ["mails a second at the peak", n(year.peak.mailsPerSecond)],
    ["answers a second at the peak", n(year.peak.answersPerSecond)],
    ["functions at once at the peak", n(year.peak.functionsAtOnce)],
    ["table: write units a second at the peak", n(year.peak.writesPerSecond)],
    ["due index: write units a second and shard at the peak", n(year.peak.indexWritesPerSecondPerShard)],
    ["follow-ups due at eight o'clock in the biggest zone, busiest day", n(year.followUpsDueAtEight)],
    ["table, GB after retention", n(year.storage.tableGigabytes)],
    ["bucket, GB after retention", n(year.storage.bucketGigabytes)],
    ["US dollars a year (SES by feature), list prices", n(year.usdAYear)],
    ["US dollars a year and user", n(year.usdAYear / year.users, 4)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value.padStart(16)}`);
  return 0;
}
