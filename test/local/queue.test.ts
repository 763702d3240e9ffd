import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import type { BatchResponse, SqsEvent } from "../../functions/events.ts";
import { openDurableMap } from "../../local/durable-map.ts";
import { openQueue } from "../../local/queue.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { until } from "./until.ts";

type Handler = (event: SqsEvent) => Promise<BatchResponse | undefined>;

async function open(folder: string, handler: Handler, visibilitySeconds = 0.05) {
  const dead: string[] = [];
  const queue = await openQueue({
    folder,
    name: "mails",
    visibilitySeconds,
    maxReceives: 5,
    handler,
    onDeadLetter: (_, id) => dead.push(id),
  });
  // A handler that never ends is left alone.
  onTestFinished(() => Promise.race([queue.close(), wait(200)]));
  return { queue, dead };
}

async function keptIn(folder: string): Promise<readonly string[]> {
  const map = await openDurableMap(join(folder, "mails.jsonl"));
  const ids = [...map.entries().keys()];
  await map.close();
  return ids;
}

const nobody: Handler = async () => ({ batchItemFailures: [] });

describe("the queue", () => {
  it("delivers SQS's records, and forgets what was handled", async () => {
    const folder = await temporaryFolder();
    const events: SqsEvent[] = [];
    const { queue } = await open(folder, async (event) => {
      events.push(event);
      return { batchItemFailures: [] };
    });
    await queue.send("body 1", { id: "m1" });
    queue.start();
    await until("the queue to be empty", () => queue.size() === 0);
    expect(events[0]?.Records[0]).toMatchObject({
      messageId: "m1",
      body: "body 1",
      attributes: { ApproximateReceiveCount: "1" },
      eventSource: "aws:sqs",
      eventSourceARN: "arn:aws:sqs:us-east-1:000000000000:mails",
    });
    await queue.close();
    expect(await keptIn(folder)).toEqual([]);
  });

  it("delivers again only what the handler names, with a higher count", async () => {
    const seen: string[] = [];
    const { queue } = await open(await temporaryFolder(), async ({ Records }) => {
      seen.push(
        ...Records.map(({ messageId, attributes }) => `${messageId}:${attributes.ApproximateReceiveCount}`),
      );
      const failed = Records.filter(
        ({ messageId, attributes }) => messageId === "b" && attributes.ApproximateReceiveCount === "1",
      );
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    });
    for (const id of ["a", "b", "c"]) await queue.send(id, { id });
    queue.start();
    await until("the queue to be empty", () => queue.size() === 0);
    expect(seen.toSorted()).toEqual(["a:1", "b:1", "b:2", "c:1"]);
  });

  it("puts a message aside after five tries; the others pass", async () => {
    const folder = await temporaryFolder();
    let tries = 0;
    const { queue, dead } = await open(folder, async ({ Records }) => {
      const poison = Records.filter(({ messageId }) => messageId === "poison");
      tries += poison.length;
      return { batchItemFailures: poison.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    });
    await queue.send("x", { id: "poison" });
    await queue.send("x", { id: "good" });
    queue.start();
    await until("the queue to be empty", () => queue.size() === 0);
    expect(tries).toBe(5);
    expect(dead).toEqual(["poison"]);
    expect(await readdir(join(folder, "mails-dead-letter"))).toEqual(["poison.json"]);
  });

  it("delivers all of a batch again when the handler throws", async () => {
    let calls = 0;
    const { queue } = await open(await temporaryFolder(), async () => {
      calls += 1;
      if (calls === 1) throw new Error("first call fails");
      return undefined;
    });
    await queue.send("x", { id: "m" });
    queue.start();
    await until("the queue to be empty", () => queue.size() === 0);
    expect(calls).toBe(2);
  });

  it("takes up what an earlier run left, at once, also what that run had in hand", async () => {
    const folder = await temporaryFolder();
    const first = await open(
      folder,
      () => new Promise((resolve) => onTestFinished(() => resolve(undefined))),
      3600,
    );
    await first.queue.send("x", { id: "in-hand" });
    const counts: string[] = [];
    first.queue.start();
    await until("the first delivery to be counted", async () => {
      return (await readFile(join(folder, "mails.jsonl"), "utf8")).includes('\\"receiveCount\\":1');
    });
    const second = await openQueue({
      folder,
      name: "mails",
      visibilitySeconds: 3600,
      maxReceives: 5,
      handler: async ({ Records }) => {
        counts.push(...Records.map(({ attributes }) => attributes.ApproximateReceiveCount));
        return undefined;
      },
    });
    second.start();
    await until("the second run to be done", () => second.size() === 0);
    await second.close();
    expect(counts).toEqual(["2"]);
  });

  it("holds a delayed message back, also over a restart", async () => {
    const folder = await temporaryFolder();
    const { queue } = await open(folder, nobody);
    await queue.send("x", { id: "later", delaySeconds: 3600 });
    await queue.send("x", { id: "now" });
    queue.start();
    await until("the other message to pass", () => queue.size() === 1);
    const { queue: again } = await open(folder, nobody);
    again.start();
    await again.send("x", { id: "now-2" });
    await until("the other message to pass", () => again.size() === 1);
    await again.close();
    expect(await keptIn(folder)).toEqual(["later"]);
  });

  it("takes the same id twice as one message", async () => {
    const { queue } = await open(await temporaryFolder(), nobody);
    await Promise.all([queue.send("x", { id: "m" }), queue.send("x", { id: "m" })]);
    expect(queue.size()).toBe(1);
  });
});
