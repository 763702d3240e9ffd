import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountStore } from "../../functions/adapters/dynamodb/account-store.ts";
import { mailStore } from "../../functions/adapters/dynamodb/mail-store.ts";
import { timelineStore } from "../../functions/adapters/dynamodb/timeline-store.ts";
import type { MailItem } from "../../functions/mail-item.ts";
import { parcelKeys } from "../../functions/parcel-keys.ts";
import type { Account, ParcelChange } from "../../functions/ports.ts";
import { applyReading } from "../../lib/timeline/apply-reading.ts";
import type { Timeline } from "../../lib/timeline/timeline.ts";
import {
  as,
  type CountryCode,
  type CurrencyCode,
  type Instant,
  type LanguageTag,
  type LocalDate,
  type ZoneId,
} from "../../lib/units.ts";
import { eventReading, foldContext, reading } from "../timeline/readings.ts";
import { engineNames, openEngine, type TestEngine } from "./engines.ts";

const instant = (text: string) => as<Instant>(text);
const now = instant("2026-11-20T12:00:00Z");
const later = instant("2026-11-20T12:15:00Z");
const nextYear = instant("2027-11-20T12:00:00Z");
const zone = foldContext().zone;

let serial = 0;
/** A fresh name, so that no test sees another's items. */
const fresh = (name: string) => `${name}-${++serial}`;

function mailItem(overrides: Partial<MailItem> = {}): MailItem {
  return {
    accountId: fresh("account"),
    mailId: fresh("mail"),
    state: "RECEIVED",
    owner: "worker-1",
    leaseUntil: later,
    dueAt: later,
    receipt: {
      sesMessageId: "ses-1",
      objectKey: "raw/ses-1",
      receivedAt: now,
      envelopeFrom: "",
      recipients: ["track@in.example"],
      verdicts: { spam: "PASS", virus: "PASS", spf: "PASS", dkim: "PASS", dmarc: "PASS" },
    },
    answer: null,
    attempts: 0,
    postponements: 0,
    reason: null,
    sendCode: null,
    sentMessageId: null,
    updatedAt: now,
    expiresAt: nextYear,
    ...overrides,
  };
}

function timelineOf(number: string, mailId = "mail-1", receivedAt = now): Timeline {
  const mail = reading("2026-11-10T10:00:00Z", [
    {
      carrier: "one",
      trackingNumber: number,
      merchant: "shop",
      orderNumber: `order of ${number} / é`,
      piece: { n: 1, of: 2 },
      charge: { amount: "8.00", currency: as<CurrencyCode>("GBP"), by: null },
      eta: { from: as<LocalDate>("2026-11-25"), to: as<LocalDate>("2026-11-26") },
      events: [
        eventReading({ status: "import.exception", statusText: "Held at customs", place: "Madrid, ES" }),
      ],
    },
  ]);
  const [timeline] = applyReading([], mail, foldContext({ mailId, receivedAt })).timelines;
  if (timeline === undefined) throw new Error("a reading with a number gives a timeline");
  return timeline;
}

function changeOf(timeline: Timeline, version = 0): ParcelChange {
  return { timeline, version, keys: parcelKeys(timeline.facts), removedFacts: [], expiresAt: nextYear };
}

