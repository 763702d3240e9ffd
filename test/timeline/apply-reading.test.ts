import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParcelReading, Reading } from "../../lib/extract/reading.ts";
import { applyReading } from "../../lib/timeline/apply-reading.ts";
import { currentEvent } from "../../lib/timeline/current-event.ts";
import { foldTimeline } from "../../lib/timeline/fold-timeline.ts";
import type { PersonAct, Timeline } from "../../lib/timeline/timeline.ts";
import {
  as,
  type CountryCode,
  type CurrencyCode,
  type EventTime,
  type Instant,
  type LocalDate,
} from "../../lib/units.ts";
import { eventReading, foldContext, reading } from "./readings.ts";

function applyAll(readings: readonly Reading[], thread: string | null = null): readonly Timeline[] {
  return readings.reduce<readonly Timeline[]>(
    (timelines, each) => applyReading(timelines, each, foldContext({ thread })).timelines,
    [],
  );
}

const day = (text: string) => as<LocalDate>(text);
const moment = (text: string) => as<EventTime>(text);

/** What a set of timelines says, apart from the handles by which the store finds them. */
function withoutHandles(timelines: readonly Timeline[]): string[] {
  return timelines.map(({ parcelId: _, ...rest }) => JSON.stringify(rest)).sort();
}

