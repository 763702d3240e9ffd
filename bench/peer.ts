import { simpleParser } from "mailparser";
import { getTracking } from "ts-tracking-number";
import { readShipment } from "../lib/extract/read.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { limits } from "../lib/message/limits.ts";
import { median, processorTime, times } from "./figures.ts";
import type { Part } from "./part.ts";

/**
 * The usual recipe on the same mails in the same run: mailparser as it comes, which makes text of HTML by html-to-text, and
 * ts-tracking-number over the words of it. It knows no forward, no status and no date; it is here for who asks "compared to what".
 */
export const measurePeer: Part = async ({ mails, rounds }) => {
  const ours = async () => {
    const found = [];
    for (const mail of mails) {
      const reading = await readShipment({ raw: mail }, knowledge, limits);
      found.push({
        number: reading.parcels.some(({ trackingNumber }) => trackingNumber !== null),
        status: reading.parcels.some(({ status }) => status !== null),
      });
    }
    return found;
  };
  const theirs = async () => {
    const found = [];
    for (const mail of mails) found.push(await numbersByRecipe(mail));
    return found;
  };
  const own = await ours();
  const recipe = await theirs();
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++)
    ratios.push((await processorTime(ours)) / (await processorTime(theirs)));
  const count = (values: readonly boolean[]) => values.filter(Boolean).length;
  return [
    `read / usual recipe  ${times(median(ratios))} of its processor time (${rounds} rounds)`,
    `a number found       in ${count(own.map(({ number }) => number))} mails by read, in ${count(recipe.map((numbers) => numbers > 0))} by the recipe, of ${mails.length}`,
    `a status found       in ${count(own.map(({ status }) => status))} mails by read; the recipe knows none`,
  ];
};

async function numbersByRecipe(mail: Buffer): Promise<number> {
  const parsed = await simpleParser(mail);
  const words = new Set((parsed.text ?? "").match(/[0-9A-Z]{8,40}/g) ?? []);
  return [...words].filter((word) => getTracking(word) !== undefined).length;
}
