import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ofAccount, tableKeys } from "../../functions/adapters/dynamodb/table-keys.ts";
import { openDesk } from "../../functions/desk.ts";
import type { Receipt } from "../../functions/mail-item.ts";
import type { Ports } from "../../functions/ports.ts";
import { own } from "../functions/world.ts";
import { type Life, life } from "./crash/life.ts";
import { mortal } from "./crash/mortal.ts";
import { parcelsOf } from "./crash/scenarios.ts";
import { type CrashWorld, openCrashWorld } from "./crash/worlds.ts";
import { forwardOf, person, replyAddress, wordsOf } from "./people.ts";

let crashWorld: CrashWorld;
beforeAll(async () => {
  crashWorld = await openCrashWorld();
});
afterAll(() => crashWorld.world.close());
beforeEach(() => crashWorld.world.setNow("2026-11-20T12:00:00Z"));

const receive = (receipt: Receipt, ports: Ports = crashWorld.ports) => openDesk(own, ports).receive(receipt);
let serial = 500;

/** Somebody with two parcels of three mails who has said yes to be forgotten; nobody has worked that yet. */
async function toBeForgotten(): Promise<{ readonly anna: Life; readonly yes: Receipt }> {
  const anna = life(++serial, crashWorld.world, crashWorld.ports);
  const other = { ...person(++serial), address: anna.who.address };
  for (const [who, what] of [
    [anna.who, "held"],
    [anna.who, "released"],
    [other, "held"],
  ] as const)
    await receive(await anna.arrive(forwardOf(who, what, `${what}-${who.serial}`)));
  const first = anna.receipts[0]?.sesMessageId ?? "";
  const recipients = [replyAddress(anna.accountId, first, anna.who, crashWorld.ports.keys)];
  await receive(await anna.arrive(wordsOf(anna.who, "forget me", `forget-${serial}`), { recipients }));
  const code = (await anna.account()).pending?.code;
  const yes = await anna.arrive(wordsOf(anna.who, `yes ${code}`, `yes-${serial}`), { recipients });
  return { anna, yes };
}

