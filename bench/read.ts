import { simpleParser } from "mailparser";
import { readShipment } from "../lib/extract/read.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { limits } from "../lib/message/limits.ts";
import { median, quantile, sum, times } from "./figures.ts";
import { skipOptions } from "./mails.ts";
import type { Part } from "./part.ts";
import { measureStages } from "./stages.ts";

/** What reading costs as a ratio to mailparser alone on the same mails in the same run, and where it goes. */
export const measureReading: Part = async ({ mails, rounds }) => {
  const parse = (mail: Buffer) => simpleParser(mail, skipOptions);
  const read = (mail: Buffer) => readShipment({ raw: mail }, knowledge, limits);
  await timed(mails, parse);
  await timed(mails, read);
  const parses: number[][] = [];
  const reads: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    parses.push(await timed(mails, parse));
    reads.push(await timed(mails, read));
  }
  const ratios = reads.map((round, at) => sum(round) / sum(parses[at] ?? []));
  const ofMail = (spent: readonly number[][], at: number) =>
    Math.min(...spent.map((round) => round[at] ?? 0));
  const perMail = mails.map((_, at) => ofMail(reads, at) / ofMail(parses, at));
  const bytes = sum(mails.map((mail) => mail.length));
  const milliseconds = median(reads.map(sum)) / mails.length;
  return [
    `mails              ${mails.length}, ${(bytes / 1024).toFixed(0)} KB`,
    `read / mailparser  ${times(median(ratios))} (${times(Math.min(...ratios))} to ${times(Math.max(...ratios))}, ${rounds} rounds)`,
    `  of one mail      ${times(median(perMail))} in the middle, ${times(quantile(perMail, 0.99))} at p99`,
    `read               ${milliseconds.toFixed(2)} ms a mail, ${(bytes / 1e3 / (milliseconds * mails.length)).toFixed(1)} MB/s on this machine, now`,
    "",
    ...(await measureStages(mails)),
  ];
};

/** Milliseconds of one pass over all mails, mail by mail. */
async function timed(mails: readonly Buffer[], work: (mail: Buffer) => Promise<unknown>): Promise<number[]> {
  const spent: number[] = [];
  for (const mail of mails) {
    const begun = performance.now();
    await work(mail);
    spent.push(performance.now() - begun);
  }
  return spent;
}
