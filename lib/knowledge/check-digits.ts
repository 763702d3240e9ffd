/**
 * The check-digit rules that number formats may name. A check digit confirms a number, it never identifies a carrier:
 * one random 12-digit string in ten passes some carrier's rule.
 */
export const checkDigitNames = [
  "mod10-gs1",
  "usps-impb",
  "fedex-12",
  "fedex-34",
  "fedex-ground-96",
  "fedex-smartpost-20",
  "ups-1z",
  "s10",
  "mod7",
  "luhn",
  "mod37-36",
  "ontrac",
  "dhl-identcode",
] as const;
export type CheckDigitName = (typeof checkDigitNames)[number];

/** One rule: what the check character must be, and where in the token it stands. */
export interface CheckDigitRule {
  /** Index of the check character; negative counts from the end. */
  readonly at: number;
  /** The right check character for a token of the format's shape; null where the token has another shape. */
  readonly expected: (token: string) => string | null;
}

/** True where the token's check character is the one that the rule gives; false also for a token of another shape. */
export function passesCheckDigit(name: CheckDigitName, token: string): boolean {
  const rule = checkDigits[name];
  const expected = rule.expected(token);
  return expected !== null && token.at(rule.at) === expected;
}

const digitsOf = (text: string): readonly number[] => [...text].map(Number);
const body = (token: string) => token.slice(0, -1);
const isDigits = (token: string) => /^[0-9]{2,40}$/.test(token);

/** Sum of value times weight; the weights repeat from the left. */
function weigh(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index % weights.length] ?? 0), 0);
}

const complement10 = (sum: number) => String((10 - (sum % 10)) % 10);

/** GS1 General Specifications 7.9: weights 3, 1, 3 ... from the right, complement to ten. */
function gs1(digits: string): string {
  return complement10(weigh(digitsOf(digits).toReversed(), [3, 1]));
}

/** Weights 1, 7, 3 from the right, modulo 11, modulo 10. */
function fedexExpress(digits: string): string {
  return String((weigh(digitsOf(digits).toReversed(), [1, 3, 7]) % 11) % 10);
}

/** A letter counts as its code minus three, modulo ten: A is 2, B is 3. */
function upsValue(character: string): number {
  return /[0-9]/.test(character) ? Number(character) : (character.charCodeAt(0) - 3) % 10;
}

/** UPU S10: weights 8 6 4 2 3 5 9 7, modulo 11; 10 becomes 0, 11 becomes 5. */
function s10(serial: string): string {
  const rest = 11 - (weigh(digitsOf(serial), [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  return String(rest === 10 ? 0 : rest === 11 ? 5 : rest);
}

function luhn(digits: string): string {
  const doubled = digitsOf(digits)
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit));
  return complement10(doubled.reduce((sum, digit) => sum + digit, 0));
}

const alphabet36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** ISO 7064 MOD 37,36. */
function mod37Over36(text: string): string {
  const product = [...text].reduce((previous, character) => {
    const sum = (alphabet36.indexOf(character) + previous) % 36 || 36;
    return (sum * 2) % 37;
  }, 36);
  return alphabet36[(37 - product) % 36] ?? "";
}

/** Routing prefix of a USPS barcode: 420 and a ZIP code of 5 or 9 digits; the number proper begins with 91 to 95. */
function withoutZip(token: string): string {
  for (const length of [8, 12]) {
    if (token.startsWith("420") && /^9[1-5](?:[0-9]{20}|[0-9]{24})$/.test(token.slice(length)))
      return token.slice(length);
  }
  return token;
}

/** Rule by name. Each is pure and total. */
export const checkDigits: Readonly<Record<CheckDigitName, CheckDigitRule>> = {
  "mod10-gs1": { at: -1, expected: (token) => (isDigits(token) ? gs1(body(token)) : null) },
  "usps-impb": { at: -1, expected: (token) => (isDigits(token) ? gs1(body(withoutZip(token))) : null) },
  "fedex-12": {
    at: -1,
    expected: (token) => (/^[0-9]{12}$/.test(token) ? fedexExpress(body(token)) : null),
  },
  "fedex-34": {
    at: -1,
    expected: (token) => (/^[0-9]{34}$/.test(token) ? fedexExpress(token.slice(20, 33)) : null),
  },
  "fedex-ground-96": {
    at: -1,
    expected: (token) => (/^96[0-9]{20}$/.test(token) ? gs1(token.slice(7, 21)) : null),
  },
  "fedex-smartpost-20": {
    at: -1,
    expected: (token) => (/^[0-9]{20}$/.test(token) ? gs1(`92${body(token)}`) : null),
  },
  "ups-1z": {
    at: -1,
    expected: (token) =>
      /^1Z[0-9A-Z]{15}[0-9]$/.test(token)
        ? complement10(weigh([...token.slice(2, 17)].map(upsValue), [1, 2]))
        : null,
  },
  s10: {
    at: 10,
    expected: (token) => (/^[A-Z]{2}[0-9]{9}[A-Z]{2}$/.test(token) ? s10(token.slice(2, 10)) : null),
  },
  mod7: { at: -1, expected: (token) => (isDigits(token) ? String(remainder(body(token), 7)) : null) },
  luhn: { at: -1, expected: (token) => (isDigits(token) ? luhn(body(token)) : null) },
  "mod37-36": {
    at: -1,
    expected: (token) => (/^[0-9A-Z]{2,40}$/.test(token) ? mod37Over36(body(token)) : null),
  },
  ontrac: {
    at: -1,
    expected: (token) =>
      /^[CD][0-9]{14}$/.test(token)
        ? complement10(weigh(digitsOf(`${token.startsWith("C") ? 4 : 5}${token.slice(1, 14)}`), [1, 2]))
        : null,
  },
  "dhl-identcode": {
    at: -1,
    expected: (token) => (isDigits(token) ? complement10(weigh(digitsOf(body(token)), [4, 9])) : null),
  },
};

/** Remainder of a number that is too long for the language's own numbers. */
function remainder(digits: string, divisor: number): number {
  return digitsOf(digits).reduce((rest, digit) => (rest * 10 + digit) % divisor, 0);
}
