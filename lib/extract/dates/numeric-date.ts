import type { LocalDate } from "../../units.ts";
import { daysBetween, weekdayOf } from "./calendar.ts";
import type { DateContext } from "./date-mention.ts";
import { isDay, isYear, type ParsedDate, type Token } from "./date-tokens.ts";
import { resolveDay } from "./resolve-date.ts";
import { hasWeekdayBefore, weekdayBefore } from "./weekday-beside.ts";

/** A comma, blank or sign between day and year: "24 Nov, 2026", "24.11.26". */
const separator = /^[./-]$/;

/** `24.11.2026`, `2026-11-24`, `11/24`, `2026. november 24.`, `11月24日`: a date that begins with a number and a sign. */
export function parseNumeric(
  tokens: readonly Token[],
  i: number,
  context: DateContext,
): ParsedDate | undefined {
  const [a, s1, b, s2, c] = [0, 1, 2, 3, 4].map((k) => tokens[i + k]);
  if (!a || !s1 || !b) return undefined;
  if (isYear(a)) {
    if (/^[年년]/.test(s1.text)) return parseEastern(tokens, i + 2, a.value);
    if (separator.test(s1.text) && s2?.text === s1.text && c && isDay(c) && b.value >= 1 && b.value <= 12)
      return { year: a.value, month: b.value, day: c.value, next: i + 5 };
    const dot = s1.text === "." ? 1 : 0;
    const month = context.words.months.get(tokens[i + 1 + dot]?.text ?? "");
    const at = i + 2 + dot + (tokens[i + 2 + dot]?.text === "." ? 1 : 0);
    if (month && isDay(tokens[at]))
      return { year: a.value, month, day: (tokens[at] as Token).value, next: at + 1 };
    if (s1.text === "." && b.value >= 1 && b.value <= 12 && s2?.text === "." && isDay(c))
      return { year: a.value, month: b.value, day: c.value, next: i + 5 };
    return undefined;
  }
  if (!isDay(a)) return undefined;
  if (/^[月월]/.test(s1.text)) return parseEastern(tokens, i, null);
  if (!separator.test(s1.text) || b.value < 1 || b.text.length > 2 || b.value > 31) return undefined;
  if (
    s2 &&
    separator.test(s2.text) &&
    c &&
    c.end - c.start <= 4 &&
    (isYear(c) || (c.text.length === 2 && c.value >= 20))
  ) {
    // "24. 11. 2026" may have blanks, "24/11/26" may not.
    const year = isYear(c) ? c.value : 2000 + c.value;
    if (!isYear(c) && (c.start !== s2.end || tokens[i + 5]?.text === ":")) return undefined;
    return ordered(a.value, b.value, year, s1.text, i + 5, tokens, i, context);
  }
  if (
    s1.text === "." &&
    s1.start === a.end &&
    (s2?.text === "." || context.order === "dmy") &&
    b.value <= 12
  ) {
    // "12.11.20261234", "1.2.3": a longer number, or a version.
    if (s2?.text === "." && c && c.start === s2.end && /^\d/.test(c.text)) return undefined;
    if (s2?.text !== "." && b.text.length < 2) return undefined;
    const isTime =
      s2?.text !== "." && a.value <= 24 && b.value <= 59 && !hasWeekdayBefore(tokens, i, context);
    if (isTime) return undefined;
    return { year: null, month: b.value, day: a.value, next: i + (s2?.text === "." ? 4 : 3) };
  }
  if (s1.text === "/" && s1.start === a.end && b.start === s1.end && s2?.text !== "/") {
    const parsed = ordered(a.value, b.value, null, "/", i + 3, tokens, i, context);
    return parsed && { ...parsed, isLoose: !hasWeekdayBefore(tokens, i, context) };
  }
  return undefined;
}

/** `11月24日`, `11월 24일`, from the month's number on. */
function parseEastern(tokens: readonly Token[], i: number, year: number | null): ParsedDate | undefined {
  const [m, sign, d, end] = [0, 1, 2, 3].map((k) => tokens[i + k]);
  if (!m || !sign || !d || !end || !/^[月월]/.test(sign.text) || !/^[日号號일]/.test(end.text))
    return undefined;
  if (!isDay(d) || m.value < 1 || m.value > 12) return undefined;
  return { year, month: m.value, day: d.value, next: i + 4 };
}

function ordered(
  a: number,
  b: number,
  year: number | null,
  sign: string,
  next: number,
  tokens: readonly Token[],
  i: number,
  context: DateContext,
): ParsedDate | undefined {
  const dmy: ParsedDate = { year, month: b, day: a, next };
  const mdy: ParsedDate = { year, month: a, day: b, next };
  if (a > 12) return b <= 12 ? dmy : undefined;
  if (b > 12) return mdy;
  if (sign === "." || a === b) return dmy;
  const weekday = weekdayBefore(tokens, i, context);
  const dayOf = (parsed: ParsedDate) => resolveDay(parsed, context);
  const [asDmy, asMdy] = [dayOf(dmy), dayOf(mdy)];
  if (weekday !== undefined && asDmy && asMdy) {
    const fits = [asDmy, asMdy].map((day) => weekdayOf(day) === weekday);
    if (fits[0] !== fits[1]) return fits[0] ? dmy : mdy;
  }
  if (context.order === "dmy") return dmy;
  if (context.order === "mdy") return mdy;
  // Neither language nor sender tells. A date in the mail's own weeks is the one that is meant, if the other is far away.
  if (context.reference && asDmy && asMdy) {
    const [near, far] = [asDmy, asMdy].map((day) =>
      Math.abs(daysBetween(context.reference as LocalDate, day)),
    );
    if (near !== undefined && far !== undefined) {
      if (near <= 21 && far > 60) return dmy;
      if (far <= 21 && near > 60) return mdy;
      // What a mail tells of its own day is why it was sent.
      if (near <= 1 && far > 25) return dmy;
      if (far <= 1 && near > 25) return mdy;
    }
  }
  return undefined;
}