describe("the parcel that a mail speaks of", () => {
  it("a second mail about the same number lands on the same timeline", () => {
    const first = reading("2026-11-01T10:00:00Z", [
      { trackingNumber: "TEST0001", events: [eventReading({ status: "origin.accepted" })] },
    ]);
    const second = reading("2026-11-03T10:00:00Z", [
      { trackingNumber: "TEST0001", events: [eventReading({ status: "import.exception" })] },
    ]);
    const timelines = applyAll([first, second]);
    expect(timelines).toHaveLength(1);
    expect(timelines[0]?.events.map((event) => event.status)).toEqual([
      "origin.accepted",
      "import.exception",
    ]);
  });

  it("keeps its id when more becomes known", () => {
    const [before] = applyAll([reading("2026-11-01T10:00:00Z", [{ merchant: "shop", orderNumber: "A-1" }])]);
    const numbered = reading("2026-11-02T10:00:00Z", [
      { merchant: "shop", orderNumber: "A-1", trackingNumber: "TEST0001" },
    ]);
    const applied = applyReading(before ? [before] : [], numbered, foldContext());
    expect(applied.timelines.map((timeline) => timeline.parcelId)).toEqual([before?.parcelId]);
  });

  it("a hand-over number is linked, never a new parcel", () => {
    const timelines = applyAll([
      reading("2026-11-01T10:00:00Z", [{ carrier: "one", trackingNumber: "TEST0001" }]),
      reading("2026-11-05T10:00:00Z", [
        { carrier: "one", trackingNumber: "TEST0001", linkedNumbers: ["LOCAL01"] },
      ]),
      reading("2026-11-06T10:00:00Z", [{ carrier: "two", trackingNumber: "LOCAL01" }]),
    ]);
    expect(timelines).toHaveLength(1);
    expect(timelines[0]?.numbers).toEqual([
      { carrier: "one", trackingNumber: "TEST0001" },
      { carrier: "two", trackingNumber: "LOCAL01" },
    ]);
  });

  it("a mail that names two known numbers joins their parcels, and says which id went into which", () => {
    const apart = applyAll([
      reading("2026-11-01T10:00:00Z", [{ trackingNumber: "TEST0001" }]),
      reading("2026-11-02T10:00:00Z", [{ trackingNumber: "LOCAL01" }]),
    ]);
    const link = reading("2026-11-03T10:00:00Z", [
      { trackingNumber: "TEST0001", linkedNumbers: ["LOCAL01"] },
    ]);
    const applied = applyReading(apart, link, foldContext());
    expect(apart).toHaveLength(2);
    expect(applied.timelines).toHaveLength(1);
    expect(applied.joined).toHaveLength(1);
    expect(applied.joined[0]?.into).toBe(applied.timelines[0]?.parcelId);
  });

  it("a later number adopts the order's number-less parcel; the next number of the order is a parcel of its own", () => {
    const order = { merchant: "shop", orderNumber: "A-1" };
    const timelines = applyAll([
      reading("2026-11-01T10:00:00Z", [{ ...order, events: [eventReading({ status: "order.confirmed" })] }]),
      reading("2026-11-02T10:00:00Z", [{ ...order, trackingNumber: "TEST0001" }]),
      reading("2026-11-03T10:00:00Z", [{ ...order, trackingNumber: "TEST0002" }]),
    ]);
    const sizes = timelines.map((timeline) => [
      timeline.numbers.map((each) => each.trackingNumber),
      timeline.facts.length,
    ]);
    expect(sizes).toHaveLength(2);
    expect(sizes).toContainEqual([["TEST0001"], 2]);
    expect(sizes).toContainEqual([["TEST0002"], 1]);
  });

  it("news of an order goes to its only parcel that is still on its way", () => {
    const order = { merchant: "shop", orderNumber: "A-1" };
    const timelines = applyAll([
      reading("2026-11-02T10:00:00Z", [
        { ...order, trackingNumber: "TEST0001", events: [eventReading({ status: "done.delivered" })] },
      ]),
      reading("2026-11-03T10:00:00Z", [{ ...order, trackingNumber: "TEST0002" }]),
      reading("2026-11-04T10:00:00Z", [
        { ...order, eta: { from: day("2026-11-09"), to: day("2026-11-10") } },
      ]),
    ]);
    const open = timelines.find((timeline) => timeline.eta !== null);
    expect(open?.numbers.map((each) => each.trackingNumber)).toEqual(["TEST0002"]);
  });

  it("the same order number of another shop is another parcel", () => {
    const timelines = applyAll([
      reading("2026-11-01T10:00:00Z", [{ merchant: "shop", orderNumber: "1001" }]),
      reading("2026-11-02T10:00:00Z", [{ merchant: "other", orderNumber: "1001" }]),
      reading("2026-11-03T10:00:00Z", [{ merchant: null, orderNumber: "1001", trackingNumber: "TEST0001" }]),
    ]);
    expect(timelines).toHaveLength(3);
  });

  it("a number that is used again 90 days after delivery is a new parcel, one that is named after 80 is not", () => {
    const delivered = reading("2026-05-01T10:00:00Z", [
      { trackingNumber: "TEST0001", events: [eventReading({ status: "done.delivered" })] },
    ]);
    const later = (sentAt: string) =>
      reading(sentAt, [
        { trackingNumber: "TEST0001", events: [eventReading({ status: "origin.accepted" })] },
      ]);
    expect(applyAll([delivered, later("2026-07-20T10:00:00Z")])).toHaveLength(1);
    expect(applyAll([delivered, later("2026-08-01T10:00:00Z")])).toHaveLength(2);
  });

  it("the person's return of an order is a parcel of its own", () => {
    const order = { merchant: "shop", orderNumber: "A-1" };
    const timelines = applyAll([
      reading("2026-11-01T10:00:00Z", [{ ...order, direction: "incoming" }]),
      reading("2026-11-09T10:00:00Z", [{ ...order, direction: "return" }]),
    ]);
    expect(timelines.map((timeline) => timeline.direction).sort()).toEqual(["incoming", "return"]);
  });

  it("without number and order, the conversation tells", () => {
    const mails = [
      reading("2026-11-01T10:00:00Z", [{ events: [eventReading({ status: "order.shipped" })] }]),
      reading("2026-11-02T10:00:00Z", [{ events: [eventReading({ status: "domestic.at_depot" })] }]),
    ];
    expect(applyAll(mails, "thread-1")).toHaveLength(1);
    expect(applyAll(mails, null)).toHaveLength(2);
  });
});

