import { setTimeout as wait } from "node:timers/promises";
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { FaultError } from "../../fault.ts";
import { type Attributes, fromAttributes, type Item, toAttributes } from "./attribute-values.ts";
import type { TableKey } from "./table-keys.ts";

/** So many items DynamoDB takes in one BatchGetItem, and in one BatchWriteItem. */
const getLimit = 100;
const writeLimit = 25;
/** Tries of what a batch has left undone: it does so where it is asked for too much at once. */
const batchTries = 6;

/** An unconditional write of one item: put, or gone where there are no attributes. */
export interface PlainWrite {
  readonly key: TableKey;
  readonly attributes: Item | null;
}

/** Items by their keys in as few requests as can be, in the order of the keys; null for one that is not there. */
export async function getAll(
  client: DynamoDBClient,
  TableName: string,
  keys: readonly TableKey[],
): Promise<readonly (Item | null)[]> {
  const asked = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
  const items = new Map<string, Item>();
  if (asked.length === 1) {
    const { Item } = await client.send(
      new GetItemCommand({ TableName, Key: toAttributes({ ...asked[0] }), ConsistentRead: true }),
    );
    const item = Item === undefined ? null : fromAttributes(Item);
    return keys.map(() => item);
  }
  for (const some of inGroups(asked, getLimit))
    await untilAllDone(some, async (Keys) => {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetItemCommand({
          RequestItems: { [TableName]: { Keys: Keys.map(toAttributes), ConsistentRead: true } },
        }),
      );
      for (const item of (Responses?.[TableName] ?? []).map(fromAttributes)) items.set(nameOf(item), item);
      const left = new Set((UnprocessedKeys?.[TableName]?.Keys ?? []).map(nameOfAttributes));
      return Keys.filter((key) => left.has(nameOf(key)));
    });
  return keys.map((key) => items.get(nameOf(key)) ?? null);
}

/**
 * Writes in as few requests as can be. Each is a write of its own: where the batch fails, any of them may have been done.
 * Of two writes of one item the later one stands.
 */
export async function writeAll(
  client: DynamoDBClient,
  TableName: string,
  writes: readonly PlainWrite[],
): Promise<readonly undefined[]> {
  const asked = [...new Map(writes.map((write) => [nameOf(write.key), write])).values()];
  const [first] = asked;
  if (first !== undefined && asked.length === 1) await writeOne(client, TableName, first);
  else
    for (const some of inGroups(asked, writeLimit))
      await untilAllDone(some, async (left) => {
        const { UnprocessedItems } = await client.send(
          new BatchWriteItemCommand({ RequestItems: { [TableName]: left.map(toRequest) } }),
        );
        const undone = new Set(
          (UnprocessedItems?.[TableName] ?? []).map(({ PutRequest, DeleteRequest }) =>
            nameOfAttributes(PutRequest?.Item ?? DeleteRequest?.Key ?? {}),
          ),
        );
        return left.filter(({ key }) => undone.has(nameOf(key)));
      });
  return writes.map(() => undefined);
}

async function writeOne(
  client: DynamoDBClient,
  TableName: string,
  { key, attributes }: PlainWrite,
): Promise<void> {
  if (attributes === null) await client.send(new DeleteItemCommand({ TableName, Key: toAttributes(key) }));
  else await client.send(new PutItemCommand({ TableName, Item: toAttributes({ ...attributes, ...key }) }));
}

function toRequest({ key, attributes }: PlainWrite) {
  return attributes === null
    ? { DeleteRequest: { Key: toAttributes(key) } }
    : { PutRequest: { Item: toAttributes({ ...attributes, ...key }) } };
}

/** Asks again for what was left undone, each time after twice as long. */
async function untilAllDone<Asked>(
  all: readonly Asked[],
  ask: (asked: readonly Asked[]) => Promise<readonly Asked[]>,
): Promise<void> {
  let left = all;
  for (let attempt = 0; attempt < batchTries; attempt += 1) {
    if (attempt > 0) await wait(25 * 2 ** attempt);
    left = await ask(left);
    if (left.length === 0) return;
  }
  throw new FaultError("dependency-failed", { failed: left.length, of: all.length });
}

function nameOf({ pk, sk }: Item | TableKey): string {
  return JSON.stringify([pk, sk]);
}

function nameOfAttributes({ pk, sk }: Attributes): string {
  return nameOf({ pk: pk?.S, sk: sk?.S });
}

function inGroups<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) =>
    values.slice(at * size, (at + 1) * size),
  );
}
