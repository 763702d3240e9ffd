import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createTable } from "../functions/adapters/dynamodb/create-table.ts";
import { startAwsEndpoint } from "../local/aws-endpoint.ts";
import { bundleFunctions } from "../local/build.ts";
import { startEngine } from "../local/engine.ts";
import { installation, setEnvironment } from "../local/environment.ts";
import { type ObjectStore, openObjectStore } from "../local/object-store.ts";
import {
  newReceiptId,
  type ReceivedMail,
  receiptNotification,
  snsEnvelope,
  withReceiptHeaders,
} from "../local/receipt.ts";
import { openSentBox } from "../local/sent-box.ts";

const rounds = 10;
const now = new Date("2026-11-20T12:00:00Z");
const mail = `From: Ann <ann@example.com>
To: track@${installation.domain}
Subject: Fwd: Your package has shipped
Date: Fri, 20 Nov 2026 11:59:00 +0000
Content-Type: text/plain; charset=utf-8

---------- Forwarded message ---------
From: UPS <mcinfo@ups.com>
Date: Wed, 18 Nov 2026 at 09:10
Subject: UPS Update: Your package has shipped
To: <ann@example.com>

Your package has shipped.
Tracking Number: 1Z999AA10123456784
`;

/** Prints the code that the first mail loads, the size of the asset, and the time to the first answer over an empty process. */
export async function measureColdStart(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "parcelwise-cold-"));
  const bundleAt = join(folder, "functions");
  const bundle = await bundleFunctions(bundleAt);
  for (const name of ["raw", "sent", "journal"]) await mkdir(join(folder, name));
  const engine = await startEngine(folder);
  const objects = openObjectStore({ buckets: { [installation.bucket]: join(folder, "raw") } });
  const sentBox = openSentBox({
    sentFolder: join(folder, "sent"),
    journalFolder: join(folder, "journal"),
    onEvent: async () => undefined,
  });
  const endpoint = await startAwsEndpoint(objects, { domain: installation.domain, sentBox, now: () => now });
  try {
    const endpoints = { dynamodb: engine.url, s3: endpoint.s3Url, ses: endpoint.sesUrl };
    setEnvironment(endpoints, Buffer.alloc(32, 7).toString("base64"), now.toISOString());
    await createTable(installation.table, new DynamoDBClient({}));
    const worker = "killable-reader-worker.mjs";
    const file = pathToFileURL(join(bundleAt, "receive-mail.mjs")).href;
    const empty: number[] = [];
    const first: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      empty.push(await timeOf(null, null));
      first.push(await timeOf(file, await eventOf(round, objects)));
    }
    const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
    const handler = bundle.loadedBytes(["receive-mail.mjs"]);
    console.log(`code of the function at its first event   ${kilobytes(handler)}`);
    console.log(
      `the same with its reader's worker         ${kilobytes(bundle.loadedBytes(["receive-mail.mjs", worker]))}`,
    );
    console.log(
      `asset                                     ${kilobytes(bundle.codeBytes)} of code, ${kilobytes(bundle.mapBytes)} of source maps`,
    );
    console.log(
      `first answer over an empty process        +${Math.round(median(first) - median(empty))} ms (${Math.round(median(first))} and ${Math.round(median(empty))}, median of ${rounds}, on this machine, now)`,
    );
    return 0;
  } finally {
    await endpoint.close();
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A mail in the bucket, and the batch in which a function is told of it. */
async function eventOf(round: number, objects: ObjectStore): Promise<object> {
  const sesMessageId = newReceiptId();
  const pass = { status: "PASS" } as const;
  const received: ReceivedMail = {
    sesMessageId,
    raw: Buffer.from(`Message-ID: <cold${round}@example.com>\n${mail}`.replaceAll("\n", "\r\n")),
    peer: { envelopeFrom: "ann@example.com", helo: "mail.example.com", remoteAddress: "192.0.2.1" },
    envelopeTo: [`track@${installation.domain}`],
    receivedAt: now,
    verdicts: { spfVerdict: pass, dkimVerdict: pass, dmarcVerdict: pass, results: [] },
  };
  await objects.put(installation.bucket, sesMessageId, withReceiptHeaders(received), true);
  const told = receiptNotification(received, installation.bucket, sesMessageId);
  const record = {
    messageId: sesMessageId,
    receiptHandle: "",
    body: JSON.stringify(snsEnvelope("received", told, now)),
    attributes: { ApproximateReceiveCount: "1", SentTimestamp: "0" },
    eventSource: "aws:sqs",
    eventSourceARN: "",
  };
  return { Records: [record] };
}

/** Milliseconds from a process that is up to the answer of its function. */
async function timeOf(file: string | null, event: object | null): Promise<number> {
  const child = fork(join(import.meta.dirname, "cold-child.mjs"), {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(child, "message");
  const begun = performance.now();
  const answered = once(child, "message");
  child.send({ file, event });
  const [{ result }] = await answered;
  if (file !== null && result?.batchItemFailures?.length !== 0)
    throw new Error("the first mail was not handled");
  const spent = performance.now() - begun;
  if (child.exitCode === null && child.signalCode === null) {
    child.kill();
    await once(child, "exit");
  }
  return spent;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
