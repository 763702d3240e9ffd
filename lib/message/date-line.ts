import type { ForwardKnowledge, ForwardLabels } from "../knowledge/client.ts";
import { as, type EventTime, type LocalDate, type LocalDateTime, type OffsetDateTime } from "../units.ts";
import { isDay, isoDay, readMailDate, two } from "./mail-date.ts";
import { monthWords } from "./month-words.ts";

/** A day, and where in the text it stood, so that the rest can be searched for the time. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

/**
 * The date line of a forwarded header block, read in the languages that its labels may be in.
 *
 * With a stated zone an `OffsetDateTime`, without one a `LocalDateTime`, without an hour a `LocalDate`. `null` where it can
 * be read in two ways: 02/10/2023 is the second of October or the tenth of February.
 */
export function readDateLine(
  value: string,
  languages: readonly ForwardLabels[],
  knowledge: ForwardKnowledge,
): EventTime | null {
  const text = plainDigits(value.slice(0, 200))
    .replace(/\s+/g, " ")
    // Hebrew writes "in" as one letter before the month's name.
    .replace(/(\d) ב(?=\p{Script=Hebrew}{3})/u, "$1 ")
    .trim();
  const internet = /^[a-z]{3}, ?\d|[+-]\d{4}\b/i.test(text) ? readMailDate(text) : null;
  if (internet !== null) return internet;
  const day = readDay(text, languages, knowledge);
  if (day === null || !isDay(day.year, day.month, day.day)) return null;
  const date = isoDay(day.year, day.month, day.day);
  const time = readTime(day.rest);
  if (time === null) return as<LocalDate>(date);
  const offset = readZone(time.rest, knowledge);
  if (offset === null) return as<LocalDateTime>(`${date}T${two(time.hour)}:${two(time.minute)}`);
  return as<OffsetDateTime>(`${date}T${two(time.hour)}:${two(time.minute)}:${two(time.second)}${offset}`);
}

/** Arabic, Persian, Devanagari, Thai and full-width digits as ASCII ones; marks that show nothing are gone already. */
function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९๐-๙０-９：／]/g, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === "：") return ":";
    if (character === "／") return "/";
    for (const zero of [0x660, 0x6f0, 0x966, 0xe50, 0xff10])
      if (code >= zero && code < zero + 10) return String(code - zero);
    return character;
  });
}

