import type { LocalDate } from "../../units.ts";
import { addDays, daysBetween, toLocalDate, weekdayOf } from "./calendar.ts";
import type { CalendarWords } from "./calendar-words.ts";
import { findTime } from "./find-time.ts";

/** A day, or the days from one to another, that a text names; offsets are those of the normalized text. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** `14:03`, where it stands with the date. */
  readonly time: string | null;
  /** `+01:00`, where a zone is stated. */
  readonly offset: string | null;
  /** Counted from the day the mail was written: "tomorrow", "Tuesday". */
  readonly isRelative: boolean;
}

/** What is known of the mail that a date stands in. */
export interface DateContext {
  readonly words: CalendarWords;
  /** Order of a numeric date, where language and sender tell. */
  readonly order: "dmy" | "mdy" | "ymd" | null;
  /** The day the mail was written: the year of a date without one is the nearest. */
  readonly reference: LocalDate | null;
  /** The day that "today" and "Tuesday" are counted from; null where the mail's own day is not stated. */
  readonly today: LocalDate | null;
  /** Places of "today", "tomorrow" and their likes. */
  readonly relativeDays: readonly { readonly start: number; readonly end: number; readonly days: number }[];
  /** Words between the days of a range, normalized. */
  readonly rangeWords: ReadonlySet<string>;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Value of a number token, -1 for words and signs. */
  readonly value: number;
}

/** A date as far as it was read: the year may be missing. */
interface Parsed {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly lastDay?: number;
  /** Index of the token after it. */
  readonly next: number;
  readonly isLoose?: boolean;
}

const maximumTokens = 60_000;
const tokenPattern = /\d+|[\p{L}\p{M}]+|\n|\t|[^\s]/gu;

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const start = match.index;
    const value = /^\d{1,4}$/.test(match[0]) ? Number(match[0]) : -1;
    tokens.push({ text: match[0], start, end: start + match[0].length, value });
    if (tokens.length >= maximumTokens) break;
  }
  return tokens;
}

type DayToken = Token & { readonly unit: "day" };
type YearToken = Token & { readonly unit: "year" };

const isDay = (token: Token | undefined): token is DayToken =>
  token !== undefined && token.text.length <= 2 && token.value >= 1 && token.value <= 31;
const isYear = (token: Token | undefined): token is YearToken =>
  token !== undefined && token.text.length === 4 && token.value >= 1990 && token.value <= 2100;
const ordinal = /^(st|nd|rd|th|er|re|e|o|a|º|ª|°|\.|ter|te|ten|den|\))$/;
const filler = /^(de|del|di|do|of|,|\.|\/|-|d|г|р|року|года|ve)$/;
/** Signs between the days of a range; words come from the language. */
const rangeSign = /^[-~〜～–]$/;
const article = /^(the|dem|den|der|le|el|il|o|dia|al|de|d)$/;
/** A comma, blank or sign between day and year: "24 Nov, 2026", "24.11.26". */
const separator = /^[./-]$/;

/**
 * Every day and range of days that a normalized text names: numeric, with the month's name, Chinese, Japanese and Korean
 * forms, weekdays and relative words. A numeric date whose order is not known is left out; so is one without a year where
 * the mail's own day is unknown.
 */
export function findDates(text: string, context: DateContext): readonly DateMention[] {
  const tokens = tokenize(text);
  const mentions: DateMention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const parsed = parseAt(tokens, i, context);
    const days = parsed && resolve(parsed, tokens, i, context);
    if (!parsed || !days) {
      i++;
      continue;
    }
    const start = tokens[i]?.start ?? 0;
    const end = tokens[parsed.next - 1]?.end ?? start;
    mentions.push({ start, end, ...days, ...findTime(text, start, end), isRelative: false });
    i = parsed.next;
  }
  if (context.today) mentions.push(...relativeMentions(text, tokens, context, context.today, mentions));
  return joinRanges(
    text,
    mentions.sort((a, b) => a.start - b.start),
    context.rangeWords,
  );
}

