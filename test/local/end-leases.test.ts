import { afterAll, beforeAll, expect, it } from "vitest";
import { mailStore } from "../../functions/adapters/dynamodb/mail-store.ts";
import type { MailItem } from "../../functions/mail-item.ts";
import type { MailStore } from "../../functions/ports.ts";
import { as, type Instant } from "../../lib/units.ts";
import { endLeases } from "../../local/end-leases.ts";
import { openEngine, type TestEngine } from "../store/engines.ts";

const now = as<Instant>("2026-11-20T12:00:00Z");
const held = as<Instant>("2026-11-20T12:15:00Z");

let engine: TestEngine;
let mails: MailStore;
beforeAll(async () => {
  engine = await openEngine("dynalite");
  mails = mailStore(engine.table);
});
afterAll(() => engine.close());

async function begin(mailId: string, change: Partial<MailItem> & Pick<MailItem, "state">): Promise<void> {
  const item: MailItem = {
    accountId: "account",
    mailId,
    owner: "worker of the last run",
    leaseUntil: held,
    dueAt: held,
    receipt: null,
    answer: { to: "a@example.com", raw: new Uint8Array([1]) },
    attempts: 0,
    postponements: 0,
    reason: null,
    sendCode: null,
    sentMessageId: null,
    updatedAt: now,
    expiresAt: as<Instant>("2027-11-20T12:00:00Z"),
    ...change,
  };
  await mails.begin(item);
}

async function whatIsDue(): Promise<readonly string[]> {
  return (await mails.due(now, 100)).map(({ mailId }) => mailId).toSorted();
}

it("frees what a dead run held, an open send only when every send is told, and nothing that waits for its time", async () => {
  await begin("received", { state: "RECEIVED" });
  await begin("planned", { state: "PLANNED" });
  await begin("sending", { state: "SENDING", attempts: 1 });
  await begin("put-off", { state: "PLANNED", leaseUntil: null });
  await begin("sent", { state: "SENT", leaseUntil: null, dueAt: null });
  expect(await whatIsDue()).toEqual([]);

  expect(await endLeases(mails, now, false)).toBe(4);
  expect(await whatIsDue()).toEqual(["planned", "received"]);
  expect(await mails.get("account", "received")).toMatchObject({ state: "RECEIVED", leaseUntil: null });
  expect(await mails.get("account", "sending")).toMatchObject({ state: "SENDING", leaseUntil: held });

  await endLeases(mails, now, true);
  expect(await whatIsDue()).toEqual(["planned", "received", "sending"]);
  // A send that did not happen was no attempt.
  expect(await mails.get("account", "sending")).toMatchObject({ state: "PLANNED", attempts: 0 });
});
