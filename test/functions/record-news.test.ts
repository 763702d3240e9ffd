import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReceivedMail } from "../../functions/mail-item.ts";
import type { Ports } from "../../functions/ports.ts";
import { recordNews } from "../../functions/record-news.ts";
import type { ParcelReading, Reading } from "../../lib/extract/reading.ts";
import { as, type Instant, type ZoneId } from "../../lib/units.ts";
import { eventReading, reading } from "../timeline/readings.ts";
import { connectPorts, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const zone = as<ZoneId>("UTC");
const now = as<Instant>("2026-11-20T12:00:00Z");
let serial = 0;

/** Folds mails into a fresh account, in this order; gives what the store then says of the number or order. */
function account() {
  const accountId = `account${++serial}`;
  const item = (mailId: string) =>
    ({ accountId, mailId, receipt: { receivedAt: now } }) as unknown as Pick<
      ReceivedMail,
      "accountId" | "mailId" | "receipt"
    >;
  return {
    record: (
      what: Reading,
      mailId = `mail${++serial}`,
      ports: Partial<Ports> = {},
      thread = `of ${mailId}`,
    ) => recordNews(item(mailId), what, { thread, zone, now }, { ...world.ports, ...ports }),
    find: async (kind: "number" | "order", value: string) =>
      (await world.ports.timelines.find(accountId, [{ kind, value }], { now, zone, exceptMailId: "" })).map(
        ({ timeline }) => ({
          numbers: timeline.numbers.map((each) => each.trackingNumber),
          mails: timeline.facts.length,
        }),
      ),
  };
}

const mail = (sentAt: string, parcel: Partial<ParcelReading>) => reading(sentAt, [parcel]);

describe("what mails say, in the store", () => {
  it("two parcels that turn out to be one are one, and nothing of the other is left", async () => {
    const { record, find } = account();
    await record(mail("2026-11-01T10:00:00Z", { trackingNumber: "A1" }));
    await record(mail("2026-11-02T10:00:00Z", { trackingNumber: "B1" }));
    await record(mail("2026-11-03T10:00:00Z", { trackingNumber: "A1", linkedNumbers: ["B1"] }));
    expect(await find("number", "A1")).toEqual([{ numbers: ["A1", "B1"], mails: 3 }]);
    expect(await find("number", "B1")).toEqual(await find("number", "A1"));
  });

  it("a mail that comes late, and by its date belongs in between, moves what was adopted meanwhile", async () => {
    const { record, find } = account();
    const order = { merchant: "shop", orderNumber: "O-1" };
    await record(
      mail("2026-11-01T10:00:00Z", { ...order, events: [eventReading({ status: "order.confirmed" })] }),
    );
    await record(mail("2026-11-05T10:00:00Z", { ...order, trackingNumber: "LATER" }));
    await record(mail("2026-11-02T10:00:00Z", { ...order, trackingNumber: "FIRST" }));
    const parcels = await find("order", "O-1");
    expect(parcels.toSorted((a, b) => b.mails - a.mails)).toEqual([
      { numbers: ["FIRST"], mails: 2 },
      { numbers: ["LATER"], mails: 1 },
    ]);
  });

  it("is the same in any order", async () => {
    const order = { merchant: "shop", orderNumber: "O-2" };
    const mails = [
      mail("2026-11-01T10:00:00Z", order),
      mail("2026-11-02T10:00:00Z", { ...order, trackingNumber: "C1" }),
      mail("2026-11-03T10:00:00Z", { ...order, trackingNumber: "C2" }),
      mail("2026-11-04T10:00:00Z", { trackingNumber: "C2", linkedNumbers: ["C3"] }),
    ];
    const orders = [
      mails,
      mails.toReversed(),
      [mails[2], mails[0], mails[3], mails[1]].filter((each) => each !== undefined),
    ];
    const results = [];
    for (const each of orders) {
      const { record, find } = account();
      for (const what of each) await record(what);
      results.push(
        (await find("order", "O-2")).toSorted(
          (a, b) => b.mails - a.mails || (a.numbers[0] ?? "").localeCompare(b.numbers[0] ?? ""),
        ),
      );
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
    expect(results[0]).toEqual([
      { numbers: ["C1"], mails: 2 },
      { numbers: ["C2", "C3"], mails: 2 },
    ]);
  });

  it("a mail that is recorded again, because its worker died, is still news", async () => {
    const { record } = account();
    const what = mail("2026-11-01T10:00:00Z", { trackingNumber: "D1", events: [eventReading()] });
    const first = await record(what, "mail-d");
    const again = await record(what, "mail-d");
    const other = await record(what, "mail-e");
    expect([first.isNews, again.isNews, other.isNews]).toEqual([true, true, false]);
    expect(again.touched.map((each) => each.after.parcelId)).toEqual(
      first.touched.map((each) => each.after.parcelId),
    );
  });

  it("eight mails of one parcel at once are all on its timeline", async () => {
    const { record, find } = account();
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        record(mail(`2026-11-0${index + 1}T10:00:00Z`, { trackingNumber: "E1", events: [eventReading()] })),
      ),
    );
    expect(await find("number", "E1")).toEqual([{ numbers: ["E1"], mails: 8 }]);
  });

  it("a parcel of many mails is found with as few looks as one of two", async () => {
    const { record } = account();
    const looks: string[] = [];
    const counted = connectPorts(world.address, { now: () => now }, (table) => ({
      ...table,
      list: (pk, prefix) => {
        looks.push(prefix.split("#").slice(0, 2).join(" "));
        return table.list(pk, prefix);
      },
    }));
    for (let day = 1; day <= 6; day += 1) {
      looks.length = 0;
      await record(
        mail(`2026-11-0${day}T10:00:00Z`, { trackingNumber: "H1", events: [eventReading()] }),
        `mail${++serial}`,
        counted,
      );
    }
    // By its number and by the mail's own conversation, and then the parcel itself.
    expect(looks.filter((look) => !look.startsWith("parcel")).sort()).toEqual(["key number", "key thread"]);
    expect(looks).toHaveLength(3);
  });

  it("a parcel that somebody puts into its conversation is found with it from then on", async () => {
    const { record, find } = account();
    const begun = mail("2026-11-01T10:00:00Z", { trackingNumber: "K1", events: [eventReading()] });
    await record(begun, "mail-k");
    await record(mail("2026-11-02T10:00:00Z", { trackingNumber: "K1" }));
    expect(await find("number", "K1")).toHaveLength(1);
    const reply = mail("2026-11-03T10:00:00Z", { trackingNumber: "K2", events: [eventReading()] });
    await record(reply, `mail${++serial}`, {}, "of mail-k");
    expect(await find("number", "K1")).toHaveLength(2);
    expect(await find("number", "K2")).toEqual(await find("number", "K1"));
  });

  it("gives up, to be tried later, when somebody else is always faster", async () => {
    const { record } = account();
    const timelines: Ports["timelines"] = { ...world.ports.timelines, save: async () => "conflict" };
    await expect(
      record(mail("2026-11-01T10:00:00Z", { trackingNumber: "F1" }), "mail-f", { timelines }),
    ).rejects.toMatchObject({ code: "timeline-contended" });
  });
});
