import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SESClient } from "@aws-sdk/client-ses";
import { accountStore } from "../../functions/adapters/dynamodb/account-store.ts";
import { createTable } from "../../functions/adapters/dynamodb/create-table.ts";
import { mailStore } from "../../functions/adapters/dynamodb/mail-store.ts";
import { openTable, type Table, tableTries } from "../../functions/adapters/dynamodb/table-client.ts";
import { timelineStore } from "../../functions/adapters/dynamodb/timeline-store.ts";
import { mimeComposer } from "../../functions/adapters/mime-composer.ts";
import { nodeKeys } from "../../functions/adapters/node-keys.ts";
import { s3RawMailStore } from "../../functions/adapters/s3-raw-mail-store.ts";
import { sesMailer } from "../../functions/adapters/ses-mailer.ts";
import { core } from "../../functions/adapters/wiring.ts";
import type { SesSendingEvent } from "../../functions/events.ts";
import type { Receipt } from "../../functions/mail-item.ts";
import type { Ports } from "../../functions/ports.ts";
import { settle } from "../../functions/settle.ts";
import { as, type Instant } from "../../lib/units.ts";
import { startAwsEndpoint } from "../../local/aws-endpoint.ts";
import { dynoxideProgram, startEngine } from "../../local/engine.ts";
import { openObjectStore } from "../../local/object-store.ts";
import { openSentBox } from "../../local/sent-box.ts";
import type { SesError } from "../../local/ses-request.ts";

import { fixtureReader } from "./fixture-reader.ts";

export const own = { domain: "in.example", localPart: "track" } as const;
export const bucket = "mails";
export const tableName = "parcelwise-test";

/** Where the parts of a world listen; all that a second process needs to enter it. */
export interface WorldAddress {
  readonly dynamodb: string;
  readonly s3: string;
  readonly ses: string;
}

/** A database engine, a bucket and a mail service, all real processes or sockets, and the ports to them. */
export interface World {
  readonly address: WorldAddress;
  readonly ports: Ports;
  /** Moves the clock of `ports`. */
  setNow(instant: string): void;
  /** Puts a raw mail into the bucket; gives its receipt, verified and to the public address unless told otherwise. */
  receive(raw: string, overrides?: Partial<Receipt>): Promise<Receipt>;
  /** The answers that went out, as bytes in text form, oldest first. */
  sent(): Promise<readonly string[]>;
  /** What SES told, in its order; told to the desk at once unless `holdEvents`. */
  readonly events: SesSendingEvent[];
  holdEvents: boolean;
  tellEvents(): Promise<void>;
  /** Makes the mail service answer with this error; `null` for none. */
  refuseSending: SesError | null;
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), "parcelwise-world-"));
  const paths = { raw: join(folder, "raw"), sent: join(folder, "sent"), journal: join(folder, "journal") };
  for (const path of Object.values(paths)) await mkdir(path);
  const engine = await startEngine(folder, dynoxideProgram() === null ? "dynalite" : "dynoxide");
  const objects = openObjectStore({ buckets: { [bucket]: paths.raw } });
  let now = "2026-11-20T12:00:00Z";
  let serial = 0;
  const told: SesSendingEvent[] = [];
  const world = {
    events: [] as SesSendingEvent[],
    holdEvents: false,
    refuseSending: null as SesError | null,
  };
  const sentBox = await openSentBox({
    sentFolder: paths.sent,
    journalFolder: paths.journal,
    onEvent: async (event) => {
      world.events.push(event);
      if (!world.holdEvents) await tell(event);
    },
  });
  const endpoint = await startAwsEndpoint(objects, {
    domain: own.domain,
    sentBox,
    now: () => new Date(now),
    refuse: () => world.refuseSending,
  });
  const address = { dynamodb: engine.url, s3: endpoint.s3Url, ses: endpoint.sesUrl };
  const ports = connectPorts(address, { now: () => as<Instant>(now) });
  await createTable(tableName, new DynamoDBClient(clientOptions(address.dynamodb)));

  async function tell(event: SesSendingEvent): Promise<void> {
    told.push(event);
    await settle(event, ports);
  }
  return Object.assign(world, {
    address,
    ports,
    setNow(instant: string) {
      now = instant;
    },
    async receive(raw: string, overrides: Partial<Receipt> = {}) {
      const sesMessageId = `received${++serial}`;
      await objects.put(bucket, sesMessageId, Buffer.from(raw.replace(/\r?\n/g, "\r\n")), true);
      return receiptOf(sesMessageId, now, overrides);
    },
    async sent() {
      const names = (await readdir(paths.sent)).filter((name) => name.endsWith(".eml")).sort();
      return Promise.all(names.map((name) => readFile(join(paths.sent, name), "utf8")));
    },
    async tellEvents() {
      for (const event of world.events) if (!told.includes(event)) await tell(event);
    },
    async close() {
      await endpoint.close();
      await sentBox.close();
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  });
}

/** The product's own adapters, at the address of a world. */
export function connectPorts(
  address: WorldAddress,
  clock: Ports["clock"],
  wrap: (table: Table) => Table = (table) => table,
): Ports {
  const client = new DynamoDBClient({ ...clientOptions(address.dynamodb), maxAttempts: tableTries });
  const opened = wrap(openTable(tableName, client));
  return {
    accounts: accountStore(opened),
    timelines: timelineStore(opened),
    mails: mailStore(opened),
    raw: s3RawMailStore(bucket, new S3Client(clientOptions(address.s3))),
    reader: fixtureReader,
    core,
    composer: mimeComposer,
    mailer: sesMailer(
      { from: `${own.localPart}@${own.domain}`, configurationSet: "events" },
      new SESClient({ ...clientOptions(address.ses), maxAttempts: 1 }),
    ),
    clock,
    keys: nodeKeys(Buffer.alloc(32, 7)),
  };
}

function clientOptions(endpoint: string) {
  return {
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
}

function receiptOf(sesMessageId: string, now: string, overrides: Partial<Receipt>): Receipt {
  return {
    sesMessageId,
    objectKey: sesMessageId,
    receivedAt: as<Instant>(now),
    envelopeFrom: "anna@example.com",
    recipients: [`${own.localPart}@${own.domain}`],
    verdicts: { spam: "PASS", virus: "PASS", spf: "PASS", dkim: "PASS", dmarc: "PASS" },
    ...overrides,
  };
}