describe("events of one mail without a time", () => {
  it("stand as the mail lists them: its last one is the status", () => {
    const [timeline] = applyAll([
      reading("2026-11-20T10:00:00Z", [
        {
          trackingNumber: "TEST0001",
          events: [
            eventReading({ status: "delivery.scheduled" }),
            eventReading({ status: "import.exception" }),
          ],
        },
      ]),
    ]);
    expect(timeline && currentEvent(timeline)?.status).toBe("import.exception");
  });
});

describe("news", () => {
  const mail = reading("2026-11-01T10:00:00Z", [
    { trackingNumber: "TEST0001", events: [eventReading({ status: "import.exception" })] },
  ]);

  it("the first mail is news, the same mail again is none", () => {
    const first = applyReading([], mail, foldContext());
    const again = applyReading(
      first.timelines,
      mail,
      foldContext({ receivedAt: as<Instant>("2026-11-22T12:00:00Z") }),
    );
    expect([first.isNews, again.isNews]).toEqual([true, false]);
    expect(again.timelines).toEqual(first.timelines);
  });

  it("a changed day of delivery is news without any new event", () => {
    const first = applyReading([], mail, foldContext());
    const changed = reading("2026-11-02T10:00:00Z", [
      { trackingNumber: "TEST0001", eta: { from: day("2026-11-09"), to: day("2026-11-10") } },
    ]);
    const applied = applyReading(first.timelines, changed, foldContext());
    expect(applied.touched.map((parcel) => parcel.isNews)).toEqual([true]);
  });

  it("a date in the mail's future does not put it after everything that follows", () => {
    const wrongClock = reading("2027-06-01T10:00:00Z", [{ trackingNumber: "TEST0001" }]);
    expect(applyReading([], wrongClock, foldContext()).timelines[0]?.newestMailAt).toBe(
      "2026-11-20T12:00:00Z",
    );
  });
});

const numbers = fc.constantFrom("TEST0001", "TEST0002", "TEST0003");
const parcels: fc.Arbitrary<Partial<ParcelReading>> = fc.record({
  carrier: fc.constantFrom(null, "one", "two"),
  trackingNumber: fc.option(numbers, { nil: null }),
  linkedNumbers: fc.array(numbers, { maxLength: 1 }),
  merchant: fc.constantFrom(null, "shop", "other"),
  orderNumber: fc.constantFrom(null, "1001", "ORDER-123456"),
  direction: fc.constantFrom("incoming" as const, "incoming" as const, "return" as const),
  eta: fc.constantFrom(null, { from: day("2026-11-09"), to: day("2026-11-10") }),
  pickup: fc.constantFrom(
    null,
    { until: day("2026-11-30"), place: null, code: null },
    { until: null, place: "Kiosk", code: "12" },
  ),
  charge: fc.constantFrom(null, { amount: "8.00", currency: as<CurrencyCode>("GBP"), by: null }),
  events: fc.array(
    fc.record({
      status: fc.constantFrom(
        "import.exception" as const,
        "done.delivered" as const,
        "order.shipped" as const,
        null,
      ),
      reason: fc.constant(null),
      statusText: fc.constantFrom("Held", "On hold"),
      classifier: fc.constantFrom("actual" as const, "estimated" as const),
      occurredAt: fc.constantFrom(
        null,
        moment("2026-05-01"),
        moment("2026-11-10T08:00"),
        moment("2026-11-10T09:00:00+02:00"),
      ),
      place: fc.constantFrom(null, "Madrid, ES", "Louisville, KY 40213"),
    }),
    { maxLength: 2 },
  ),
});
const mails = fc
  .tuple(
    fc.constantFrom(
      "2026-05-01T10:00:00Z",
      "2026-08-05T10:00:00Z",
      "2026-11-01",
      "2026-11-01T10:00:00+01:00",
      null,
    ),
    fc.array(parcels, { minLength: 1, maxLength: 2 }),
  )
  .map(([sentAt, parcel]) => reading(sentAt, parcel));

