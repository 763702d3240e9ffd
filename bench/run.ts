import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { simpleParser } from "mailparser";
import { readShipment } from "../lib/extract/read.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { limits } from "../lib/message/limits.ts";

const usage = `npm run bench -- [FOLDER] [--rounds N]
npm run bench -- cold

Reads every .eml below FOLDER (default: test/corpus) with Parcelwise and with mailparser alone,
in turns in the same run, and prints the ratio. A ratio holds on a busy machine; milliseconds do not.

"cold" bundles the functions, and measures what the first mail of a fresh process costs: code, and time over an empty process.`;

/** Every `.eml` below a folder, in the order of their names. */
function mailsBelow(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".eml"))
    .sort()
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file));
}

/** Milliseconds that one pass over all mails takes, mail by mail. */
async function timed(mails: readonly Buffer[], work: (mail: Buffer) => Promise<unknown>): Promise<number[]> {
  const spent: number[] = [];
  for (const mail of mails) {
    const begun = performance.now();
    await work(mail);
    spent.push(performance.now() - begun);
  }
  return spent;
}

const skipOptions = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true };
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Prints what `read` costs as a ratio to mailparser alone on the same mails, in the same run. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { rounds: { type: "string", default: "7" }, help: { type: "boolean", short: "h" } },
  });
  if (positionals[0] === "cold") {
    const { measureColdStart } = await import("./cold.ts");
    return measureColdStart();
  }
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const folder = resolve(positionals[0] ?? "test/corpus");
  const mails = mailsBelow(folder);
  if (mails.length === 0) {
    console.error(`There is no .eml file below ${folder}.`);
    return 2;
  }
  const parse = (mail: Buffer) => simpleParser(mail, skipOptions);
  const read = (mail: Buffer) => readShipment({ raw: mail }, knowledge, limits);
  await timed(mails, parse);
  await timed(mails, read);
  const rounds: { parse: number; read: number }[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    rounds.push({ parse: sum(await timed(mails, parse)), read: sum(await timed(mails, read)) });
  }
  const bytes = sum(mails.map((mail) => mail.length));
  const ratios = rounds.map((round) => round.read / round.parse);
  const msPerMail = median(rounds.map((round) => round.read)) / mails.length;
  console.log(`mails             ${mails.length}, ${(bytes / 1024).toFixed(0)} KB`);
  console.log(
    `read / mailparser ${median(ratios).toFixed(2)}x (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}, ${rounds.length} rounds)`,
  );
  console.log(
    `read              ${msPerMail.toFixed(2)} ms a mail, ${(bytes / 1e3 / (msPerMail * mails.length)).toFixed(1)} MB/s on this machine, now`,
  );
  return 0;
}