describe.each(engineNames)("the store on %s", (name) => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await openEngine(name);
  });
  afterAll(() => engine.close());

  it("gives and writes what is asked for at once as if each had been asked for alone", async () => {
    const { table } = engine;
    // More than one batch of either kind holds.
    const keys = Array.from({ length: 130 }, () => ({ pk: fresh("at-once"), sk: "item" }));
    await Promise.all(keys.map((key, n) => table.put(key, { n })));
    const nobody = { pk: fresh("nobody"), sk: "item" };
    const asked = [nobody, ...keys, ...keys.slice(0, 2)];
    const found = await Promise.all(asked.map((key) => table.get(key)));
    expect(found.map((item) => item?.n)).toEqual([undefined, ...keys.keys(), 0, 1]);
    const [first = nobody, ...others] = keys;
    await Promise.all([...others.map((key) => table.delete(key)), table.put(first, { n: "new" })]);
    const left = await Promise.all(keys.map((key) => table.get(key)));
    expect(left.map((item) => item?.n ?? null)).toEqual(["new", ...others.map(() => null)]);
  });

  describe("accounts", () => {
    const account = (overrides: Partial<Account> = {}): Account => ({
      accountId: fresh("account"),
      address: "anna@example.com",
      token: fresh("token"),
      firstMailId: "mail-1",
      openedAt: now,
      zone: as<ZoneId>("Europe/Madrid"),
      language: as<LanguageTag>("es"),
      country: as<CountryCode>("ES"),
      quietHours: { from: 22, to: 8 },
      mails: "important",
      aliases: ["anna@work.example"],
      pending: { about: "join", address: "a@work.example", thread: "thread-1", code: "code-1", until: later },
      undo: { mailId: "mail-2", at: now, before: { country: null, mails: "all" }, undoneBy: null },
      suppressedBecause: null,
      ...overrides,
    });

    it("is found by its address and by its token", async () => {
      const accounts = accountStore(engine.table);
      const mine = account();
      const hashes = { address: fresh("hash"), token: fresh("hash") };
      expect(await accounts.open(mine)).toEqual(mine);
      await accounts.lead(mine.accountId, hashes);
      expect(await accounts.findByAddress(hashes.address)).toBe(mine.accountId);
      expect(await accounts.findByToken(hashes.token)).toBe(mine.accountId);
      expect(await accounts.get(mine.accountId)).toEqual(mine);
    });

    it("is nothing where nobody opened it", async () => {
      const accounts = accountStore(engine.table);
      expect(await accounts.get("nobody")).toBeNull();
      expect(await accounts.findByAddress("nobody")).toBeNull();
      expect(await accounts.findByToken("nobody")).toBeNull();
    });

    it("of two that open it at once, both get the winner's", async () => {
      const accounts = accountStore(engine.table);
      const accountId = fresh("account");
      const tries = Array.from({ length: 8 }, () => account({ accountId, token: fresh("token") }));
      const opened = await Promise.all(tries.map((each) => accounts.open(each)));
      expect(new Set(opened.map((each) => each.token)).size).toBe(1);
    });

    it("once forgotten is known by the hash of its address and the time alone", async () => {
      const accounts = accountStore(engine.table);
      const [hash, other, until] = [fresh("hash"), fresh("hash"), "2027-01-19T00:00:00Z" as never];
      expect(await accounts.forgottenAt(hash)).toBeNull();
      await accounts.noteForgotten([hash, other], now, until);
      expect(await accounts.forgottenAt(other)).toBe(now);
      expect(await accounts.findByAddress(hash)).toBeNull();
      const mine = account();
      await accounts.open(mine);
      await accounts.lead(mine.accountId, { address: hash, token: fresh("hash") });
      expect(await accounts.findByAddress(hash)).toBe(mine.accountId);
    });

    it("is suppressed, if there is one", async () => {
      const accounts = accountStore(engine.table);
      const mine = account();
      await accounts.open(mine);
      await accounts.suppress(mine.accountId, "complaint");
      await accounts.suppress("nobody", "complaint");
      expect((await accounts.get(mine.accountId))?.suppressedBecause).toBe("complaint");
      expect(await accounts.get("nobody")).toBeNull();
    });
  });

  describe("mail items", () => {
    it("keeps all of an item, its answer's bytes too", async () => {
      const mails = mailStore(engine.table);
      const item = mailItem({ answer: { to: "anna@example.com", raw: new Uint8Array([0, 13, 10, 255]) } });
      expect(await mails.begin(item)).toEqual({ isNew: true, item });
      expect(await mails.get(item.accountId, item.mailId)).toEqual(item);
    });

    it("of 16 that begin it at once one is the first, and the others see it", async () => {
      const mails = mailStore(engine.table);
      const item = mailItem();
      const begun = await Promise.all(
        Array.from({ length: 16 }, (_, index) => mails.begin({ ...item, owner: `worker-${index}` })),
      );
      expect(begun.filter((each) => each.isNew)).toHaveLength(1);
      expect(new Set(begun.map((each) => each.item.owner)).size).toBe(1);
    });

    it("a repeated call that finds its own nonce is a success", async () => {
      const mails = mailStore(engine.table);
      const item = mailItem();
      await mails.begin(item);
      expect((await mails.begin(item)).isNew).toBe(true);
      const change = { state: "PLANNED", updatedAt: now, reason: "shipping-news" } as const;
      const planned = await mails.change(item, change);
      expect(planned?.state).toBe("PLANNED");
      expect((await mails.change(item, change))?.state).toBe("PLANNED");
    });

    it("of 16 that take it over at once one has it, and the others know", async () => {
      const mails = mailStore(engine.table);
      const item = mailItem();
      await mails.begin(item);
      const taken = await Promise.all(
        Array.from({ length: 16 }, (_, index) =>
          mails.change(item, {
            state: item.state,
            owner: `heir-${index}`,
            leaseUntil: instant("2026-11-20T12:30:00Z"),
            dueAt: instant("2026-11-20T12:30:00Z"),
            updatedAt: later,
          }),
        ),
      );
      const winners = taken.filter((each) => each !== null);
      expect(winners).toHaveLength(1);
      expect((await mails.get(item.accountId, item.mailId))?.owner).toBe(winners[0]?.owner);
      expect(await mails.change(item, { state: "REFUSED", updatedAt: later })).toBeNull();
    });

    it("what has no lease can be changed once", async () => {
      const mails = mailStore(engine.table);
      const item = mailItem();
      await mails.begin(item);
      const released = await mails.change(item, { state: "PLANNED", leaseUntil: null, updatedAt: now });
      expect((await mails.get(item.accountId, item.mailId))?.leaseUntil).toBeNull();
      const from = released ?? item;
      const results = await Promise.all(
        ["a", "b"].map((owner) =>
          mails.change(from, { state: "SENDING", owner, leaseUntil: later, dueAt: later, updatedAt: now }),
        ),
      );
      expect(results.filter((each) => each !== null)).toHaveLength(1);
    });

    it("is on the due index from its time on, in every shard, and no more once it is final", async () => {
      const mails = mailStore(engine.table);
      const items = Array.from({ length: 24 }, () => mailItem({ dueAt: instant("2001-01-01T00:00:00Z") }));
      for (const item of items) await mails.begin(item);
      const notYet = mailItem({ dueAt: instant("2001-01-01T00:00:02Z") });
      await mails.begin(notYet);
      const ids = async (at: string) => (await mails.due(instant(at), 500)).map((each) => each.mailId);
      expect((await ids("2001-01-01T00:00:00Z")).sort()).toEqual(items.map((item) => item.mailId).sort());
      expect(await ids("2000-12-31T23:59:59Z")).toEqual([]);
      for (const item of [...items, notYet]) await mails.change(item, { state: "SENT", updatedAt: now });
      expect(await ids("2001-01-01T00:00:02Z")).toEqual([]);
      expect(await mails.get(notYet.accountId, notYet.mailId)).toMatchObject({
        state: "SENT",
        dueAt: null,
        leaseUntil: null,
      });
    });

    it("knows which of SES's mails it has met", async () => {
      const mails = mailStore(engine.table);
      const id = fresh("ses");
      expect(await mails.hasReceipt(id)).toBe(false);
      await mails.noteReceipt(id, nextYear);
      await mails.noteReceipt(id, nextYear);
      expect(await mails.hasReceipt(id)).toBe(true);
    });

    it("a claim is the first mail's, again and again, until its time is over", async () => {
      const mails = mailStore(engine.table);
      const account = fresh("account");
      const claim = (mailId: string, at: Instant, expiresAt: Instant) =>
        mails.claim(account, "content#1", mailId, { now: at, expiresAt });
      expect(await claim("a", now, later)).toBe(true);
      expect(await claim("a", now, later)).toBe(true);
      expect(await claim("b", now, later)).toBe(false);
      expect(await claim("b", later, nextYear)).toBe(true);
      expect(await claim("a", later, nextYear)).toBe(false);
    });

    it("counts each mail once, and no more than the limits of the hour and of the day", async () => {
      const mails = mailStore(engine.table);
      const account = fresh("account");
      const at = (hour: string) => (mailId: string) =>
        mails.countAnswer(
          account,
          mailId,
          { anHour: 2, aDay: 3 },
          { now: `2026-11-20T${hour}:30:00Z` as Instant, expiresAt: nextYear },
        );
      const noon = at("12");
      const counted = [await noon("a"), await noon("a"), await noon("b"), await noon("c"), await noon("b")];
      expect(counted).toEqual([true, true, true, false, true]);
      const one = at("13");
      expect([await one("b"), await one("c"), await one("d")]).toEqual([true, true, false]);
    });
  });

  describe("timelines", () => {
    const options = { now, zone, exceptMailId: "another" };

    it("is found by number, order and conversation, whole", async () => {
      const timelines = timelineStore(engine.table);
      const account = fresh("account");
      const timeline = timelineOf(fresh("TEST"));
      expect(await timelines.save(account, changeOf(timeline))).toBe("saved");
      for (const key of parcelKeys(timeline.facts)) {
        const found = await timelines.find(account, [key], options);
        expect(found).toEqual([
          {
            timeline,
            version: 1,
            keptUntil: nextYear,
            dueAt: null,
            conversation: null,
            hasOwnThreads: false,
          },
        ]);
      }
      expect(await timelines.find(fresh("account"), parcelKeys(timeline.facts), options)).toEqual([]);
    });

    it("finds what hangs together by an order, also when it is asked for one number", async () => {
      const timelines = timelineStore(engine.table);
      const account = fresh("account");
      const order = { merchant: "shop", orderNumber: "A-1" };
      const applied = [
        reading("2026-11-01T10:00:00Z", [{ ...order, trackingNumber: "TEST0001" }]),
        reading("2026-11-02T10:00:00Z", [{ ...order, trackingNumber: "TEST0002" }]),
      ].reduce<readonly Timeline[]>((all, each) => applyReading(all, each, foldContext()).timelines, []);
      for (const timeline of applied) await timelines.save(account, changeOf(timeline));
      const found = await timelines.find(account, [{ kind: "number", value: "TEST0002" }], options);
      expect(found.map((each) => each.timeline)).toEqual(applied);
    });

    it("saved twice it is the same, and a writer who did not see the other's version is refused", async () => {
      const timelines = timelineStore(engine.table);
      const account = fresh("account");
      const timeline = timelineOf(fresh("TEST"));
      const saved = await Promise.all(
        Array.from({ length: 8 }, () => timelines.save(account, changeOf(timeline))),
      );
      expect(saved.filter((each) => each === "saved")).toHaveLength(1);
      expect(await timelines.save(account, changeOf(timeline, 1))).toBe("saved");
      expect(await timelines.save(account, changeOf(timeline, 1))).toBe("conflict");
      const [found] = await timelines.find(account, parcelKeys(timeline.facts), options);
      expect(found).toEqual({
        timeline,
        version: 2,
        keptUntil: nextYear,
        dueAt: null,
        conversation: null,
        hasOwnThreads: false,
      });
    });

    it("leaves out what came from one mail, for whoever resumes that mail", async () => {
      const timelines = timelineStore(engine.table);
      const account = fresh("account");
      const timeline = timelineOf(fresh("TEST"), "mail-7");
      await timelines.save(account, changeOf(timeline));
      const [found] = await timelines.find(account, parcelKeys(timeline.facts), {
        ...options,
        exceptMailId: "mail-7",
      });
      expect(found).toMatchObject({
        version: 1,
        timeline: { parcelId: timeline.parcelId, facts: [], events: [] },
      });
    });

    it("takes facts away that turned out to be another parcel's", async () => {
      const timelines = timelineStore(engine.table);
      const account = fresh("account");
      const timeline = timelineOf(fresh("TEST"));
      await timelines.save(account, changeOf(timeline));
      const removed = timeline.facts.map((each) => each.id);
      await timelines.save(account, { ...changeOf({ ...timeline, facts: [] }, 1), removedFacts: removed });
      const [found] = await timelines.find(account, parcelKeys(timeline.facts), options);
      expect(found?.timeline.facts).toEqual([]);
    });

    it("removes a parcel and every way to it", async () => {
      const timelines = timelineStore(engine.table);
      const account = fresh("account");
      const timeline = timelineOf(fresh("TEST"));
      await timelines.save(account, changeOf(timeline));
      await timelines.remove(account, timeline.parcelId);
      await timelines.remove(account, timeline.parcelId);
      expect(await timelines.find(account, parcelKeys(timeline.facts), options)).toEqual([]);
    });

    it("keeps what the person did, once", async () => {
      const timelines = timelineStore(engine.table);
      const account = fresh("account");
      const timeline = timelineOf(fresh("TEST"));
      const act = {
        id: "act-1",
        act: "paid",
        on: as<LocalDate>("2026-10-02"),
        at: now,
        detail: null,
      } as const;
      await timelines.save(account, changeOf(timeline));
      await timelines.addAct(account, timeline.parcelId, act, nextYear);
      await timelines.addAct(account, timeline.parcelId, act, nextYear);
      const [found] = await timelines.find(account, parcelKeys(timeline.facts), options);
      expect(found?.timeline.acts).toEqual([act]);
      expect(found?.timeline.anchors.paidOn).toBe("2026-10-02");
    });

    it("is gone after its time, whether or not the engine has deleted it, and can begin anew", async () => {
      const timelines = timelineStore(engine.table);
      const account = fresh("account");
      const timeline = timelineOf(fresh("TEST"));
      await timelines.save(account, changeOf(timeline));
      const [found] = await timelines.find(account, parcelKeys(timeline.facts), {
        ...options,
        now: nextYear,
      });
      expect(found?.timeline.facts).toEqual([]);
      const anew = timelineOf(timeline.numbers[0]?.trackingNumber ?? "", "mail-2");
      expect(await timelines.save(account, changeOf(anew, found?.version))).toBe("saved");
    });
  });
});
