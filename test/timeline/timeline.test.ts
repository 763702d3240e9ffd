import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryOf } from "../../lib/knowledge/country-of.ts";
import { currentEvent } from "../../lib/timeline/current-event.ts";
import { dwellTime } from "../../lib/timeline/dwell-time.ts";
import { emptyTimeline } from "../../lib/timeline/fold-timeline.ts";
import { mergeEvents } from "../../lib/timeline/merge-events.ts";
import type { ShipmentEvent } from "../../lib/timeline/timeline.ts";
import { dayIn, toMilliseconds } from "../../lib/timeline/zoned-time.ts";
import { as, type CountryCode, type EventTime, type Instant, type ZoneId } from "../../lib/units.ts";

const zone = (name: string) => as<ZoneId>(name);

function event(overrides: Partial<ShipmentEvent> & { readonly at?: string }): ShipmentEvent {
  const { at, ...rest } = overrides;
  return {
    id: JSON.stringify(overrides),
    status: "domestic.in_transit",
    reason: null,
    statusText: null,
    classifier: "actual",
    occurredAt: at === undefined ? null : as<EventTime>(at),
    reportedAt: as<Instant>("2026-11-20T12:00:00Z"),
    place: null,
    country: null,
    carrier: null,
    trackingNumber: null,
    source: "carrier-mail",
    ...rest,
  };
}

function statusOf(...events: readonly ShipmentEvent[]) {
  return currentEvent(mergeEvents(emptyTimeline("p"), events))?.status;
}