/** How much is left of each kind. */
async function leftOf(anna: Life, yes: Receipt) {
  const others = anna.receipts.filter((receipt) => receipt !== yes);
  const raw = await Promise.all(others.map(({ objectKey }) => crashWorld.ports.raw.get(objectKey)));
  const items = await crashWorld.table.list(ofAccount(anna.accountId), "");
  const answers = items.filter(({ sk }) => String(sk).startsWith("answer#"));
  const mails = items.filter(({ sk }) => String(sk).startsWith("mail#"));
  return {
    raw: raw.filter((bytes) => bytes !== null).length,
    parcels: items.filter(({ sk }) => /^(?:parcel|key)#/.test(String(sk))).length,
    answers: answers.length,
    told: mails.filter(({ owner }) => owner !== "").length,
    account: items.filter(({ sk }) => sk === "account").length,
  };
}

/** Goes on as the schedule does, until nothing is due. */
async function resume(ports: Ports = crashWorld.ports): Promise<void> {
  crashWorld.world.setNow("2026-11-20T12:30:00Z");
  await openDesk(own, ports).resumeDue(100);
  await crashWorld.world.tellEvents();
}

const kindOf = (effect: string) => {
  if (effect === "delete raw mail") return "raw";
  if (/^delete (?:key|facts|parcel|act)/.test(effect)) return "parcels";
  return effect === "delete answer"
    ? "outgoing"
    : /^delete (?:account|address|token)/.test(effect)
      ? "account"
      : null;
};

describe("forgetting", () => {
  it("deletes raw mails first, then parcels and the ways to them, then what was to be sent, and last the account", async () => {
    const { anna, yes } = await toBeForgotten();
    const worker = mortal(() => false);
    await receive(yes, crashWorld.wrap(worker.around));
    const order = worker.effects.flatMap(({ effect }) => kindOf(effect) ?? []);
    expect(order.filter((kind, at) => kind !== order[at - 1])).toEqual([
      "raw",
      "parcels",
      "outgoing",
      // The farewell's own mail, which had to be read until then.
      "raw",
      "account",
      "outgoing",
    ]);
    expect(await leftOf(anna, yes)).toEqual({ raw: 0, parcels: 0, answers: 0, told: 0, account: 0 });
  });

  it.each([
    ["after the first raw mail", "delete raw mail", 1, { raw: 3, parcels: "all", told: "all" }],
    ["between raw mails and parcels", "delete raw mail", 4, { raw: 0, parcels: "all", told: "all" }],
    ["in the middle of a parcel", "delete facts", 1, { raw: 0, parcels: "some", told: "all" }],
    ["between answers and mails", "delete answer", 1, { raw: 0, parcels: "none", told: "all" }],
    ["before the account", "change mail PLANNED", 1, { raw: 0, parcels: "none", told: "none" }],
  ] as const)("crashed %s, goes on where it was", async (_, effect, nth, expected) => {
    const { anna, yes } = await toBeForgotten();
    const before = await leftOf(anna, yes);
    const worker = mortal((here) => here.effect === effect && here.nth === nth && here.side === "after");
    expect(await worker.outlive(receive(yes, crashWorld.wrap(worker.around)))).toBe("died");
    const left = await leftOf(anna, yes);
    const share = (now: number, then: number) => (now === 0 ? "none" : now === then ? "all" : "some");
    expect({ raw: left.raw, parcels: share(left.parcels, before.parcels) }).toEqual({
      raw: expected.raw,
      parcels: expected.parcels,
    });
    // The mail that said yes is there too, until it is done.
    expect(share(left.told - 1, before.told)).toBe(expected.told);
    expect(left.account).toBe(1);
    await resume();
    expect(await leftOf(anna, yes)).toEqual({ raw: 0, parcels: 0, answers: 0, told: 0, account: 0 });
    expect(await parcelsOf(anna)).toEqual([]);
  });

  it("leaves keyed hashes and instants alone, each until it expires", async () => {
    const { anna, yes } = await toBeForgotten();
    await receive(yes);
    await resume();
    const address = crashWorld.ports.keys.hash("address", anna.who.address);
    const tombstone = await crashWorld.table.get(tableKeys.forgotten(address));
    const left = [...(await crashWorld.table.list(ofAccount(anna.accountId), "")), tombstone ?? {}];
    expect(left.length).toBeGreaterThan(4);
    expect(left.filter(({ expiresAt }) => typeof expiresAt !== "number")).toEqual([]);
    const words = JSON.stringify(left, (_, value) => (value instanceof Set ? [...value] : value));
    for (const secret of [anna.who.address, anna.who.trackingNumber, "person", "carrier"])
      expect(words).not.toContain(secret);
  });

  it("what comes again is not answered and opens no account: redriven, with new ids, or never looked at before", async () => {
    const { anna, yes } = await toBeForgotten();
    const unmet = await anna.arrive(forwardOf(person(++serial), "held", `unmet-${serial}`));
    const raw = forwardOf(anna.who, "held", `held-${anna.who.serial}`);
    const unmetRaw = forwardOf({ ...person(serial), address: anna.who.address }, "held", `late-${serial}`);
    const late = await anna.arrive(unmetRaw);
    await receive(yes);
    await resume();
    const before = (await crashWorld.world.sent()).length;
    const again = await anna.arrive(raw);
    for (const receipt of [...anna.receipts, again].filter((each) => each !== unmet)) await receive(receipt);
    await resume();
    expect(await crashWorld.world.sent()).toHaveLength(before);
    expect(await crashWorld.ports.accounts.get(anna.accountId)).toBeNull();
    expect(await crashWorld.ports.mails.get(anna.accountId, late.sesMessageId)).toMatchObject({
      state: "REFUSED",
      reason: "forgotten",
    });
    expect((await leftOf(anna, yes)).parcels).toBe(0);
  });

  it("whoever comes back later is met as anybody", async () => {
    const { anna, yes } = await toBeForgotten();
    await receive(yes);
    await resume();
    crashWorld.world.setNow("2026-11-20T13:00:00Z");
    const who = { ...person(++serial), address: anna.who.address };
    await receive(await anna.arrive(forwardOf(who, "held", `back-${serial}`)));
    expect(await anna.account()).toMatchObject({ address: anna.who.address });
    expect(await parcelsOf(anna)).toHaveLength(1);
  });
});
