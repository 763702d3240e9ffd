import { as, type LocalDate } from "../../units.ts";

const dayMilliseconds = 86_400_000;

/** A calendar day, or undefined where year, month and day are none (31 June). */
export function toLocalDate(year: number, month: number, day: number): LocalDate | undefined {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1) return undefined;
  return as<LocalDate>(at.toISOString().slice(0, 10));
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return as<LocalDate>(
    new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10),
  );
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds);
}

/** 0 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay();
}