describe("the order in which mails reach us", () => {
  it("does not matter, and no mail counts twice", () => {
    const sets = fc
      .array(mails, { minLength: 1, maxLength: 7 })
      .chain((set) =>
        fc.tuple(fc.constant(set), fc.shuffledSubarray([...set, ...set], { minLength: set.length * 2 })),
      );
    fc.assert(
      fc.property(sets, ([set, shuffled]) => {
        expect(withoutHandles(applyAll(shuffled))).toEqual(withoutHandles(applyAll(set)));
      }),
      { numRuns: 400 },
    );
  });

  it("does not even matter for the ids, where every mail has one number", () => {
    const numbered = fc.array(
      fc.tuple(fc.constantFrom("2026-11-01T10:00:00Z", "2026-11-02T10:00:00Z"), numbers),
      { minLength: 1, maxLength: 6 },
    );
    const sets = numbered.chain((set) =>
      fc.tuple(fc.constant(set), fc.shuffledSubarray(set, { minLength: set.length })),
    );
    const toReadings = (set: readonly (readonly [string, string])[]) =>
      set.map(([sentAt, trackingNumber]) => reading(sentAt, [{ trackingNumber, events: [eventReading()] }]));
    fc.assert(
      fc.property(sets, ([set, shuffled]) => {
        expect(applyAll(toReadings(shuffled))).toEqual(applyAll(toReadings(set)));
      }),
    );
  });
});

describe("what the person says", () => {
  const act = (name: PersonAct["act"], at: string): PersonAct => ({
    id: `${name}@${at}`,
    act: name,
    on: day(at.slice(0, 10)),
    at: as<Instant>(at),
    detail: null,
  });
  const facts = applyAll([
    reading("2026-11-10T10:00:00Z", [
      { trackingNumber: "TEST0001", events: [eventReading({ status: "import.exception" })] },
    ]),
  ]).flatMap((timeline) => timeline.facts);
  const folded = (...acts: PersonAct[]) => foldTimeline("p", facts, acts, foldContext().zone);

  it('"it came" wins over every mail, older or newer', () => {
    const timeline = folded(act("arrived", "2026-11-09T10:00:00Z"));
    expect(currentEvent(timeline)?.status).toBe("done.delivered");
    expect(timeline.anchors.deliveredOn).toBe("2026-11-09");
  });

  it('"it is not there" takes it back', () => {
    const timeline = folded(
      act("not-received", "2026-11-12T10:00:00Z"),
      act("arrived", "2026-11-11T10:00:00Z"),
    );
    expect(currentEvent(timeline)?.status).toBe("import.exception");
  });

  it("the country is the one that a mail says, until the person says another", () => {
    const mail = reading("2026-11-10T10:00:00Z", [
      { trackingNumber: "TEST0001", destination: as<CountryCode>("ES"), events: [eventReading()] },
    ]);
    const said = applyAll([mail]).flatMap((timeline) => timeline.facts);
    const told = { ...act("told-country", "2026-11-11T10:00:00Z"), detail: "PT" };
    expect(foldTimeline("p", said, [], foldContext().zone).destination).toBe("ES");
    expect(foldTimeline("p", said, [told], foldContext().zone).destination).toBe("PT");
  });

  it("acts fold the same in any order and twice", () => {
    const acts = [
      act("bought", "2026-10-01T10:00:00Z"),
      act("paid", "2026-10-02T10:00:00Z"),
      act("arrived", "2026-11-11T10:00:00Z"),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([...acts, ...acts], { minLength: 6 }), (shuffled) => {
        expect(folded(...shuffled)).toEqual(folded(...acts));
      }),
    );
    expect(folded(...acts).anchors.paidOn).toBe("2026-10-02");
  });
});
