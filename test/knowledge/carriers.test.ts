import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Carrier, NumberFormat } from "../../lib/knowledge/carrier.ts";
import { carriers } from "../../lib/knowledge/carriers/index.ts";
import { matchLink } from "../../lib/knowledge/carriers/match-link.ts";
import { compactNumber, matchNumber, postsOfSuffix } from "../../lib/knowledge/carriers/match-number.ts";
import { patternShape } from "../../lib/knowledge/carriers/pattern-shape.ts";
import s10 from "../../lib/knowledge/carriers/s10.json" with { type: "json" };
import { trackingUrl } from "../../lib/knowledge/carriers/tracking-url.ts";
import { passesCheckDigit } from "../../lib/knowledge/check-digits.ts";
import { parseCarrier } from "../../lib/knowledge/schema/carrier.ts";
import { indexText } from "../../local/carrier.ts";

const folder = resolve(import.meta.dirname, "../../lib/knowledge/carriers");
const formats = carriers.flatMap((carrier) => carrier.numbers.map((format) => ({ carrier, format })));
const carrierById = (id: string): Carrier => {
  const carrier = carriers.find((entry) => entry.id === id);
  if (!carrier) throw new Error(`no carrier ${id}`);
  return carrier;
};
const isAccepted = (format: NumberFormat, token: string) =>
  new RegExp(format.pattern).test(token) &&
  (format.checkDigit === null || passesCheckDigit(format.checkDigit, token));

describe("carriers", () => {
  it("are there, each id once, each file in the index", () => {
    expect(carriers.length).toBeGreaterThanOrEqual(73);
    const ids = carriers.map((carrier) => carrier.id);
    expect(new Set(ids).size).toBe(ids.length);
    const files = readdirSync(folder)
      .filter((name) => name.endsWith(".json") && name !== "s10.json")
      .sort();
    expect(files).toEqual(ids.map((id) => `${id.replaceAll("_", "-")}.json`).sort());
    expect(indexText(files).match(/^import c/gm)).toHaveLength(files.length);
  });

  it("have ids of formats once in a carrier, and share only with carriers that exist", () => {
    for (const carrier of carriers) {
      const ids = carrier.numbers.map((format) => format.id);
      expect(new Set(ids).size, carrier.id).toBe(ids.length);
      for (const other of carrier.numbers.flatMap((format) => format.sharedWith ?? []))
        expect(
          carriers.map(({ id }) => id),
          `${carrier.id} shares with ${other}`,
        ).toContain(other);
    }
  });

  it("state no telephone number without a source of the carrier's own", () => {
    const phones = carriers.filter((carrier) => carrier.contact?.phone);
    expect(phones.length).toBeGreaterThan(0);
    for (const { id, contact } of phones)
      expect(["high", "medium"], id).toContain(contact?.confidence ?? "none");
  });

  it("refuse an unknown key, an unanchored or an unbounded pattern", () => {
    const usps = structuredClone(carrierById("usps")) as unknown as Record<string, unknown>;
    const withPattern = (pattern: string) => ({
      ...usps,
      numbers: [{ ...carrierById("usps").numbers[0], pattern }],
    });
    expect(() => parseCarrier(usps)).not.toThrow();
    expect(() => parseCarrier({ ...usps, colour: "blue" })).toThrow();
    expect(() => parseCarrier(withPattern("[0-9]{22}$"))).toThrow();
    expect(() => parseCarrier(withPattern("^[0-9]+$"))).toThrow();
    expect(() => parseCarrier(withPattern("^(?:[0-9]{2,}){9}$"))).toThrow();
  });
});

