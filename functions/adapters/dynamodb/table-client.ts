import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import type { Instant } from "../../../lib/units.ts";
import { clientOptions } from "../client-options.ts";
import { type Attributes, fromAttributes, type Item, toAttributes } from "./attribute-values.ts";
import { getAll, type PlainWrite, writeAll } from "./batches.ts";
import { callTogether } from "./call-together.ts";
import type { TableKey } from "./table-keys.ts";

export type { Item } from "./attribute-values.ts";

/** A condition or an update in DynamoDB's language; names and values are given apart. */
export interface Expression {
  readonly text: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
}

/**
 * The few things that are done with the one table. Every read is consistent, but for the index, which cannot be. Gets that
 * are asked for at once are one request, and so are puts and deletions without a condition.
 */
export interface Table {
  get(key: TableKey): Promise<Item | null>;
  /** False when there is such an item already. */
  putIfAbsent(key: TableKey, attributes: Item): Promise<boolean>;
  put(key: TableKey, attributes: Item): Promise<void>;
  /** False when the condition does not hold. */
  update(key: TableKey, update: Expression, condition?: Expression): Promise<boolean>;
  delete(key: TableKey): Promise<void>;
  /** All items of a partition whose sort key begins so, page after page. */
  list(pk: string, skPrefix: string): Promise<readonly Item[]>;
  /** A page of an index, in the order of its sort key. */
  listIndex(index: string, condition: Expression, limit: number): Promise<readonly Item[]>;
}

/**
 * Tries of one call. One mail takes some twenty: with the SDK's own three tries, a table that fails at every third call would
 * let a third of the mails through, with six nearly all, as long as the SDK's allowance for retries lasts.
 */
export const tableTries = 6;

/** The table over the AWS SDK; its endpoint comes from the environment, which only the SDK reads. */
export function openTable(
  tableName: string,
  client = new DynamoDBClient({ ...clientOptions("DYNAMODB"), maxAttempts: tableTries }),
): Table {
  const TableName = tableName;
  const get = callTogether((keys: readonly TableKey[]) => getAll(client, TableName, keys));
  const write = callTogether((writes: readonly PlainWrite[]) => writeAll(client, TableName, writes));
  return {
    get,
    async putIfAbsent(key, attributes) {
      return holds(
        client.send(
          new PutItemCommand({
            TableName,
            Item: toAttributes({ ...attributes, ...key }),
            ConditionExpression: "attribute_not_exists(pk)",
          }),
        ),
      );
    },
    put: (key, attributes) => write({ key, attributes }),
    async update(key, update, condition) {
      const names = { ...update.names, ...condition?.names };
      return holds(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: toAttributes(key),
            UpdateExpression: update.text,
            ...(condition === undefined ? {} : { ConditionExpression: condition.text }),
            ExpressionAttributeValues: toAttributes({ ...update.values, ...condition?.values }),
            ...(Object.keys(names).length === 0 ? {} : { ExpressionAttributeNames: names }),
          }),
        ),
      );
    },
    delete: (key) => write({ key, attributes: null }),
    async list(pk, skPrefix) {
      const items: Item[] = [];
      let ExclusiveStartKey: Attributes | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName,
            ConsistentRead: true,
            KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
            ExpressionAttributeValues: { ":pk": { S: pk }, ":prefix": { S: skPrefix } },
            ...(ExclusiveStartKey === undefined ? {} : { ExclusiveStartKey }),
          }),
        );
        items.push(...(page.Items ?? []).map(fromAttributes));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey !== undefined);
      return items;
    },
    async listIndex(index, condition, limit) {
      const { Items } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: index,
          KeyConditionExpression: condition.text,
          ...(condition.names === undefined ? {} : { ExpressionAttributeNames: condition.names }),
          ExpressionAttributeValues: toAttributes(condition.values ?? {}),
          Limit: limit,
        }),
      );
      return (Items ?? []).map(fromAttributes);
    },
  };
}

async function holds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** DynamoDB's own form for a time after which an item may be deleted: whole seconds since 1970. */
export function toEpochSeconds(instant: Instant): number {
  return Math.floor(Date.parse(instant) / 1000);
}

/** True for an item that is past its time, whether or not DynamoDB has deleted it yet. */
export function isExpired(item: Item, now: Instant): boolean {
  return typeof item.expiresAt === "number" && item.expiresAt <= toEpochSeconds(now);
}
