import { describe, expect, it } from "vitest";
import { stallingList, stallingSigns } from "../../lib/escalation/stalling.ts";

describe("a seller who plays for time", () => {
  it.each(stallingList.map((sign) => [sign.id, sign] as const))("%s is seen by its words", (id, sign) => {
    for (const text of sign.examples.match) {
      expect([text, stallingSigns(text).map((found) => found.id)]).toEqual([
        text,
        expect.arrayContaining([id]),
      ]);
    }
    for (const text of sign.examples.reject) {
      expect([text, stallingSigns(text).map((found) => found.id)]).toEqual([
        text,
        expect.not.arrayContaining([id]),
      ]);
    }
  });

  it("may do several things at once, each with its words", () => {
    const found = stallingSigns(
      "Dear buyer, please wait 15 more days and cancel the dispute first. Then contact me on WhatsApp.",
    );
    expect(found.map((sign) => sign.id)).toEqual(["wait-longer", "cancel-dispute", "pay-outside"]);
    expect(found[0]?.quote).toBe("please wait 15 more days");
    expect(found.map((sign) => sign.days)).toEqual([15, null, null]);
  });

  it.each([
    ["Bitte warten Sie noch 2-3 Wochen, und schließen Sie den Streitfall.", 21, "warten Sie noch 2-3 Wochen"],
    ["Proszę poczekać jeszcze 14 dni.", 14, "poczekać jeszcze 14 dni"],
    ["Veuillez patienter un peu de temps.", null, "patienter un peu de temps"],
  ])("%s: how long, in the words of the message", (text, days, quote) => {
    expect(stallingSigns(text)[0]).toEqual({ id: "wait-longer", quote, days });
  });

  it("is not an ordinary message", () => {
    const plain =
      "Your parcel was handed to the carrier today. You will get it on Monday. Thank you for the order!";
    expect(stallingSigns(plain)).toEqual([]);
    expect(stallingSigns("")).toEqual([]);
  });

  it("is looked for in the beginning of a long text only, and ends for any text", () => {
    const text = `${"wait for some more ".repeat(20_000)}`;
    expect(stallingSigns(text).length).toBeLessThan(7);
    expect(stallingSigns(`${"a".repeat(20_000)} cancel the dispute`)).toEqual([]);
  });
});
