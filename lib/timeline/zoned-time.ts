import { as, type EventTime, type Instant, type LocalDate, type ZoneId } from "../units.ts";

const utc = as<ZoneId>("UTC");
const dateOnly = /^\d{4}-\d{2}-\d{2}$/;
const withOffset = /(?:Z|[+-]\d{2}:?\d{2})$/;
const hour = 3_600_000;
const formats = new Map<ZoneId, Intl.DateTimeFormat>();

/** True for a time that is only a day. */
export function isDateOnly(time: EventTime): time is LocalDate {
  return dateOnly.test(time);
}

/** True for a time that states its zone: only then two times can be subtracted. */
export function hasZone(time: EventTime): boolean {
  return !dateOnly.test(time) && withOffset.test(time);
}

/**
 * Milliseconds since 1970 of a time, with `zone` where the time states none; a day alone is its first moment there.
 *
 * @returns `NaN` for a text that is no time; an unknown zone counts as UTC.
 */
export function toMilliseconds(time: EventTime, zone: ZoneId): number {
  if (hasZone(time)) return Date.parse(time);
  const wall = Date.parse(dateOnly.test(time) ? `${time}T00:00:00Z` : `${time}Z`);
  if (Number.isNaN(wall)) return wall;
  // Twice, because the offset is that of the instant, which is what is looked for (a change of the clock in between).
  const first = wall - offsetAt(wall, zone);
  return wall - offsetAt(first, zone);
}

/** The instant, in UTC with whole seconds. `undefined` for what is no time. */
export function toInstant(milliseconds: number): Instant | undefined {
  if (!Number.isFinite(milliseconds) || Math.abs(milliseconds) > 8e15) return undefined;
  return as<Instant>(`${new Date(milliseconds).toISOString().slice(0, 19)}Z`);
}

/** The calendar day that an event time states, as it is written: its own zone, where it has one, is its day's. */
export function dayOf(time: EventTime): LocalDate {
  return as<LocalDate>(time.slice(0, 10));
}

/** The calendar day on which an instant falls in a zone. */
export function dayIn(zone: ZoneId, at: Instant): LocalDate {
  const milliseconds = Date.parse(at);
  return as<LocalDate>(new Date(milliseconds + offsetAt(milliseconds, zone)).toISOString().slice(0, 10));
}

/** Milliseconds that a zone's wall clock is ahead of UTC at an instant. */
function offsetAt(milliseconds: number, zone: ZoneId): number {
  if (zone === utc) return 0;
  const parts = formatOf(zone).formatToParts(new Date(milliseconds));
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"));
  const rest = milliseconds - Math.floor(milliseconds / 60_000) * 60_000;
  const offset = wall + rest - milliseconds;
  return Math.abs(offset) > 26 * hour ? 0 : offset;
}

function formatOf(zone: ZoneId): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = makeFormat(zone);
  formats.set(zone, made);
  return made;
}

function makeFormat(zone: ZoneId): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  };
  try {
    return new Intl.DateTimeFormat("en-US", { ...options, timeZone: zone });
  } catch {
    // A zone that this runtime does not know: the order of events then is as in UTC, and nothing else depends on it.
    return new Intl.DateTimeFormat("en-US", { ...options, timeZone: utc });
  }
}
