/** A word, number or sign of a text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Value of a number token, -1 for words and signs. */
  readonly value: number;
}

/** A date as far as it was read: the year may be missing. */
export interface ParsedDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly lastDay?: number;
  /** Index of the token after it. */
  readonly next: number;
  readonly isLoose?: boolean;
}

const maximumTokens = 60_000;
const tokenPattern = /\p{Nd}+|[\p{L}\p{M}]+|\n|\t|[^\s]/gu;
/** Zeros of the digits that Arabic, Persian, Hindi and Thai mails are written with. */
const zeros = [0x660, 0x6f0, 0x966, 0xe50];

/** Words, numbers, signs and breaks of a text; of a very long one the beginning. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const start = match.index;
    const value = numberOf(match[0]);
    tokens.push({ text: match[0], start, end: start + match[0].length, value });
    if (tokens.length >= maximumTokens) break;
  }
  return tokens;
}

/** The first digit beyond ASCII: nearly every token begins below it, and most with a letter or a sign. */
const firstForeignDigit = 0x660;

function numberOf(text: string): number {
  const code = text.charCodeAt(0);
  if (code < firstForeignDigit && (code < 0x30 || code > 0x39)) return -1;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (!/^\p{Nd}{1,4}$/u.test(text)) return -1;
  return [...text].reduce((sum, digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined || sum < 0 ? -1 : sum * 10 + code - zero;
  }, 0);
}

type DayToken = Token & { readonly unit: "day" };
type YearToken = Token & { readonly unit: "year" };

export const isDay = (token: Token | undefined): token is DayToken =>
  token !== undefined && token.text.length <= 2 && token.value >= 1 && token.value <= 31;
export const isYear = (token: Token | undefined): token is YearToken =>
  token !== undefined && token.text.length === 4 && token.value >= 1990 && token.value <= 2100;

/** A year as Thailand counts it, else null. */
export const buddhistYear = (token: Token | undefined): number | null =>
  token !== undefined && token.text.length === 4 && token.value >= 2543 && token.value <= 2643
    ? token.value - 543
    : null;

/** The first place from one on, at most some further, whose token is none of a kind. */
export function skip(tokens: readonly Token[], at: number, pattern: RegExp, most: number): number {
  let next = at;
  while (next < at + most && pattern.test(tokens[next]?.text ?? "")) next++;
  return next;
}
