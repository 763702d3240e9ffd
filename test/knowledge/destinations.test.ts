import { describe, expect, it } from "vitest";
import { collections, destinations, scams } from "../../lib/knowledge/destinations/index.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { parseDestination } from "../../lib/knowledge/schema/destination.ts";

describe("import tax by country", () => {
  it("has 20 destinations, each once, and each parent that is inherited from", () => {
    const ids = destinations.map((each) => each.id);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
    const parents = destinations.flatMap((each) => each.inherits ?? []);
    expect(parents.every((parent) => ids.includes(parent))).toBe(true);
  });

  it("has no figure without a source", () => {
    const facts = destinations.flatMap((each) => [
      ...each.prepaidSchemes,
      ...each.thresholds,
      ...each.facts,
      ...(each.whoContactsBuyer === null ? [] : [each.whoContactsBuyer]),
    ]);
    expect(facts.length).toBeGreaterThan(40);
    for (const fact of facts) {
      for (const source of [fact.source].flat()) {
        expect(/^https?:\/\/\S+$/.test(source) || fact.confidence === "unverified").toBe(true);
      }
    }
  });

  it("knows the scheme by which a shop may have collected the tax", () => {
    const schemes = (id: string) => destinations.find((each) => each.id === id)?.prepaidSchemes.length ?? 0;
    expect(["EU", "GB", "AU", "NZ", "CH", "NO", "BR"].map(schemes)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(schemes("US")).toBe(0);
  });

  it("says that prepaid VAT is not prepaid duty", () => {
    const union = destinations.find((each) => each.id === "EU");
    expect(union?.facts.some((fact) => /VAT paid at checkout does not mean/.test(fact.text))).toBe(true);
  });

  it("refuses an unknown key", () => {
    expect(() => parseDestination({ ...destinations[0], rate: "10 %" })).toThrow();
  });
});

describe("how carriers collect", () => {
  it("has 19 records, each about a carrier that we know", () => {
    expect(collections).toHaveLength(19);
    const unknown = collections.filter((each) => !knowledge.carriers.has(each.carrier));
    expect(unknown.map((each) => each.carrier)).toEqual([]);
  });
});

describe("mails that ask for money in a carrier's name", () => {
  it("are answered with the way to pay that is the carrier's own", () => {
    expect(scams).toHaveLength(1);
    expect(scams[0]?.advice).toMatch(/^Do not pay from a link in a mail/);
    expect(scams[0]?.checks).toHaveLength(4);
  });
});
