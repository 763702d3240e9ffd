import { describe, expect, it } from "vitest";
import { monthlyCost, totalOf } from "../../local/costs/monthly-cost.ts";
import list from "../../local/costs/prices.json" with { type: "json" };
import { simulateYear } from "../../local/costs/simulate-year.ts";

describe("what it costs", () => {
  it("has a source for each price, and says which were checked", () => {
    for (const [name, price] of Object.entries(list.prices)) {
      expect(price.source, name).toMatch(/^(https:|AWS Price List)/);
      expect(price.checkedOn ?? "2026-01-01", name).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    const unchecked = monthlyCost(1_000_000, "none").filter((line) => !line.isChecked);
    expect(unchecked.map((line) => line.name)).toContain("tableWrite");
  });

  it("is a hundred dollars for a million mails received, before all else", () => {
    const lines = monthlyCost(1_000_000, "none", 0);
    expect(lines.find((line) => line.name === "receivedMail")?.usd).toBeCloseTo(100);
    expect(lines.find((line) => line.name === "sentMailPerFeature")?.usd).toBeCloseTo(100);
    expect(totalOf(lines)).toBeGreaterThan(200);
  });

  it("grows with mails and follow-ups, and is never below what an idle month takes", () => {
    const idle = totalOf(monthlyCost(0, "essentials"));
    expect(idle).toBeGreaterThan(0);
    expect(totalOf(monthlyCost(1000, "essentials"))).toBeGreaterThan(idle);
    expect(totalOf(monthlyCost(1000, "essentials", 2))).toBeGreaterThan(
      totalOf(monthlyCost(1000, "essentials", 0)),
    );
  });
});

describe("a simulated year", () => {
  it("is the same from the same seed, and grows with the users", () => {
    const year = simulateYear(1_000_000, "none");
    expect(simulateYear(1_000_000, "none")).toEqual(year);
    expect(simulateYear(10_000_000, "none").peak.writesPerSecond / year.peak.writesPerSecond).toBeCloseTo(10);
    expect(year.itemsInPartition.median).toBeLessThan(year.itemsInPartition.most);
  });
});
