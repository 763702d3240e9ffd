import { daysBetween } from "./calendar.ts";
import type { DateContext } from "./date-mention.ts";
import { buddhistYear, isDay, isYear, type ParsedDate, skip, type Token } from "./date-tokens.ts";
import { article, isRangeSign, parseYearFirst } from "./named-date.ts";
import { inOrder } from "./order-of-numbers.ts";
import { resolveDay } from "./resolve-date.ts";
import { weekdayAfter, weekdayBefore } from "./weekday-beside.ts";

/** Signs between the numbers of a date. */
const separator = /^[./-]$/;

const isMonth = (token: Token | undefined): token is Token =>
  token !== undefined && token.text.length <= 2 && token.value >= 1 && token.value <= 12;

/** `24.11.2026`, `2026-11-24`, `11/24`, `2026. november 24.`, `11月24日`: a date that begins with a number and a sign. */
export function parseNumeric(
  tokens: readonly Token[],
  i: number,
  context: DateContext,
): ParsedDate | undefined {
  const [a, s1, b, s2, c] = [0, 1, 2, 3, 4].map((k) => tokens[i + k]);
  if (!a || !s1) return undefined;
  if (isYear(a)) {
    if (/^[年년]/.test(s1.text)) return parseEastern(tokens, i + 2, a.value);
    if (separator.test(s1.text) && s2?.text === s1.text && isMonth(b) && isDay(c))
      return { year: a.value, month: b.value, day: c.value, next: i + 5 };
    return parseYearFirst(tokens, i, context);
  }
  if (!isDay(a) || !b) return undefined;
  if (/^[月월]/.test(s1.text)) return parseEastern(tokens, i, null);
  const range = parseRange(tokens, i, context);
  if (range) return range;
  if (!separator.test(s1.text) || b.value < 1 || b.text.length > 2 || b.value > 31) return undefined;
  return parseWithYear(tokens, i, context) ?? parseWithoutYear(tokens, i, context);
}

function parseWithYear(tokens: readonly Token[], i: number, context: DateContext): ParsedDate | undefined {
  const [a, s1, b, s2, c] = [0, 1, 2, 3, 4].map((k) => tokens[i + k]) as Token[];
  if (!a || !s1 || !b || !s2 || !c || !separator.test(s2.text)) return undefined;
  // "26. 11. 24.", "26/11/24" where the year comes first.
  if (
    context.order === "ymd" &&
    a.value >= 20 &&
    isMonth(b) &&
    isDay(c) &&
    s1.text === s2.text &&
    a.end === s1.start
  )
    return { year: 2000 + a.value, month: b.value, day: c.value, next: i + 5 };
  const long = isYear(c) ? c.value : buddhistYear(c);
  // "24. 11. 2026" may have blanks, "24/11/26" may not.
  const isShort = c.text.length === 2 && c.value >= 20 && c.start === s2.end && tokens[i + 5]?.text !== ":";
  const year = long ?? (isShort ? 2000 + c.value : null);
  if (year === null) return undefined;
  return inOrder(
    { first: a.value, second: b.value, year, sign: s1.text, at: i, next: i + 5 },
    tokens,
    context,
  );
}

function parseWithoutYear(tokens: readonly Token[], i: number, context: DateContext): ParsedDate | undefined {
  const [a, s1, b, s2, c] = [0, 1, 2, 3, 4].map((k) => tokens[i + k]);
  if (!a || !s1 || !b || s1.start !== a.end) return undefined;
  // With a longer number behind it, and with a third number that is no year, it is something else.
  if (s2 && separator.test(s2.text) && s2.start === b.end && c?.start === s2.end && /^\p{Nd}/u.test(c.text))
    return undefined;
  const pair = { first: a.value, second: b.value, year: null, sign: s1.text, at: i };
  if (s1.text === ".") {
    if (s2?.text === ".") return inOrder({ ...pair, next: i + 4 }, tokens, context);
    if (context.order !== "dmy" || !isMonth(b) || b.text.length < 2) return undefined;
    const isTime = a.value <= 24 && weekdayBefore(tokens, i, context) === undefined;
    return isTime ? undefined : inOrder({ ...pair, next: i + 3 }, tokens, context);
  }
  if (b.start !== s1.end || s2?.text === "/") return undefined;
  const parsed = inOrder({ ...pair, next: i + 3 }, tokens, context);
  // Read in an order that is not the writer's, a day of these weeks is one of half a year away.
  if (!parsed || isFar(parsed, context)) return undefined;
  const weekday = weekdayBefore(tokens, i, context) ?? weekdayAfter(tokens, i + 3, context);
  return { ...parsed, isLoose: weekday === undefined };
}

function isFar(parsed: ParsedDate, context: DateContext): boolean {
  const day = resolveDay(parsed, context);
  return (
    day === undefined || context.reference === null || Math.abs(daysBetween(context.reference, day)) > 130
  );
}

/** `24.-26.11.2026`, `24 au 26/11`: two days of one month. */
function parseRange(tokens: readonly Token[], i: number, context: DateContext): ParsedDate | undefined {
  const first = tokens[i];
  const at = skip(tokens, i + 1, /^\.$/, 1);
  const sign = tokens[at];
  if (!first || !sign || !isRangeSign(sign, context)) return undefined;
  const then = skip(tokens, at + 1, article, 1);
  const second = tokens[then];
  // "Page 1 - 24.11.2026": a sign joins only what stands close, or has a dot before it.
  const isClose =
    sign.text.length > 1 || at > i + 1 || (sign.start === first.end && second?.start === sign.end);
  if (!isClose || !isDay(second) || second.value <= first.value) return undefined;
  const [mark, month] = [tokens[then + 1], tokens[then + 2]];
  if (!mark || !/^[./]$/.test(mark.text) || !isMonth(month)) return undefined;
  const parsed = parseWithYear(tokens, then, context) ?? parseWithoutYear(tokens, then, context);
  return parsed && parsed.day === second.value
    ? { ...parsed, day: first.value, lastDay: second.value }
    : undefined;
}

/** `11月24日`, `11월 24일`, from the month's number on. */
function parseEastern(tokens: readonly Token[], i: number, year: number | null): ParsedDate | undefined {
  const [m, sign, d, end] = [0, 1, 2, 3].map((k) => tokens[i + k]);
  if (!m || !sign || !d || !end || !/^[月월]/.test(sign.text) || !/^[日号號일]/.test(end.text))
    return undefined;
  if (!isDay(d) || m.value < 1 || m.value > 12) return undefined;
  return { year, month: m.value, day: d.value, next: i + 4 };
}