describe("number formats", () => {
  it.each(formats.map(({ carrier, format }) => [carrier.id, format.id, format] as const))(
    "%s %s accepts its examples and refuses its rejects",
    (_carrier, _id, format) => {
      for (const token of format.examples.match) {
        expect(isAccepted(format, token), token).toBe(true);
        expect(compactNumber(token)).toBe(token);
      }
      for (const token of format.examples.reject) expect(isAccepted(format, token), token).toBe(false);
    },
  );

  it("a strong number of one carrier is no strong number of another, but for the listed pairs", () => {
    const strong = formats.filter(({ format }) => format.strength === "strong");
    const wrong = strong.flatMap(({ carrier, format }) =>
      format.examples.match.flatMap((token) =>
        strong
          .filter((other) => other.carrier.id !== carrier.id && isAccepted(other.format, token))
          .filter((other) => !format.sharedWith?.includes(other.carrier.id))
          .map(
            (other) => `${token}: ${carrier.id} ${format.id} is also ${other.carrier.id} ${other.format.id}`,
          ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("a strong format is no plain run of digits without a check digit", () => {
    const wrong = formats.filter(
      ({ format }) =>
        format.strength === "strong" &&
        format.checkDigit === null &&
        format.examples.match.some((token) => /^[0-9]+$/.test(token)),
    );
    expect(wrong.map(({ carrier, format }) => `${carrier.id} ${format.id}`)).toEqual([]);
  });

  it("random words, dates and telephone numbers are no strong number of anybody", () => {
    const plain = fc.oneof(
      fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
      fc.string({ unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"), minLength: 5, maxLength: 20 }),
      fc.integer({ min: 1, max: 999_999 }).map((n) => `INV-${n}`),
      fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 11, maxLength: 16 }),
    );
    fc.assert(
      fc.property(plain, (text) => {
        expect(
          matchNumber(text, carriers).filter(
            (match) => match.strength === "strong" && match.isCheckDigitRight !== false,
          ),
        ).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("patternShape", () => {
  it.each([
    ["^1Z[0-9A-Z]{15}[0-9]$", 18, 18, "1"],
    ["^420(?:[0-9]{5}|[0-9]{9})9[1-5](?:[0-9]{20}|[0-9]{24})$", 30, 38, "4"],
    ["^(?:GD|LE)[0-9]{9}(?:WW)?$", 11, 13, "GL"],
    ["^A{2,4}(?:B|CC?){1,2}$", 3, 8, "A"],
    ["^(?:00)?[1-3A]?J[0-9]{8}(?:[0-9]{2}|[0-9]{4})?$", 9, 16, "0123AJ"],
  ])("of %s is %i to %i long and begins with one of its starts", (pattern, shortest, longest, starts) => {
    expect(patternShape(pattern)).toEqual({ shortest, longest, starts: new Set(starts) });
  });

  it("holds every example, and none is empty", () => {
    for (const { carrier, format } of formats) {
      const { shortest, longest, starts } = patternShape(format.pattern);
      expect(shortest, `${carrier.id} ${format.id}`).toBeGreaterThanOrEqual(5);
      for (const example of format.examples.match.map((number) => compactNumber(number))) {
        expect(example.length).toBeGreaterThanOrEqual(shortest);
        expect(example.length).toBeLessThanOrEqual(longest);
        expect(starts).toContain(example[0]);
      }
    }
  });
});

describe("matchNumber", () => {
  it("names the carrier of a number, printed in any way", () => {
    expect(matchNumber("1Z 999 AA1 01 2345 6784", carriers)[0]).toEqual({
      carrierId: "ups",
      formatId: "1z",
      strength: "strong",
      isCheckDigitRight: true,
      names: "piece",
    });
  });

  it("keeps a wrong check digit visible, and last", () => {
    const matches = matchNumber("1Z999AA10123456785", carriers);
    expect(matches.map((match) => [match.carrierId, match.isCheckDigitRight])).toEqual([["ups", false]]);
  });

  it("knows an S10 number of a post that has no file", () => {
    const suffix = s10.otherSuffixes[0] ?? "";
    expect(matchNumber(`RB123456785${suffix}`, carriers)).toEqual([
      { carrierId: null, formatId: "s10", strength: "strong", isCheckDigitRight: true, names: "piece" },
    ]);
    expect(matchNumber("RB123456785QQ", carriers).filter((match) => match.formatId === "s10")).toEqual([]);
  });

  it("gives each suffix of the S10 table to the carriers that have the form", () => {
    expect(s10.posts.length).toBeGreaterThan(50);
    for (const post of s10.posts) {
      const format = carrierById(post.carrier).numbers.find(
        (entry) =>
          entry.checkDigit === "s10" &&
          entry.strength === "strong" &&
          entry.pattern.endsWith(`${post.suffix}$`),
      );
      expect(format?.pattern, post.suffix).toBe(`^${post.firstLetters}[A-Z][0-9]{9}${post.suffix}$`);
      expect(s10.otherSuffixes).not.toContain(post.suffix);
    }
    expect(postsOfSuffix("GB")).toEqual(["royal_mail", "parcelforce"]);
    expect(postsOfSuffix("QQ")).toEqual([]);
  });

  it("is total, and looks at no token over 40 characters", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(Array.isArray(matchNumber(text, carriers))).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(matchNumber("9".repeat(41), carriers)).toEqual([]);
    expect(compactNumber("9".repeat(100_000))).toBe("");
  });
});

describe("trackingUrl", () => {
  it("gives a page for each template, with the number and nothing of a mail", () => {
    const withPage = carriers.filter((carrier) => carrier.trackingPage);
    expect(withPage.length).toBeGreaterThan(60);
    for (const carrier of withPage) {
      const url = trackingUrl(carrier, "AB 123 456");
      expect(url, carrier.id).toContain("AB123456");
      expect(url, carrier.id).not.toMatch(/[{}]/);
      expect(URL.canParse(url ?? ""), carrier.id).toBe(true);
    }
  });

  it("gives none for what is no number, and none without a template", () => {
    expect(trackingUrl(carrierById("usps"), "a&b=<script>")).toBeNull();
    expect(trackingUrl(carrierById("singpost"), "RB123456785SG")).toBeNull();
  });
});

describe("matchLink", () => {
  it("finds the number again in each carrier's own page, where its host is known", () => {
    const wrong = carriers.flatMap((carrier) => {
      const token = carrier.numbers[0]?.examples.match[0] ?? "AB123456789";
      const url = trackingUrl(carrier, token);
      if (url === null) return [];
      const match = matchLink(url, carriers).find((entry) => entry.carrierId === carrier.id);
      return match === undefined || match.trackingNumber === token
        ? []
        : [`${carrier.id}: ${url} -> ${match.trackingNumber}`];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ["https://tools.usps.com/go/TrackConfirmAction?qtc_tLabels1=9400111899223854710361&x=1", "usps"],
    ["https://www.fedex.com/apps/fedextrack/?tracknumbers=986578788855", "fedex"],
    [
      "https://www.dhl.de/de/privatkunden/dhl-sendungsverfolgung.html?lang=de&idc=00340434161551234567",
      "dhl_paket",
    ],
    ["https://tracking.dpd.de/status/de_DE/parcel/09982048271635", "dpd_de"],
    ["https://www.evri.com/track/parcel/H01HYA0012345678/details", "evri"],
    ["https://www.royalmail.com/track-your-item#/tracking-results/RA123456785GB", "royal_mail"],
    ["https://auspost.com.au/mypost/track/#/details/997048271635500120301", "auspost"],
    ["https://global.cainiao.com/newDetail.htm?mailNoList=LP00482716355012", "cainiao"],
    ["https://tracking.packeta.com/cs/?id=Z4827163550", "packeta"],
  ])("reads %s", (href, carrierId) => {
    const [match] = matchLink(href, carriers);
    expect(match?.carrierId).toBe(carrierId);
    expect(match?.trackingNumber).toMatch(/[0-9]{6}/);
  });

  it("is not misled by a host that only looks like a carrier's", () => {
    expect(matchLink("https://usps.com.parcel.example/?tLabels=9400111899223854710361", carriers)).toEqual(
      [],
    );
    expect(matchLink("https://notusps.com/?tLabels=9400111899223854710361", carriers)).toEqual([]);
    expect(matchLink("javascript:alert(1)//usps.com", carriers)).toEqual([]);
  });
});

describe("docs/adding-a-carrier.md", () => {
  it("shows a file that passes the schema and its own examples", () => {
    const text = readFileSync(resolve(import.meta.dirname, "../../docs/adding-a-carrier.md"), "utf8");
    const example = /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
    const carrier = parseCarrier(JSON.parse(example));
    for (const format of carrier.numbers) {
      for (const token of format.examples.match) expect(isAccepted(format, token)).toBe(true);
      for (const token of format.examples.reject) expect(isAccepted(format, token)).toBe(false);
    }
    expect(trackingUrl(carrier, "NSP1234567893")).toBe(
      "https://www.northstar-parcel.example/track/NSP1234567893",
    );
  });
});
