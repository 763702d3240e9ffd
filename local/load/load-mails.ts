import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { publicAddress } from "../environment.ts";
import { joinRawMessage, splitRawMessage } from "../header-block.ts";

/** A mail of somebody's, ready to be handed in. */
export interface LoadMail {
  readonly from: string;
  readonly messageId: string;
  readonly raw: Uint8Array;
}

/** Nobody of the load comes near the limits for one sender. */
const mailsOfPerson = 3;
const samplesFolder = join(import.meta.dirname, "..", "..", "samples");

/**
 * An endless row of mails: the samples, forwarded by people who write a few times each. A run's name keeps its people apart from
 * those of other runs on the same data.
 */
export async function openLoadMails(run: string): Promise<(n: number) => LoadMail> {
  const names = (await readdir(samplesFolder)).filter((name) => name.endsWith(".eml")).toSorted();
  const samples = await Promise.all(names.map((name) => readFile(join(samplesFolder, name))));
  return (n) => {
    const from = `load-${run}-${Math.floor(n / mailsOfPerson)}@example.com`;
    const messageId = `load-${run}-${n}@example.com`;
    const { fields, body } = splitRawMessage(samples[n % samples.length] ?? new Uint8Array());
    const kept = fields.filter(({ name }) => !/^(from|to|message-id)$/i.test(name)).map(({ raw }) => raw);
    const own = [`From: <${from}>`, `To: <${publicAddress}>`, `Message-ID: <${messageId}>`];
    return { from, messageId, raw: joinRawMessage([...own, ...kept], body) };
  };
}
