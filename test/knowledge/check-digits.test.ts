import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CheckDigitName,
  checkDigitNames,
  checkDigits,
  passesCheckDigit,
} from "../../lib/knowledge/check-digits.ts";

const digit = fc.constantFrom(..."0123456789");
const digits = (length: number) => fc.string({ unit: digit, minLength: length, maxLength: length });
const upper = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const joined = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((each) => each.join(""));

/** Tokens of the shape that each rule is for; the check character is a placeholder. */
const tokens: Readonly<Record<CheckDigitName, fc.Arbitrary<string>>> = {
  "mod10-gs1": fc.integer({ min: 8, max: 20 }).chain(digits),
  "usps-impb": fc.oneof(
    joined(fc.constant("94"), digits(20)),
    joined(fc.constant("92"), digits(24)),
    joined(fc.constant("420"), digits(5), fc.constant("93"), digits(20)),
    joined(fc.constant("420"), digits(5), fc.constant("92"), digits(24)),
  ),
  "fedex-12": digits(12),
  "fedex-34": digits(34),
  "fedex-ground-96": joined(fc.constant("96"), digits(20)),
  "fedex-smartpost-20": digits(20),
  "ups-1z": joined(
    fc.constant("1Z"),
    fc.string({ unit: fc.oneof(digit, upper), minLength: 15, maxLength: 15 }),
    digit,
  ),
  s10: joined(upper, upper, digits(9), upper, upper),
  mod7: fc.integer({ min: 10, max: 12 }).chain(digits),
  luhn: digits(12),
  "mod37-36": joined(digits(27), digit),
  ontrac: joined(fc.constantFrom("C", "D"), digits(14)),
  "dhl-identcode": digits(12),
};

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

function withCharacterAt(token: string, at: number, character: string): string {
  const index = at < 0 ? token.length + at : at;
  return token.slice(0, index) + character + token.slice(index + 1);
}

describe("check digits", () => {
  it.each(checkDigitNames)("%s: exactly one check character is right", (name) => {
    fc.assert(
      fc.property(tokens[name], (token) => {
        const right = [...alphabet].filter((character) =>
          passesCheckDigit(name, withCharacterAt(token, checkDigits[name].at, character)),
        );
        expect(right).toHaveLength(1);
        expect(right[0]).toBe(checkDigits[name].expected(token));
      }),
      { numRuns: 60 },
    );
  });

  it.each(checkDigitNames)("%s: is total on any text", (name) => {
    fc.assert(
      fc.property(fc.string({ maxLength: 45 }), (text) => {
        expect(typeof passesCheckDigit(name, text)).toBe("boolean");
      }),
      { numRuns: 60 },
    );
  });

  /** Numbers of the public data set on tracking numbers, as their carriers publish them for tests. */
  const published: readonly (readonly [CheckDigitName, string, boolean])[] = [
    ["mod10-gs1", "03071790000523483741", true],
    ["mod10-gs1", "03071790000523483742", false],
    ["mod10-gs1", "0073938000549297", true],
    ["usps-impb", "4201002334249200190132607600833457", true],
    ["usps-impb", "420221539101026837331000039521", true],
    ["usps-impb", "9505511069605048600624", true],
    ["fedex-12", "986578788855", true],
    ["fedex-12", "996578788855", false],
    ["fedex-34", "1001921334250001000300779017972697", true],
    ["fedex-34", "9622001560000000000000794808390594", true],
    ["fedex-ground-96", "9611020987654312345672", true],
    ["fedex-smartpost-20", "61299998820821171811", true],
    ["ups-1z", "1Z5R89390357567127", true],
    ["ups-1z", "1Z1111111111111111", false],
    ["mod7", "3318810025", true],
    ["mod7", "3318810034", false],
    ["luhn", "320595463938", true],
    ["luhn", "320595463939", false],
    ["mod37-36", "008182709980000020033350276C", true],
    ["mod37-36", "008182709980000020033350276A", false],
    ["ontrac", "C11031500001879", true],
    ["ontrac", "D10011354453707", true],
  ];
  it.each(published)("%s knows the published number %s", (name, token, isRight) => {
    expect(passesCheckDigit(name, token)).toBe(isRight);
  });
});
