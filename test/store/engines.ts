import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createTable } from "../../functions/adapters/dynamodb/create-table.ts";
import { openTable, type Table } from "../../functions/adapters/dynamodb/table-client.ts";
import { dynoxideProgram, startEngine } from "../../local/engine.ts";

/** A real engine with the table in it. */
export interface TestEngine {
  readonly url: string;
  readonly table: Table;
  close(): Promise<void>;
}

export type EngineName = "dynoxide" | "dynalite" | "endpoint";

/** The engines that can be run here: both embedded ones, and the one that `DYNAMODB_ENDPOINT` names. */
export const engineNames: readonly EngineName[] = [
  ...(dynoxideProgram() === null ? [] : (["dynoxide"] as const)),
  "dynalite",
  ...(process.env.DYNAMODB_ENDPOINT ? (["endpoint"] as const) : []),
];

/** Starts an engine in a folder of its own, which goes away with it. */
export async function openEngine(name: EngineName): Promise<TestEngine> {
  if (name === "endpoint") return connect(process.env.DYNAMODB_ENDPOINT ?? "", async () => {});
  const folder = await mkdtemp(join(tmpdir(), "parcelwise-store-"));
  const engine = await startEngine(folder, name);
  return connect(engine.url, async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });
}

async function connect(url: string, close: () => Promise<void>): Promise<TestEngine> {
  const client = clientOf(url);
  const tableName = `parcelwise-test-${process.pid}-${Date.now()}`;
  await createTable(tableName, client);
  return {
    url,
    table: openTable(tableName, client),
    close: async () => {
      client.destroy();
      await close();
    },
  };
}

function clientOf(url: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint: url,
    region: process.env.AWS_REGION ?? "us-east-1",
    ...(process.env.AWS_ACCESS_KEY_ID
      ? {}
      : { credentials: { accessKeyId: "local", secretAccessKey: "local" } }),
  });
}