function parseAt(tokens: readonly Token[], i: number, context: DateContext): Parsed | undefined {
  const token = tokens[i] as Token;
  if (token.value >= 0) {
    const before = tokens[i - 1];
    // The middle of a longer number, a price, a time or a version is no date.
    if (before && before.end === token.start && /^[\p{L}\d.,:/_#+€$£-]$/u.test(before.text)) {
      const two = tokens[i - 2];
      if (before.text !== "," && before.text !== "(" && two && two.end === before.start && two.value >= 0)
        return undefined;
      if (/^[_#€$£]$/.test(before.text)) return undefined;
    }
    return parseNumeric(tokens, i, context) ?? parseDayMonth(tokens, i, context);
  }
  return parseMonthDay(tokens, i, context);
}

function parseNumeric(tokens: readonly Token[], i: number, context: DateContext): Parsed | undefined {
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
function parseEastern(tokens: readonly Token[], i: number, year: number | null): Parsed | undefined {
  const [m, sign, d, end] = [0, 1, 2, 3].map((k) => tokens[i + k]);
  if (!m || !sign || !d || !end || !/^[月월]/.test(sign.text) || !/^[日号號일]/.test(end.text))
    return undefined;
  if (!isDay(d) || m.value < 1 || m.value > 12) return undefined;
  return { year, month: m.value, day: d.value, next: i + 4 };
}

function hasWeekdayBefore(tokens: readonly Token[], i: number, context: DateContext): boolean {
  return weekdayBefore(tokens, i, context) !== undefined;
}

function weekdayBefore(tokens: readonly Token[], i: number, context: DateContext): number | undefined {
  for (let k = 1; k <= 3; k++) {
    const word = tokens[i - k]?.text;
    if (word === undefined || word === "\n") return undefined;
    const day = context.words.weekdays.get(word);
    if (day !== undefined) return day;
    if (!/^[,.(]$|^(den|dem|the|le|el|il)$/.test(word)) return undefined;
  }
  return undefined;
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
): Parsed | undefined {
  const dmy: Parsed = { year, month: b, day: a, next };
  const mdy: Parsed = { year, month: a, day: b, next };
  if (a > 12) return b <= 12 ? dmy : undefined;
  if (b > 12) return mdy;
  if (sign === "." || a === b) return dmy;
  const weekday = weekdayBefore(tokens, i, context);
  const dayOf = (parsed: Parsed) => resolveDay(parsed, context);
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

function skip(tokens: readonly Token[], at: number, pattern: RegExp, most: number): number {
  let next = at;
  while (next < at + most && pattern.test(tokens[next]?.text ?? "")) next++;
  return next;
}

function yearAfter(tokens: readonly Token[], at: number): { year: number | null; next: number } {
  const next = skip(tokens, at, filler, 2);
  const token = tokens[next];
  if (isYear(token)) return { year: token.value, next: next + 1 };
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

function isRangeSign(token: Token | undefined, context: DateContext): boolean {
  return token !== undefined && (rangeSign.test(token.text) || context.rangeWords.has(token.text));
}

/** `24 Nov 2026`, `24. bis 26. November`, `24 de noviembre de 2026`. */
function parseDayMonth(tokens: readonly Token[], i: number, context: DateContext): Parsed | undefined {
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
  const from = skip(tokens, at, filler, 2);
  const month = context.words.months.get(tokens[from]?.text ?? "");
  if (!month) return undefined;
  return { month, ...yearAfter(tokens, from + 1) };
}

/** `Nov 24, 2026`, `November 24 - 26`. */
function parseMonthDay(tokens: readonly Token[], i: number, context: DateContext): Parsed | undefined {
  const word = tokens[i]?.text ?? "";
  const month = context.words.months.get(word);
  if (!month) return undefined;
  const at = skip(tokens, i + 1, /^\.$/, 1);
  const day = tokens[at];
  if (
    !isDay(day) ||
    tokens[at + 1]?.text === ":" ||
    (context.words.weekdays.has(word) && isMonthAhead(tokens, at + 1, context))
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

function resolveDay(parsed: Parsed, context: DateContext, day = parsed.day): LocalDate | undefined {
  if (parsed.year !== null) return toLocalDate(parsed.year, parsed.month, day);
  if (!context.reference) return undefined;
  const year = Number(context.reference.slice(0, 4));
  const reference = context.reference;
  return [year - 1, year, year + 1]
    .map((candidate) => toLocalDate(candidate, parsed.month, day))
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => Math.abs(daysBetween(reference, a)) - Math.abs(daysBetween(reference, b)))[0];
}

function resolve(
  parsed: Parsed,
  tokens: readonly Token[],
  i: number,
  context: DateContext,
): { from: LocalDate; to: LocalDate } | undefined {
  if (parsed.isLoose) return undefined;
  const from = resolveDay(parsed, context);
  if (!from) return undefined;
  const weekday = parsed.year === null ? weekdayBefore(tokens, i, context) : undefined;
  // A weekday that does not fit the nearest year means another year, or no date at all.
  if (
    weekday !== undefined &&
    weekdayOf(from) !== weekday &&
    Math.abs(daysBetween(context.reference ?? from, from)) > 60
  )
    return undefined;
  const to = parsed.lastDay === undefined ? from : (resolveDay(parsed, context, parsed.lastDay) ?? from);
  return { from, to };
}

const inDays =
  /(?:^|[^\p{L}\d])(?:in|en|dans|za|om|over|tra|fra|em|daqui a|dentro de|peste|ve|через|om|o)\s(\d{1,2})\s(?:days?|tagen|jours?|dias|dagen|dage|dagar|dager|dni|dny|dnu|giorni|zile|napon belul|paivan|дн(?:я|ей|і|ів))(?![\p{L}\d])/gu;

function relativeMentions(
  text: string,
  tokens: readonly Token[],
  context: DateContext,
  reference: LocalDate,
  absolute: readonly DateMention[],
): DateMention[] {
  const made: DateMention[] = [];
  const add = (start: number, end: number, days: number) => {
    if ([...absolute, ...made].some((other) => start < other.end + 2 && end > other.start - 1)) return;
    const day = addDays(reference, days);
    made.push({ start, end, from: day, to: day, ...findTime(text, start, end), isRelative: true });
  };
  for (const hit of context.relativeDays) add(hit.start, hit.end, hit.days);
  for (const match of text.matchAll(inDays)) {
    add(
      match.index + (/^[\p{L}\d]/u.test(match[0]) ? 0 : 1),
      match.index + match[0].length,
      Number(match[1]),
    );
  }
  for (const [i, token] of tokens.entries()) {
    const weekday = token.text.length >= 4 ? context.words.weekdays.get(token.text) : undefined;
    if (weekday === undefined) continue;
    // "Tuesday, 24 Nov": the date itself says it.
    if (
      absolute.some(
        (other) =>
          other.start >= token.end &&
          other.start - token.end <= 12 &&
          !text.slice(token.end, other.start).includes("\n"),
      )
    )
      continue;
    const ahead = (weekday - weekdayOf(reference) + 7) % 7;
    // The weekday of the mail's own day may be today or a week from now: it is said only where the word "today" stands too.
    if (ahead === 0 || tokens[i + 1]?.text === "-") continue;
    add(token.start, token.end, ahead);
  }
  return made;
}

/** Two days with a range's sign or word between them are one mention. */
function joinRanges(
  text: string,
  mentions: readonly DateMention[],
  rangeWords: ReadonlySet<string>,
): readonly DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const before = joined[joined.length - 1];
    const between = before ? text.slice(before.end, mention.start) : "";
    const sign = between
      .trim()
      .split(/\s+/)
      .filter((word) => !article.test(word) && word !== ".");
    const head = sign[0] ?? "";
    if (
      before &&
      between.length <= 24 &&
      !/[\n\t]/.test(between.trim()) &&
      (rangeSign.test(head) || rangeWords.has(head)) &&
      mention.from >= before.from &&
      daysBetween(before.from, mention.to) <= 60
    ) {
      joined[joined.length - 1] = { ...before, end: mention.end, to: mention.to, time: null, offset: null };
    } else joined.push(mention);
  }
  return joined;
}
