import { as, type EventTime, type OffsetDateTime } from "../units.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Zones that RFC 5322 4.3 still allows; all other names say nothing there. */
const obsoleteZones: Readonly<Record<string, string>> = {
  ut: "+00:00",
  utc: "+00:00",
  gmt: "+00:00",
  z: "+00:00",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
};

const form =
  /(\d{1,2})[ -]{1,3}([A-Za-z]{3})[A-Za-z]{0,6}\.?[ -]{1,3}(\d{2}|\d{4})[ ,]{1,3}(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s{0,3}([+-]\d{4}|[A-Za-z]{1,4})(?![A-Za-z]))?/;

/** The Date field (RFC 5322 3.3) with the offset that it states itself; `null` for what is no such date. */
export function readMailDate(value: string): EventTime | null {
  const match = form.exec(value.slice(0, 200).replace(/\s+/g, " "));
  if (match === null) return null;
  const [, day = "", monthName = "", year = "", hour = "", minute = "", second = "00", zone] = match;
  const month = months.indexOf(monthName.toLowerCase()) + 1;
  const fullYear = year.length === 2 ? (Number(year) < 50 ? 2000 : 1900) + Number(year) : Number(year);
  const offset = zone === undefined ? null : readOffset(zone);
  if (!isDay(fullYear, month, Number(day)) || Number(hour) > 23 || Number(minute) > 59) return null;
  const clock = `${isoDay(fullYear, month, Number(day))}T${two(hour)}:${minute}`;
  if (offset === null) return as(clock) as EventTime;
  // A leap second is no time that programs agree on.
  return as<OffsetDateTime>(`${clock}:${Number(second) > 59 ? "59" : second}${offset}`);
}

function readOffset(zone: string): string | null {
  const digits = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (digits === null) return obsoleteZones[zone.toLowerCase()] ?? null;
  const [, sign = "+", hours = "", minutes = ""] = digits;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  // "-0000" says: UTC, and nothing about the writer's own zone (RFC 5322 3.3).
  return `${hours === "00" && minutes === "00" ? "+" : sign}${hours}:${minutes}`;
}

/** True for a day that is in the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1970 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2026-03-04` */
export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** Two digits. */
export function two(value: number | string): string {
  return String(value).padStart(2, "0");
}