function readDay(text: string, languages: readonly ForwardLabels[], knowledge: ForwardKnowledge): Day | null {
  const ymd = /(?<!\d)(\d{4}) ?[年년./-] ?(\d{1,2}) ?[月월./-] ?(\d{1,2})(?!\d)(?: ?[日일])?/.exec(text);
  if (ymd !== null) return dayOf(text, ymd, [ymd[1], ymd[2], ymd[3]]);
  const numeric = /(?<!\d)(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (numeric !== null) return numericDay(text, numeric, languages, knowledge);
  // Vietnamese counts its months: "20 tháng 11, 2026".
  const counted = /(?<!\d)(\d{1,2}) (?:tháng|thg) (\d{1,2}),? (?:năm )?(\d{4})(?!\d)/iu.exec(text);
  if (counted !== null) return dayOf(text, counted, [counted[3], counted[2], counted[1]]);
  return wordDay(text, languages, knowledge);
}

function dayOf(text: string, match: RegExpExecArray, parts: readonly (string | undefined)[]): Day {
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { year: fullYear(year), month, day, rest };
}

/** Two digits are of this century; a year beyond 2400 is counted as in Thailand. */
function fullYear(year: number): number {
  if (year < 100) return 2000 + year;
  return year > 2400 && year < 2700 ? year - 543 : year;
}

function numericDay(
  text: string,
  match: RegExpExecArray,
  languages: readonly ForwardLabels[],
  knowledge: ForwardKnowledge,
): Day | null {
  const [, first, mark, second, year] = match;
  const dmy = () => dayOf(text, match, [year, second, first]);
  const mdy = () => dayOf(text, match, [year, first, second]);
  const orders = new Set(languages.map((language) => language.dateOrder));
  if (year?.length === 2 && orders.has("ymd"))
    return orders.size === 1 ? dayOf(text, match, [first, second, year]) : null;
  // Dots are written between day and month only, in this order.
  if (mark === "." || Number(first) > 12 || first === second) return dmy();
  if (Number(second) > 12) return mdy();
  if (orders.size === 1 && orders.has("dmy")) return dmy();
  // The month comes first where the clock has twelve hours and the zone is one of North America.
  const zone = readZone(text, knowledge);
  if (/\d ?[ap]m\b/i.test(text) && /\b[ECMP][SD]T\b/.test(text) && zone !== null) return mdy();
  return null;
}

function wordDay(text: string, languages: readonly ForwardLabels[], knowledge: ForwardKnowledge): Day | null {
  const year = /(?<![\d:+-])(?:20|19|25)\d{2}(?![\d:])/.exec(text);
  if (year === null) return null;
  // Clients mix languages (an English label before a German date), so all of them are asked once the block's own did not tell.
  for (const tags of [
    languages.map((language) => language.tag),
    knowledge.labels.map((language) => language.tag),
  ]) {
    const found = tags.flatMap((tag) => {
      const month = findMonth(text, tag);
      if (month === null) return [];
      const rest = `${text.slice(0, month.start)} | ${text.slice(month.end)}`.replace(year[0], " ");
      const day = nearestDay(rest);
      return day === null ? [] : [{ tag, year: fullYear(Number(year[0])), month: month.month, ...day }];
    });
    const [only] = onlyReading(found);
    if (only !== undefined) return only;
    // "lis" is November in Polish and October in Croatian: the name of the weekday tells which.
    const [dated] = onlyReading(found.filter((day) => hasWeekday(text, day, day.tag)));
    if (dated !== undefined) return dated;
    if (found.length > 0) return null;
  }
  return null;
}

/** The readings, where all of them say the same month. */
function onlyReading<Reading extends Day>(readings: readonly Reading[]): readonly Reading[] {
  return new Set(readings.map((day) => day.month)).size === 1 ? readings : [];
}

function hasWeekday(text: string, day: Day, tag: string): boolean {
  if (!isDay(day.year, day.month, day.day)) return false;
  const lower = text.toLocaleLowerCase(tag);
  return (["long", "short"] as const).some((weekday) => {
    const name = new Intl.DateTimeFormat(tag, { weekday, timeZone: "UTC" }).format(
      Date.UTC(day.year, day.month - 1, day.day),
    );
    return new RegExp(
      `(?<!\\p{L})${name.toLocaleLowerCase(tag).replace(/(?<![^\p{L}])[^\p{L}]+$/u, "")}(?!\\p{L})`,
      "u",
    ).test(lower);
  });
}

function findMonth(text: string, tag: string): { month: number; start: number; end: number } | null {
  const lower = text.toLocaleLowerCase(tag);
  if (lower.length !== text.length) return null;
  const year = text.search(/(?:20|19|25)\d{2}/);
  let best: { month: number; start: number; end: number; distance: number } | null = null;
  for (const [word, month] of monthWords(tag)) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      const end = at + word.length;
      const isWhole = !/[\p{L}\p{M}]/u.test(lower[at - 1] ?? " ") && !/[\p{L}\p{M}]/u.test(lower[end] ?? " ");
      // A month stands beside its day, on one side or the other.
      const isBeside =
        /\d\S{0,3} (?:de |d['’]|of )?$|\d[.\-/]?$/.test(lower.slice(0, at)) ||
        /^[.॰]? ?\d/.test(lower.slice(end));
      // "mar. 17 nov. 2026" is a Tuesday: of two the month is the one nearer to the year.
      const distance = Math.abs(year - at);
      if (isWhole && isBeside && !isDayName(lower.slice(end)) && (best === null || distance < best.distance))
        best = { month, start: at, end, distance };
    }
  }
  return best;
}

/** "mar. 17 févr. 2026" is one also where the month is of another language: a word stands between the day and the year. */
function isDayName(behind: string): boolean {
  return /^[.,]? ?\d{1,2}[.ºª°]? (?:de |d['’])?\p{L}{3,12}\.?,? (?:de )?(?:20|19|25)\d{2}/u.test(behind);
}

/** The number of one or two digits nearest to where the month stood, which is not part of a time. */
function nearestDay(text: string): { day: number; rest: string } | null {
  const middle = text.indexOf("|");
  let best: { day: number; index: number; length: number; distance: number } | null = null;
  for (const match of text.matchAll(/(?<![\d:.+-])(\d{1,2})(?![\d:]|\.\d)(?! ?[ap]\.?m)/gi)) {
    const day = Number(match[1]);
    if (day < 1 || day > 31) continue;
    const distance = match.index < middle ? middle - match.index - match[0].length : match.index - middle;
    if (best === null || distance < best.distance)
      best = { day, index: match.index, length: match[0].length, distance };
  }
  if (best === null || best.distance > 12) return null;
  return { day: best.day, rest: `${text.slice(0, best.index)} ${text.slice(best.index + best.length)}` };
}

const afternoon =
  /\bp\.? ?m\b|午後|下午|晚上|오후|μ\.?μ|مساء|(?<!\p{L})م(?!\p{L})|ب\.ظ|บ่าย|:\d\d ?CH\b|chiều|(?<!\p{L})(?:ÖS|PTG)(?!\p{L})|\bm\.d\.|אחה/iu;
const forenoon =
  /\ba\.? ?m\b|午前|上午|凌晨|早上|오전|π\.?μ|صباح|(?<!\p{L})ص(?!\p{L})|ق\.ظ|:\d\d ?SA\b|sáng|(?<!\p{L})(?:ÖÖ|PG)(?!\p{L})|\bp\.d\.|לפנה/iu;

function readTime(text: string): { hour: number; minute: number; second: number; rest: string } | null {
  const match =
    /(?<![\d:+-])(\d{1,2})[:.hH](\d{2})(?:[:.](\d{2}))?(?!\d)/.exec(text) ??
    /(?<!\d)(\d{1,2}) ?[時时點点시] ?(?:(\d{1,2}) ?[分분])?(?: ?(\d{1,2}) ?[秒초])?/.exec(text) ??
    /(?<![\d:+-])(\d{1,2})()()(?= ?[ap]\.? ?m\b)/i.exec(text);
  if (match === null) return null;
  const [whole, hourText, minute = "0", second = "0"] = match;
  let hour = Number(hourText);
  if (afternoon.test(text) && hour < 12) hour += 12;
  else if (forenoon.test(text) && !afternoon.test(text) && hour === 12) hour = 0;
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  // What stands after the time is the zone; before it there may be other words of few letters.
  const rest = text.slice(match.index + whole.length);
  return { hour, minute: Number(minute), second: Number(second), rest };
}

function readZone(text: string, knowledge: ForwardKnowledge): string | null {
  const signed = /(?:GMT|UTC)? ?([+−-])(\d{1,2})(?::?(\d{2}))?(?!\d)/i.exec(text);
  if (signed !== null && (signed[3] !== undefined || /GMT|UTC/i.test(signed[0]))) {
    const [, sign = "+", hours = "", minutes = "00"] = signed;
    if (Number(hours) > 14 || Number(minutes) > 59) return null;
    return `${sign === "+" ? "+" : "-"}${two(hours)}:${minutes}`;
  }
  for (const match of text.matchAll(/(?<![\p{L}\p{M}])\p{Lu}{1,5}(?![\p{L}\p{M}])/gu)) {
    const offset = knowledge.zones[match[0].toLowerCase()];
    if (offset !== undefined) return offset;
  }
  return null;
}
