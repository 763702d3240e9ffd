import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, isTypoOf } from "../../lib/conversation/edit-distance.ts";
import { parseCommand } from "../../lib/conversation/parse-command.ts";
import { phrases } from "../../lib/conversation/phrases/index.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { as, type LanguageTag, type LocalDate } from "../../lib/units.ts";

function parsed(text: string, language = "en", names: readonly string[] = []) {
  return parseCommand(text, {
    knowledge,
    today: as<LocalDate>("2026-11-20"),
    languages: [as<LanguageTag>(language)],
    names,
  });
}

function commands(text: string, language?: string, names?: readonly string[]) {
  const result = parsed(text, language, names);
  return result.kind === "commands" ? result.commands : result.kind;
}

describe("values", () => {
  it.each([
    ["bought 2026-10-01 AliExpress PayPal", { on: "2026-10-01", merchant: "aliexpress", method: "paypal" }],
    ["bought at AliExpress", { on: null, merchant: "aliexpress", method: null }],
    ["bought yesterday at Lamp House", { on: "2026-11-19", merchant: "Lamp House" }],
    ["bought 1 October 2026 SHOP", { on: "2026-10-01", merchant: null }],
    ["deadline 2026-12-15", { on: "2026-12-15" }],
    ["deadline December 15, 2026", { on: "2026-12-15" }],
    ["draft seller LP000730512CN", { kind: "draft", to: "seller", about: "LP000730512CN" }],
    ["deadline 2026-12-15 for LP000730512CN", { kind: "deadline", on: "2026-12-15", about: "LP000730512CN" }],
    ["number LP000730512CN", { kind: "number", trackingNumber: "LP000730512CN", about: null }],
    ["status of LP000730512CN", { kind: "status", about: "LP000730512CN" }],
    ["country Spain", { country: "ES" }],
    ["country uk", { country: "GB" }],
    ["carrier correos", { carrier: "correos_es" }],
    ["number LX 223 456 788 CN", { trackingNumber: "LX223456788CN" }],
    ["snooze 2 weeks", { days: 14 }],
    ['rename "birthday present"', { name: "birthday present" }],
    ["language German", { language: "de" }],
    ["quiet hours 10-10", "bad-value"],
    ["deadline 2026-02-30", "bad-value"],
    ["snooze 500d", "bad-value"],
    ["zone Europe/Madrid", { zone: "Europe/Madrid" }],
    ["setup Google", { provider: "gmail" }],
  ])("%s", (text, value) => {
    const result = commands(text);
    if (typeof value === "string") expect(result).toBe(value);
    else expect(result).toMatchObject([value]);
  });

  it("a day that could be two is asked again: the fourth of March, or the third of April", () => {
    expect(commands("deadline 03/04/2027")).toBe("bad-value");
    expect(commands("deadline 03/04/2027", "fr")).toMatchObject([{ on: "2027-04-03" }]);
  });
});

describe("several lines, and several commands", () => {
  it("two that go together are both done, two that do not are neither", () => {
    expect(commands("country ES\nbought 2026-10-01 eBay")).toMatchObject([
      { kind: "country" },
      { kind: "bought" },
    ]);
    expect(commands("It came. But it is broken.")).toMatchObject([{ kind: "delivered" }, { kind: "broken" }]);
    expect(commands("it came\nnot received")).toBe("conflict");
    expect(commands("stop\nresume")).toBe("conflict");
    expect(commands("forget me\nit came")).toBe("conflict");
    expect(commands("country ES\ncountry FR")).toBe("conflict");
  });

  it("a greeting before it and a name below it say nothing", () => {
    expect(commands("Hello,\n\nit came\n\nBest\nAnna")).toMatchObject([{ kind: "delivered" }]);
    expect(commands("Yes, it came")).toMatchObject([{ kind: "delivered" }]);
  });

  it("the parcel is named by its number or by the person's own name for it", () => {
    expect(commands("it came LX223456788CN")).toMatchObject([{ kind: "delivered", about: "LX223456788CN" }]);
    expect(commands("status birthday present", "en", ["Birthday present"])).toMatchObject([
      { kind: "status", about: "Birthday present" },
    ]);
  });
});

describe("never by mistake", () => {
  const dangerous = new Set(["delivered", "stop", "stop-everything", "forget-me", "forget-parcel"]);
  const said = phrases.flatMap(({ language, commands: all }) =>
    [...dangerous].flatMap((kind) =>
      (all[kind as "stop"]?.whole ?? []).map((phrase) => ({ language, kind, phrase })),
    ),
  );

  it("one slip of the finger in a word that ends, deletes or says that it came is not that command", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...said),
        fc.nat(),
        fc.constantFrom(..."qxzk"),
        ({ language, kind, phrase }, at, letter) => {
          const place = at % phrase.length;
          const slip = phrase.slice(0, place) + letter + phrase.slice(place + 1);
          // "arrêtez" is no slip of "arrêter": it is said as well.
          fc.pre(!said.some((each) => each.kind === kind && each.phrase === slip));
          const result = commands(slip, language);
          if (typeof result === "string") return true;
          return result.every((command) => command.kind !== kind);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("a question mark makes no act of anything", () => {
    const acts = new Set([
      "delivered",
      "not-received",
      "broken",
      "paid",
      "disputed",
      "refunded",
      "stop",
      "forget-me",
    ]);
    for (const { language, commands: all } of phrases)
      for (const kind of acts)
        for (const phrase of all[kind as "stop"]?.whole ?? []) {
          const result = commands(`${phrase}?`, language);
          const found = typeof result === "string" ? [] : result.map((command) => command.kind);
          expect({ phrase, found: found.filter((each) => acts.has(each)) }).toEqual({ phrase, found: [] });
        }
  });

  it("any text gives an end, the same twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        expect(parsed(text)).toEqual(parsed(text));
      }),
      { numRuns: 300 },
    );
    expect(parsed("a ".repeat(50_000)).kind).toBe("not-understood");
    expect(parsed("").kind).toBe("nothing");
  });
});

describe("typos", () => {
  it.each([
    ["hlep", "help", true],
    ["lost", "list", false],
    ["gone", "done", false],
    ["recieved", "received", true],
    ["now received", "not received", true],
    ["undone", "undo", false],
  ])("%s for %s: %s", (written, meant, is) => {
    expect(isTypoOf(written, meant)).toBe(is);
  });

  it("the distance is symmetric, zero for the same, and never above its limit by more than one", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3));
        expect(editDistance(a, a, 3)).toBe(0);
        expect(editDistance(a, b, 3)).toBeLessThanOrEqual(4);
      }),
    );
  });
});