describe("mergeEvents", () => {
  const events = fc.record({
    id: fc.constantFrom("a", "b", "c", "d"),
    status: fc.constantFrom(
      "import.exception" as const,
      "done.delivered" as const,
      "domestic.at_depot" as const,
    ),
    statusText: fc.constantFrom(null, "Held", "On hold"),
    occurredAt: fc
      .constantFrom(null, "2026-11-10", "2026-11-10T08:00", "2026-11-10T09:00:00+02:00")
      .map((text) => (text === null ? null : as<EventTime>(text))),
    reportedAt: fc
      .constantFrom("2026-11-10T10:00:00Z", "2026-11-11T10:00:00Z")
      .map((text) => as<Instant>(text)),
    country: fc.constantFrom(null, "US", "JP").map((code) => (code === null ? null : as<CountryCode>(code))),
  });

  it("gives the same in any order, in parts, and twice", () => {
    const cases = fc
      .array(
        events.map((each) => ({ ...event({}), ...each })),
        { maxLength: 8 },
      )
      .chain((set) =>
        fc.tuple(fc.constant(set), fc.shuffledSubarray(set, { minLength: set.length }), fc.nat(8)),
      );
    fc.assert(
      fc.property(cases, ([set, shuffled, cut]) => {
        const once = mergeEvents(emptyTimeline("p"), set);
        const inParts = mergeEvents(
          mergeEvents(emptyTimeline("p"), shuffled.slice(0, cut)),
          shuffled.slice(cut),
        );
        expect(inParts).toEqual(once);
        expect(mergeEvents(once, set)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the order of events", () => {
  const statuses = (...events: readonly ShipmentEvent[]) =>
    mergeEvents(emptyTimeline("p"), events, zone("America/New_York")).events.map((each) => each.status);

  it("an unstated zone is the place's", () => {
    const tokyo = event({
      status: "linehaul.departed",
      at: "2026-11-10T20:00",
      country: as<CountryCode>("JP"),
    });
    const madrid = event({
      status: "linehaul.arrived",
      at: "2026-11-10T18:00",
      country: as<CountryCode>("ES"),
    });
    expect(statuses(madrid, tokyo)).toEqual(["linehaul.departed", "linehaul.arrived"]);
  });

  it("else the account's", () => {
    const local = event({ status: "domestic.at_depot", at: "2026-11-10T08:00" });
    const stated = event({ status: "delivery.out_for_delivery", at: "2026-11-10T12:30:00Z" });
    expect(statuses(local, stated)).toEqual(["delivery.out_for_delivery", "domestic.at_depot"]);
  });

  it("a day alone is as late on it as it was reported", () => {
    const early = event({ status: "delivery.out_for_delivery", at: "2026-11-20T08:00:00Z" });
    const dayOnly = event({ status: "done.delivered", at: "2026-11-20" });
    expect(statuses(dayOnly, early)).toEqual(["delivery.out_for_delivery", "done.delivered"]);
  });

  it("steps of one moment are put along the usual way of a parcel", () => {
    const at = "2026-11-20T08:00:00Z";
    expect(
      statuses(event({ status: "done.delivered", at }), event({ status: "delivery.out_for_delivery", at })),
    ).toEqual(["delivery.out_for_delivery", "done.delivered"]);
  });
});

describe("currentEvent", () => {
  it("is nothing where nothing is known", () => expect(statusOf()).toBeUndefined());

  it("later news closes an exception", () => {
    const held = event({ status: "import.exception", at: "2026-11-10" });
    const cleared = event({ status: "import.cleared", at: "2026-11-12" });
    expect(statusOf(cleared, held)).toBe("import.cleared");
  });

  it("phases are not monotonic: clearance may begin before the departure", () => {
    const presented = event({ status: "import.presented", at: "2026-11-10T08:00:00Z" });
    const departed = event({ status: "linehaul.departed", at: "2026-11-10T20:00:00Z" });
    expect(statusOf(presented, departed)).toBe("linehaul.departed");
  });

  it("what is estimated does not overrule what happened, and alone is no delivery", () => {
    const estimate = event({ status: "done.delivered", classifier: "estimated", at: "2026-11-25" });
    expect(statusOf(event({ status: "domestic.at_depot", at: "2026-11-10" }), estimate)).toBe(
      "domestic.at_depot",
    );
    expect(statusOf(estimate)).toBeUndefined();
  });

  it("a notice about the order does not replace where the parcel is, but its cancellation does", () => {
    const transit = event({ status: "domestic.in_transit", at: "2026-11-10" });
    expect(statusOf(transit, event({ status: "order.shipped", at: "2026-11-11" }))).toBe(
      "domestic.in_transit",
    );
    expect(statusOf(transit, event({ status: "order.cancelled", at: "2026-11-11" }))).toBe("order.cancelled");
  });

  it("a wording that was not recognised does not replace what was", () => {
    const held = event({ status: "import.exception", at: "2026-11-10" });
    expect(statusOf(held, event({ status: "meta.unmapped", at: "2026-11-12", statusText: "Odd" }))).toBe(
      "import.exception",
    );
    expect(statusOf(event({ status: "meta.unmapped", statusText: "Odd" }))).toBe("meta.unmapped");
  });
});

describe("dwellTime", () => {
  const place = "Louisville, KY";
  const arrived = event({ status: "domestic.at_depot", at: "2026-11-10T01:30:00Z", place });
  const left = event({ status: "domestic.in_transit", at: "2026-11-10T01:00:00-05:00", place });
  const timelineOf = (...events: readonly ShipmentEvent[]) => mergeEvents(emptyTimeline("p"), events);

  it("is the first departure minus the first arrival", () => {
    expect(dwellTime(timelineOf(left, arrived), place)).toBe(16_200);
  });

  it("is not known without a departure, without a zone, or by an estimate", () => {
    expect(dwellTime(timelineOf(arrived), place)).toBeUndefined();
    expect(
      dwellTime(timelineOf(arrived, { ...left, occurredAt: as<EventTime>("2026-11-10T06:00") }), place),
    ).toBeUndefined();
    expect(dwellTime(timelineOf(arrived, { ...left, classifier: "estimated" }), place)).toBeUndefined();
    expect(dwellTime(timelineOf(arrived, left), "Madrid, ES")).toBeUndefined();
  });
});

describe("countryOf", () => {
  const cases: readonly (readonly [string | null, string | null, string | null])[] = [
    ["Madrid, ES", null, "ES"],
    ["Madrid, España", null, "ES"],
    ["Frankfurt (Germany)", null, "DE"],
    ["广州, 中国", null, "CN"],
    ["LOUISVILLE, KY 40213", null, "US"],
    ["LOUISVILLE KY 40213", "US", "US"],
    ["Toronto, ON M5V 2T6", null, "CA"],
    ["United Kingdom", null, "GB"],
    ["Los Angeles, CA", "US", "US"],
    ["Los Angeles, CA", null, null],
    ["Berlin, DE", "DE", "DE"],
    ["Berlin, DE", "global", null],
    ["MUENCHEN DE 80331", "DE", null],
    ["Tbilisi, Georgia", null, null],
    ["Madrid", null, null],
    ["Depot 12", null, null],
    ["", null, null],
    [null, null, null],
  ];
  it.each(cases)("%s of a carrier of %s: %s", (place, carrierCountry, expected) => {
    expect(countryOf(place, carrierCountry as CountryCode | null)).toBe(expected);
  });
});

describe("zoned time", () => {
  it("knows the clock of a zone on both sides of its change", () => {
    const madrid = zone("Europe/Madrid");
    expect(toMilliseconds(as<EventTime>("2026-03-29T01:30"), madrid)).toBe(
      Date.parse("2026-03-29T00:30:00Z"),
    );
    expect(toMilliseconds(as<EventTime>("2026-03-29T03:30"), madrid)).toBe(
      Date.parse("2026-03-29T01:30:00Z"),
    );
  });

  it("a stated offset wins over the zone; an unknown zone counts as UTC; no time is no number", () => {
    expect(toMilliseconds(as<EventTime>("2026-11-10T09:00:00+02:00"), zone("Asia/Tokyo"))).toBe(
      Date.parse("2026-11-10T07:00:00Z"),
    );
    expect(toMilliseconds(as<EventTime>("2026-11-10T09:00"), zone("Nowhere/Land"))).toBe(
      Date.parse("2026-11-10T09:00:00Z"),
    );
    expect(toMilliseconds(as<EventTime>("soon"), zone("UTC"))).toBeNaN();
  });

  it("says which day it is there", () => {
    expect(dayIn(zone("Pacific/Auckland"), as<Instant>("2026-11-20T12:00:00Z"))).toBe("2026-11-21");
  });
});
