import { parseArgs } from "node:util";
import { monthlyCost, type SesPlan, totalOf } from "./costs/monthly-cost.ts";
import list from "./costs/prices.json" with { type: "json" };

const usage = `npm run cost -- [--mails N] [--plan essentials|none]

What a month with N received mails costs on AWS (default: 1000), line by line. --plan: how SES charges;
accounts opened since 2026-07-21 begin with Essentials, "none" is by feature.`;

/** Prints the bill of a month. */
export async function main(args: string[]): Promise<number> {
  let mails: number;
  let plan: string;
  try {
    const { values } = parseArgs({
      args,
      options: {
        mails: { type: "string", default: "1000" },
        plan: { type: "string", default: "essentials" },
      },
    });
    mails = Number(values.mails);
    plan = values.plan;
  } catch {
    mails = Number.NaN;
    plan = "";
  }
  if (!Number.isInteger(mails) || mails < 0 || !["essentials", "none"].includes(plan)) {
    console.error(usage);
    return 2;
  }
  const lines = monthlyCost(mails, plan as SesPlan);
  const width = Math.max(...lines.map((line) => list.prices[line.name].per.length));
  for (const line of lines.toSorted((a, b) => b.usd - a.usd)) {
    const { per, usd } = list.prices[line.name];
    const mark = line.isChecked ? " " : "*";
    console.log(
      `${per.padEnd(width)}  ${Math.round(line.quantity).toLocaleString("en-US").padStart(15)} x ${String(usd).padEnd(13)}${mark} ${line.usd.toFixed(2).padStart(10)}`,
    );
  }
  const total = totalOf(lines);
  const checked = totalOf(lines.filter((line) => line.isChecked));
  console.log(
    `\n${total.toFixed(2)} US dollars a month for ${mails.toLocaleString("en-US")} mails, in ${list.region}, without free tiers and tax.`,
  );
  console.log(
    `* not checked, from memory of the list price; what was checked makes ${Math.round((checked / total) * 100)} % of the sum. Each price with its source and date: local/costs/prices.json.`,
  );
  return 0;
}
