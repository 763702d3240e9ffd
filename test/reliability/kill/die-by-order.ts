import { appendFileSync, readFileSync } from "node:fs";
import {
  DeleteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { DeleteObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SESClient } from "@aws-sdk/client-ses";
import { type Attributes, fromAttributes } from "../../../functions/adapters/dynamodb/attribute-values.ts";
import type { TableKey } from "../../../functions/adapters/dynamodb/table-keys.ts";
import { whatIs } from "../crash/effects.ts";
import type { Boundary } from "../crash/mortal.ts";
import { killFiles } from "./kill-files.ts";

/**
 * Loaded into the running service before anything else (`node --import`). It watches the service's calls to AWS, writes
 * down each effect, and, where the parent has left an order, kills the process at that effect: SIGKILL, as by `kill -9`.
 */

const { order: orderFile, effects: effectsFile } = killFiles(process.env.TEST_KILL_FOLDER ?? ".");
let read = "";
let order: Boundary | null = null;
const seen = new Map<string, number>();

function orderInForce(): Boundary | null {
  let text = "";
  try {
    text = readFileSync(orderFile, "utf8");
  } catch {
    // No order: the service lives.
  }
  if (text !== read) {
    read = text;
    order = text === "" ? null : (JSON.parse(text) as Boundary);
    seen.clear();
  }
  return order;
}

function dieAt(effect: string, nth: number, side: Boundary["side"]): void {
  const { effect: at, nth: which, side: when } = order ?? {};
  if (at === effect && which === nth && when === side) process.kill(process.pid, "SIGKILL");
}

function effectOf(command: unknown): string | null {
  const keyOf = (attributes: Attributes = {}) => fromAttributes(attributes) as unknown as TableKey;
  if (command instanceof PutItemCommand) {
    const { Item = {} } = command.input;
    return `put ${whatIs(keyOf(Item), fromAttributes(Item))}`;
  }
  if (command instanceof DeleteItemCommand) return `delete ${whatIs(keyOf(command.input.Key))}`;
  if (command instanceof UpdateItemCommand) {
    const { Key, ExpressionAttributeValues: values, UpdateExpression: text = "" } = command.input;
    return `change ${whatIs(keyOf(Key), { state: values?.[":state"]?.S }, { text })}`;
  }
  return command instanceof DeleteObjectCommand ? "delete raw mail" : null;
}

type Send = (this: unknown, command: unknown, ...rest: unknown[]) => Promise<unknown>;

function watch(client: { readonly prototype: object }, nameOf: (command: unknown) => string | null): void {
  const prototype = client.prototype as { send: Send };
  const send = prototype.send;
  prototype.send = async function (command, ...rest) {
    const effect = nameOf(command);
    if (effect === null) return send.call(this, command, ...rest);
    orderInForce();
    const nth = (seen.get(effect) ?? 0) + 1;
    seen.set(effect, nth);
    appendFileSync(effectsFile, `${JSON.stringify({ effect, nth })}\n`);
    dieAt(effect, nth, "before");
    const answer = await send.call(this, command, ...rest);
    dieAt(effect, nth, "after");
    return answer;
  };
}

watch(DynamoDBClient, effectOf);
watch(S3Client, effectOf);
watch(SESClient, () => "send");
