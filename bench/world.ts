import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createTable } from "../functions/adapters/dynamodb/create-table.ts";
import type { SesSendingEvent } from "../functions/events.ts";
import { startAwsEndpoint } from "../local/aws-endpoint.ts";
import { startEngine } from "../local/engine.ts";
import { installation, setEnvironment } from "../local/environment.ts";
import { openObjectStore } from "../local/object-store.ts";
import {
  newReceiptId,
  type ReceivedMail,
  receiptNotification,
  snsEnvelope,
  withReceiptHeaders,
} from "../local/receipt.ts";
import { openSentBox } from "../local/sent-box.ts";
import { type CountingProxy, startCountingProxy } from "./counting-proxy.ts";

/** Everything that the functions reach, on this machine, in an empty folder of its own. */
export interface World {
  readonly folder: string;
  readonly store: CountingProxy;
  /** Puts a mail into the bucket; gives the batch in which a function is told of it. */
  receive(raw: string): Promise<object>;
  /** What SES has told since the last call, each as a batch. */
  told(): readonly object[];
  close(): Promise<void>;
}

/** Starts it, and sets this process's environment so that the functions use it. */
export async function startWorld(now: Date): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), "parcelwise-bench-"));
  for (const name of ["raw", "sent", "journal"]) await mkdir(join(folder, name));
  const engine = await startEngine(folder);
  const store = await startCountingProxy(engine.url);
  const objects = openObjectStore({ buckets: { [installation.bucket]: join(folder, "raw") } });
  let events: SesSendingEvent[] = [];
  const sentBox = await openSentBox({
    sentFolder: join(folder, "sent"),
    journalFolder: join(folder, "journal"),
    onEvent: async (event) => void events.push(event),
  });
  const endpoint = await startAwsEndpoint(objects, { domain: installation.domain, sentBox, now: () => now });
  const endpoints = { dynamodb: store.url, s3: endpoint.s3Url, ses: endpoint.sesUrl };
  setEnvironment(endpoints, Buffer.alloc(32, 7).toString("base64"), now.toISOString());
  await createTable(installation.table, new DynamoDBClient({}));
  store.take();
  return {
    folder,
    store,
    async receive(raw) {
      const sesMessageId = newReceiptId();
      const pass = { status: "PASS" } as const;
      const received: ReceivedMail = {
        sesMessageId,
        raw: Buffer.from(raw.replaceAll("\n", "\r\n")),
        peer: { envelopeFrom: "ann@example.com", helo: "mail.example.com", remoteAddress: "192.0.2.1" },
        envelopeTo: [`track@${installation.domain}`],
        receivedAt: now,
        verdicts: { spfVerdict: pass, dkimVerdict: pass, dmarcVerdict: pass, results: [] },
      };
      await objects.put(installation.bucket, sesMessageId, withReceiptHeaders(received), true);
      const notice = receiptNotification(received, installation.bucket, sesMessageId);
      return batchOf(sesMessageId, snsEnvelope("received", notice, now));
    },
    told() {
      const batches = events.map((event) =>
        batchOf(`${event.mail.messageId}-${event.eventType}`, snsEnvelope("sending", event, now)),
      );
      events = [];
      return batches;
    },
    async close() {
      await endpoint.close();
      await sentBox.close();
      await store.close();
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function batchOf(messageId: string, body: unknown): object {
  return {
    Records: [
      {
        messageId,
        receiptHandle: "",
        body: JSON.stringify(body),
        attributes: { ApproximateReceiveCount: "1", SentTimestamp: "0" },
        eventSource: "aws:sqs",
        eventSourceARN: "",
      },
    ],
  };
}

/** A mail that a person forwards to us. `id` makes its Message-ID, `words` are what the carrier writes. */
export function forwardedMail(id: string, words: string, more: readonly string[] = []): string {
  return [
    `Message-ID: <${id}@example.com>`,
    "From: Ann <ann@example.com>",
    `To: track@${installation.domain}`,
    "Subject: Fwd: Your package",
    "Date: Fri, 20 Nov 2026 11:59:00 +0000",
    ...more,
    "Content-Type: text/plain; charset=utf-8",
    "",
    "---------- Forwarded message ---------",
    "From: UPS <mcinfo@ups.com>",
    "Date: Wed, 18 Nov 2026 at 09:10",
    "Subject: UPS Update",
    "To: <ann@example.com>",
    "",
    words,
    "Tracking Number: 1Z999AA10123456784",
    "",
  ].join("\n");
}
