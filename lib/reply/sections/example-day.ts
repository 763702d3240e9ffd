import { as, type LocalDate } from "../../units.ts";

/** A day so many days from today, for an example that looks like what the reader would write. */
export function exampleDay(today: LocalDate, days: number): LocalDate {
  return as<LocalDate>(
    new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10),
  );
}
