import { describe, expect, it } from "vitest";
import { protections } from "../../lib/knowledge/protections/index.ts";
import { parseProtection } from "../../lib/knowledge/schema/protection.ts";

const all = new Map(protections.map((each) => [each.id, each]));
const record = (id: string) => {
  const found = all.get(id);
  if (found === undefined) throw new Error(`no record of ${id}`);
  return found;
};

describe("the records of marketplaces, payment methods and laws", () => {
  it("are 24 marketplaces, 4 payment methods and 3 laws, each id once", () => {
    const count = (layer: string) => protections.filter((each) => each.layer === layer).length;
    expect([count("marketplace"), count("payment"), count("law")]).toEqual([24, 4, 3]);
    expect(all.size).toBe(protections.length);
  });

  it.each(protections.map((each) => [each.id, each] as const))(
    "%s: ids once, sources are addresses",
    (_, each) => {
      const ids = each.windows.map((window) => window.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const fact of [each, ...each.windows, ...each.facts]) {
        for (const source of [fact.source].flat()) {
          expect(source === "rule-of-thumb" || /^https?:\/\/\S+$/.test(source)).toBe(true);
        }
      }
    },
  );

  it("take their own order numbers and refuse the others", () => {
    for (const each of protections) {
      for (const { pattern, examples } of each.orderNumbers) {
        const form = new RegExp(pattern);
        for (const number of examples.match)
          expect([each.id, number, form.test(number)]).toEqual([each.id, number, true]);
        for (const number of examples.reject)
          expect([each.id, number, form.test(number)]).toEqual([each.id, number, false]);
      }
    }
  });

  it("give each name to one record only, so that a shop's name is never ambiguous", () => {
    const names = protections.flatMap((each) => [
      ...new Set([each.name, ...each.aliases].map((name) => name.toLowerCase())),
    ]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("never call the day from which delivery may be demanded a last day", () => {
    for (const law of ["uk_cra_delivery", "eu_crd_art18"].map(record)) {
      expect(law.windows.map((window) => window.edge)).toEqual(["earliest"]);
    }
  });

  it("do not state AliExpress's 60 days as certain", () => {
    const lengths = record("aliexpress").windows.filter((window) => window.offset.value === 60);
    expect(lengths).toHaveLength(3);
    expect(lengths.every((window) => window.confidence === "low")).toBe(true);
  });

  it("know the shortest windows", () => {
    const last = (id: string, window: string) =>
      record(id).windows.find((each) => each.id === window)?.offset;
    expect(last("vinted", "last")).toEqual({ value: 2, unit: "calendar-days" });
    expect(last("mercari_us", "last")).toEqual({ value: 3, unit: "calendar-days" });
    expect(last("stockx", "last-missing")).toEqual({ value: 3, unit: "calendar-days" });
  });

  it("say what a chargeback forfeits", () => {
    const forfeit = protections.filter((each) => each.forfeitedBy.includes("payment")).map((each) => each.id);
    expect(forfeit).toEqual(["amazon_a_to_z", "amazon_own", "etsy", "stockx"]);
  });
});

describe("the schema", () => {
  const paypal = record("paypal");

  it("refuses an unknown key, a figure without a source, and our own figure under a foreign source", () => {
    const [window] = paypal.windows;
    const { source: _, ...sourceless } = window ?? { source: "" };
    expect(() => parseProtection({ ...paypal, note: "x" })).toThrow();
    expect(() => parseProtection({ ...paypal, windows: [sourceless] })).toThrow();
    expect(() =>
      parseProtection({ ...paypal, windows: [{ ...window, confidence: "rule-of-thumb" }] }),
    ).toThrow();
  });

  it("refuses a pattern that is open to endless repetition", () => {
    const examples = { match: ["1", "2"], reject: ["a"] };
    expect(() => parseProtection({ ...paypal, orderNumbers: [{ pattern: "^\\d+$", examples }] })).toThrow();
  });
});
