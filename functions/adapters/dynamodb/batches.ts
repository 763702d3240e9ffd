import { setTimeout as wait } from "node:timers/promises";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
} from "@aws-sdk/lib-dynamodb";
import { FaultError } from "../../fault.ts";
import type { TableKey } from "./table-keys.ts";

type Item = Readonly<Record<string, unknown>>;

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
  documents: DynamoDBDocumentClient,
  TableName: string,
  keys: readonly TableKey[],
): Promise<readonly (Item | null)[]> {
  const asked = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
  const items = new Map<string, Item>();
  if (asked.length === 1) {
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: { ...asked[0] }, ConsistentRead: true }),
    );
    return keys.map(() => Item ?? null);
  }
  for (const some of inGroups(asked, getLimit))
    await untilAllDone(some, async (Keys) => {
      const { Responses, UnprocessedKeys } = await documents.send(
        new BatchGetCommand({
          RequestItems: { [TableName]: { Keys: Keys.map((key) => ({ ...key })), ConsistentRead: true } },
        }),
      );
      for (const item of Responses?.[TableName] ?? []) items.set(nameOf(item), item);
      const left = new Set((UnprocessedKeys?.[TableName]?.Keys ?? []).map(nameOf));
      return Keys.filter((key) => left.has(nameOf(key)));
    });
  return keys.map((key) => items.get(nameOf(key)) ?? null);
}

/**
 * Writes in as few requests as can be. Each is a write of its own: where the batch fails, any of them may have been done.
 * Of two writes of one item the later one stands.
 */
export async function writeAll(
  documents: DynamoDBDocumentClient,
  TableName: string,
  writes: readonly PlainWrite[],
): Promise<readonly undefined[]> {
  const asked = [...new Map(writes.map((write) => [nameOf(write.key), write])).values()];
  const [first] = asked;
  if (first !== undefined && asked.length === 1) await writeOne(documents, TableName, first);
  else
    for (const some of inGroups(asked, writeLimit))
      await untilAllDone(some, async (left) => {
        const { UnprocessedItems } = await documents.send(
          new BatchWriteCommand({ RequestItems: { [TableName]: left.map(toRequest) } }),
        );
        const undone = new Set(
          (UnprocessedItems?.[TableName] ?? []).map(({ PutRequest, DeleteRequest }) =>
            nameOf(PutRequest?.Item ?? DeleteRequest?.Key ?? {}),
          ),
        );
        return left.filter(({ key }) => undone.has(nameOf(key)));
      });
  return writes.map(() => undefined);
}

async function writeOne(
  documents: DynamoDBDocumentClient,
  TableName: string,
  { key, attributes }: PlainWrite,
): Promise<void> {
  if (attributes === null) await documents.send(new DeleteCommand({ TableName, Key: { ...key } }));
  else await documents.send(new PutCommand({ TableName, Item: { ...attributes, ...key } }));
}

function toRequest({ key, attributes }: PlainWrite) {
  return attributes === null
    ? { DeleteRequest: { Key: { ...key } } }
    : { PutRequest: { Item: { ...attributes, ...key } } };
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

function inGroups<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) =>
    values.slice(at * size, (at + 1) * size),
  );
}
