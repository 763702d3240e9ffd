import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { type Attributes, fromAttributes } from "../functions/adapters/dynamodb/attribute-values.ts";
import type { AnswerReason } from "../lib/extract/reading.ts";
import { openDataFolder } from "./data-folder.ts";
import { startEngine } from "./engine.ts";
import { installation } from "./environment.ts";
import { StartFailure } from "./start-failure.ts";

const help = `Prints why mails got no answer: each reason, what it means, and how many mails in the data folder have it.

  npm run -s refusals -- [--data DIR]   (./data; end the service first)`;

/** What each reason for no answer means. The conditions are those of RFC 3834, RFC 5230 and our own limits. */
const refusals = {
  "auto-reply": "a machine answered: an absence note, a receipt",
  bounce: "a mail that came back, or a null return path",
  "own-mail": "our own mail, or one that says it is from our domain",
  "mailing-list": "sent to a list",
  "machine-sender": "an address that machines write from",
  "sender-ambiguous": "not exactly one sender, whichever program reads it",
  "sender-unverified": "nobody proved the sender, or the address is none of ours",
  "sender-not-allowed": "the installation is not for this address",
  "spam-or-virus": "the mail service found spam or a virus, or could not look",
  "too-many-hops": "a loop of servers",
  "rate-limited": "too many answers to one address in an hour or a day",
  suppressed: "a lasting bounce, a complaint, or the person's wish",
  duplicate: "the same mail, handed in again",
  "no-news": "a filter sent on what was known",
  "too-old": "a week or more in a queue",
  "unknown-token": "a secret address that nobody has, or no longer",
  "send-refused": "the mail service did not take the answer",
  "not-shipping": "a filter sent on what is no shipping mail",
  "not-understood": "a filter sent on what was not understood",
  unreadable: "a filter sent on what cannot be read",
  "suspected-phishing": "a filter sent on what may be a scam",
  "forwarding-confirmation": "somebody else's wish to forward here, or the second of a day",
  thanks: "a word of thanks",
  forgotten: "somebody who wanted to be forgotten",
  "nothing-due": "a reminder that newer mail, or the person, made needless",
} as const satisfies Partial<Record<AnswerReason, string>>;

/** The command `npm run refusals`. @returns 0 printed, 1 the data cannot be read, 2 wrong usage */
export async function main(args: string[]): Promise<number> {
  let data: string;
  try {
    data = parseArgs({ args, options: { data: { type: "string", default: "./data" } } }).values.data;
  } catch {
    console.error(help);
    return 2;
  }
  try {
    const counts = existsSync(join(resolve(data), "database")) ? await countIn(data) : new Map();
    for (const [reason, meaning] of Object.entries(refusals))
      console.log(`${String(counts.get(reason) ?? 0).padStart(6)}  ${reason.padEnd(24)} ${meaning}`);
    return 0;
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function countIn(data: string): Promise<ReadonlyMap<string, number>> {
  const folder = await openDataFolder(data);
  try {
    const engine = await startEngine(folder.database);
    try {
      return await countRefused(engine.url);
    } finally {
      await engine.close();
    }
  } finally {
    await folder.release();
  }
}

async function countRefused(endpoint: string): Promise<ReadonlyMap<string, number>> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  const counts = new Map<string, number>();
  let from: Attributes | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: installation.table,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    for (const { state, reason } of (page.Items ?? []).map(fromAttributes))
      if (state === "REFUSED") counts.set(String(reason), (counts.get(String(reason)) ?? 0) + 1);
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return counts;
}
