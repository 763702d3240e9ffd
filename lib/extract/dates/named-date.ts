import type { DateContext } from "./date-mention.ts";
import { buddhistYear, isDay, isYear, type ParsedDate, skip, type Token } from "./date-tokens.ts";
import { monthAt } from "./month-at.ts";

const ordinal = /^(st|nd|rd|th|er|re|e|o|a|º|ª|°|\.|ter|te|ten|den|\))$/;
const filler = /^(de|del|di|do|of|,|\.|\/|-|d|г|р|року|года|ve|'|׳|nam)$/;
/** Signs between the days of a range; words come from the language. */
export const rangeSign = /^[-~〜～–]$/;
export const article = /^(the|dem|den|der|le|el|il|o|dia|al|de|d)$/;

function yearAfter(tokens: readonly Token[], at: number): { year: number | null; next: number } {
  const next = skip(tokens, at, filler, 2);
  const token = tokens[next];
  if (isYear(token)) return { year: token.value, next: next + 1 };
  const thai = buddhistYear(token);
  if (thai !== null) return { year: thai, next: next + 1 };
  const last = tokens[at - 1];
  // "24-Nov-26", "24 Nov '26": two digits only right behind a sign.
  if (
    token &&
    next > at &&
    token.text.length === 2 &&
    token.value >= 20 &&
    last &&
    /^['-]$/.test(tokens[next - 1]?.text ?? "") &&
    tokens[next - 1]?.end === token.start &&
    (tokens[next - 1]?.text === "'" || tokens[next - 1]?.start === last.end)
  )
    return { year: 2000 + token.value, next: next + 1 };
  return { year: null, next: at };
}

/** Whether a token stands between the days of a range. */
export function isRangeSign(token: Token | undefined, context: DateContext): boolean {
  return token !== undefined && (rangeSign.test(token.text) || context.rangeWords.has(token.text));
}

/** `24 Nov 2026`, `24. bis 26. November`, `24 de noviembre de 2026`. */
export function parseDayMonth(
  tokens: readonly Token[],
  i: number,
  context: DateContext,
): ParsedDate | undefined {
  const first = tokens[i];
  if (!isDay(first)) return undefined;
  let at = skip(tokens, i + 1, ordinal, 2);
  if (isRangeSign(tokens[at], context)) {
    const then = skip(tokens, at + 1, article, 1);
    const second = tokens[then];
    if (isDay(second)) {
      const rest = monthAfter(tokens, skip(tokens, then + 1, ordinal, 2), context);
      if (rest && second.value > first.value) return { ...rest, day: first.value, lastDay: second.value };
    }
  }
  at = i + 1;
  const rest = monthAfter(tokens, skip(tokens, at, ordinal, 2), context) ?? monthAfter(tokens, at, context);
  return rest && { ...rest, day: first.value };
}

function monthAfter(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): { year: number | null; month: number; next: number } | undefined {
  const found = monthAt(tokens, skip(tokens, at, filler, 2), context.words);
  return found && { month: found.month, ...yearAfter(tokens, found.next) };
}

/** `Nov 24, 2026`, `November 24 - 26`. */
export function parseMonthDay(
  tokens: readonly Token[],
  i: number,
  context: DateContext,
): ParsedDate | undefined {
  const word = tokens[i]?.text ?? "";
  const month = context.words.months.get(word);
  if (!month) return undefined;
  const at = skip(tokens, i + 1, /^\.$/, 1);
  const day = tokens[at];
  if (
    !isDay(day) ||
    tokens[at + 1]?.text === ":" ||
    (context.words.weekdays.has(word) &&
      (isMonthAhead(tokens, at + 1, context) || isNumberedMonthAhead(tokens, at + 1)))
  )
    return undefined;
  const next = skip(tokens, at + 1, /^(st|nd|rd|th)$/, 1);
  const second = tokens[skip(tokens, next + 1, article, 1)];
  if (isRangeSign(tokens[next], context) && isDay(second) && second.value > day.value) {
    const after = tokens.indexOf(second, next) + 1;
    const ended = skip(tokens, after, /^(st|nd|rd|th)$/, 1);
    if (tokens[ended]?.text !== ":" && !isMonthAhead(tokens, ended, context))
      return { month, day: day.value, lastDay: second.value, ...yearAfter(tokens, ended) };
  }
  return { month, day: day.value, ...yearAfter(tokens, next) };
}

function isMonthAhead(tokens: readonly Token[], at: number, context: DateContext): boolean {
  return context.words.months.has(tokens[skip(tokens, at, filler, 2)]?.text ?? "");
}

/** "mar 8/12" is a Tuesday in Italian. */
function isNumberedMonthAhead(tokens: readonly Token[], at: number): boolean {
  const month = tokens[at + 1];
  return (
    /^[/.]$/.test(tokens[at]?.text ?? "") &&
    month !== undefined &&
    month.start === tokens[at]?.end &&
    isDay(month)
  );
}

/** What may stand between a year that comes first and its month: "2026. november", "2026. gada", "2026 m.". */
const behindYear = /^(\.|gada|g|m|metu)$/;

/** `2026. november 24.`, `2026 m. lapkričio 24 d.`, `2026. gada 24. novembris`. */
export function parseYearFirst(
  tokens: readonly Token[],
  i: number,
  context: DateContext,
): ParsedDate | undefined {
  const year = tokens[i]?.value ?? 0;
  const at = skip(tokens, i + 1, behindYear, 3);
  const found = monthAt(tokens, at, context.words);
  if (found) {
    const day = tokens[skip(tokens, found.next, /^\.$/, 1)];
    return isDay(day)
      ? { year, month: found.month, day: day.value, next: tokens.indexOf(day, found.next) + 1 }
      : undefined;
  }
  const day = at > i + 1 ? tokens[at] : undefined;
  if (!isDay(day)) return undefined;
  const month = monthAt(tokens, skip(tokens, at + 1, ordinal, 1), context.words);
  return month && { year, month: month.month, day: day.value, next: month.next };
}
