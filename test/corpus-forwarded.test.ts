import { describe, expect, it } from "vitest";
import { readShipment } from "../lib/extract/read.ts";
import type { Reading } from "../lib/extract/reading.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { limits } from "../lib/message/limits.ts";
import { corpusFolder, readCases } from "./read-case.ts";
import { type ForwardWrapper, wrappers } from "./wrappers/wrappers.ts";

/** Kinds that people forward; an answer of a machine is never forwarded to be read. */
const forwardable = ["shipping", "not-shipping", "suspected-phishing"];
const originals = readCases(corpusFolder).filter(
  ({ expected }) =>
    expected !== null &&
    expected.lostInForwards === undefined &&
    forwardable.includes([expected.kind].flat()[0] ?? "") &&
    (expected.original?.wrapper ?? "none") === "none",
);

/** Forwards of each original in one run; each wrapper comes round with both line ends. `FORWARDS=all`: every combination. */
const forwardsOfEach = process.env.FORWARDS === "all" ? wrappers.length * 2 : 4;
const combinations = wrappers.flatMap((wrapper) => [
  { wrapper, eol: "\n" as const },
  { wrapper, eol: "\r\n" as const },
]);

function combinationsOf(index: number): readonly { wrapper: ForwardWrapper; eol: "\n" | "\r\n" }[] {
  return Array.from({ length: forwardsOfEach }, (_, step) => {
    const combination = combinations[(index * forwardsOfEach + step) % combinations.length];
    if (!combination) throw new Error("no wrapper");
    return combination;
  });
}

describe("an original inside a forward gives the same events", () => {
  it("in every wrapper, with both line ends", () => {
    const used = new Set(originals.flatMap((_, index) => combinationsOf(index)));
    expect(used.size).toBe(combinations.length);
  });

  it.each(originals.map((original, index) => [original.name, original, index] as const))(
    "%s",
    async (_, original, index) => {
      const bare = said(await readShipment({ raw: original.mail }, knowledge, limits));
      const differing: string[] = [];
      for (const { wrapper, eol } of combinationsOf(index)) {
        const raw = wrapper.wrap(original.mail, {
          from: "Alex Mercer <alex.mercer@example.com>",
          to: "Parcelwise <parcels@parcelwise.example>",
          at: "Wed, 25 Nov 2026 10:00:00 +0000",
          eol,
        });
        const forwarded = said(await readShipment({ raw }, knowledge, limits));
        if (JSON.stringify(forwarded) !== JSON.stringify(bare))
          differing.push(`${wrapper.id} ${JSON.stringify(eol)}: ${firstDifference(bare, forwarded)}`);
      }
      expect(differing).toEqual([]);
    },
  );
});

/** What a reading says about parcels, without where in the mail it says so. */
function said(reading: Reading): readonly unknown[] {
  return reading.parcels.map(({ evidence: _, statusText: __, events, ...parcel }) => ({
    ...parcel,
    events: events.map(({ statusText: ___, ...event }) => event),
  }));
}

function firstDifference(expected: readonly unknown[], actual: readonly unknown[]): string {
  if (expected.length !== actual.length) return `${actual.length} parcels instead of ${expected.length}`;
  const parcels = expected.flatMap((parcel, index) => {
    const other = actual[index] as Record<string, unknown>;
    return Object.entries(parcel as Record<string, unknown>)
      .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(other[key]))
      .map(([key, value]) => `${key} ${JSON.stringify(other[key])} instead of ${JSON.stringify(value)}`);
  });
  return parcels.join("; ");
}
