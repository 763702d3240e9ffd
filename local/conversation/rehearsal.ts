import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SESClient } from "@aws-sdk/client-ses";
import { accountStore } from "../../functions/adapters/dynamodb/account-store.ts";
import { createTable } from "../../functions/adapters/dynamodb/create-table.ts";
import { mailStore } from "../../functions/adapters/dynamodb/mail-store.ts";
import { openTable } from "../../functions/adapters/dynamodb/table-client.ts";
import { timelineStore } from "../../functions/adapters/dynamodb/timeline-store.ts";
import { mimeComposer } from "../../functions/adapters/mime-composer.ts";
import { nodeKeys } from "../../functions/adapters/node-keys.ts";
import { s3RawMailStore } from "../../functions/adapters/s3-raw-mail-store.ts";
import { sesMailer } from "../../functions/adapters/ses-mailer.ts";
import { core } from "../../functions/adapters/wiring.ts";
import { type Desk, openDesk } from "../../functions/desk.ts";
import type { Receipt } from "../../functions/mail-item.ts";
import type { Ports, Reader } from "../../functions/ports.ts";
import { settle } from "../../functions/settle.ts";
import { readWithWords } from "../../lib/extract/read.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { limits } from "../../lib/message/limits.ts";
import type { Instant } from "../../lib/units.ts";
import { startAwsEndpoint } from "../aws-endpoint.ts";
import { dynoxideProgram, startEngine } from "../engine.ts";
import { openObjectStore } from "../object-store.ts";
import { openSentBox } from "../sent-box.ts";
import type { AcceptedMail } from "../ses-outgoing.ts";

export const own = { domain: "parcelwise.example", localPart: "track" } as const;
const bucket = "mails";

/** The whole service in this process, on a real engine, with a clock that is set by hand. */
export interface Rehearsal {
  /** A stage of its own: nobody there has ever written. */
  stage(): Promise<Stage>;
  close(): Promise<void>;
}

export interface Stage {
  readonly desk: Desk;
  readonly ports: Ports;
  /** What went out, oldest first. */
  readonly sent: readonly AcceptedMail[];
  setNow(instant: Instant): void;
  /** Puts a mail into the bucket, as SES would. */
  store(raw: string): Promise<Pick<Receipt, "sesMessageId" | "objectKey">>;
}

/** Reads in this process: a rehearsal has no hostile mails. */
const plainReader: Reader = { read: ({ raw }) => readWithWords({ raw }, knowledge, limits) };

export async function openRehearsal(options: { readonly reader?: Reader } = {}): Promise<Rehearsal> {
  const folder = await mkdtemp(join(tmpdir(), "parcelwise-rehearsal-"));
  const paths = { raw: join(folder, "raw"), sent: join(folder, "sent"), journal: join(folder, "journal") };
  for (const path of Object.values(paths)) await mkdir(path);
  const engine = await startEngine(folder, dynoxideProgram() === null ? "dynalite" : "dynoxide");
  const objects = openObjectStore({ buckets: { [bucket]: paths.raw } });
  let now = "2026-11-20T12:00:00Z" as Instant;
  let serial = 0;
  let current: { readonly ports: Ports; readonly sent: AcceptedMail[] } | null = null;
  const sentBox = await openSentBox({
    sentFolder: paths.sent,
    journalFolder: paths.journal,
    onEvent: async (event) => {
      if (current !== null) await settle(event, current.ports);
    },
    onDelivered: (_, mail) => void current?.sent.push(mail),
  });
  const endpoint = await startAwsEndpoint(objects, {
    domain: own.domain,
    sentBox,
    now: () => new Date(now),
  });
  return {
    async stage() {
      const tableName = `stage-${++serial}`;
      await createTable(tableName, new DynamoDBClient(clientOptions(engine.url)));
      const table = openTable(tableName, new DynamoDBClient(clientOptions(engine.url)));
      const ports: Ports = {
        accounts: accountStore(table),
        timelines: timelineStore(table),
        mails: mailStore(table),
        raw: s3RawMailStore(bucket, new S3Client(clientOptions(endpoint.s3Url))),
        reader: options.reader ?? plainReader,
        core,
        composer: mimeComposer,
        mailer: sesMailer(
          { from: `${own.localPart}@${own.domain}`, configurationSet: "events" },
          new SESClient({ ...clientOptions(endpoint.sesUrl), maxAttempts: 1 }),
        ),
        clock: { now: () => now },
        keys: nodeKeys(Buffer.alloc(32, 7)),
      };
      const sent: AcceptedMail[] = [];
      current = { ports, sent };
      return {
        ports,
        sent,
        desk: openDesk(own, ports),
        setNow(instant) {
          now = instant;
        },
        async store(raw) {
          const sesMessageId = `received${++serial}`;
          await objects.put(bucket, sesMessageId, Buffer.from(raw.replace(/\r?\n/g, "\r\n")), true);
          return { sesMessageId, objectKey: sesMessageId };
        },
      };
    },
    async close() {
      await endpoint.close();
      await sentBox.close();
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function clientOptions(endpoint: string) {
  return { endpoint, region: "us-east-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
}
