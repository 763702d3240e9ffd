import { as, type LocalDate } from "../units.ts";

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

/** True for a calendar day that exists: 2028-02-29 does, 2026-02-29 does not. */
export function isDay(text: string | null | undefined): text is LocalDate {
  if (typeof text !== "string" || !dayForm.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** The day so many calendar days later; earlier for a negative number. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return as<LocalDate>(new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10));
}

/** The same day so many months later, or the last day of that month: 31 August + 6 months is the end of February. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const at = Date.UTC(year, month - 1 + months, Math.min(date, last));
  return as<LocalDate>(new Date(at).toISOString().slice(0, 10));
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 and `Intl` number them. */
export function weekdayOf(day: LocalDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
export const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** A day in words, the same on every machine: `3 December 2026`. */
export function dayInWords(day: LocalDate): string {
  const [year, month = 1, date] = day.split("-").map(Number);
  return `${date} ${months[month - 1]} ${year}`;
}
