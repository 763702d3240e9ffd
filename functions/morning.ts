import { addDays } from "../lib/escalation/local-days.ts";
import { dayIn, toInstant, toMilliseconds } from "../lib/timeline/zoned-time.ts";
import { as, type EventTime, type Instant, type LocalDate } from "../lib/units.ts";
import type { Account } from "./ports.ts";
import { zoneOf } from "./write-answer.ts";

type Hours = Pick<Account, "zone" | "quietHours">;

/** From eight in the morning to eight in the evening, where the person has said nothing else. */
const day = { from: 8, to: 20 } as const;

/** The first moment of a day on which the person may be written to: eight o'clock of their zone, or when their quiet hours end. */
export function morningOf(on: LocalDate, account: Hours): Instant {
  const hour = String(hoursOf(account).from).padStart(2, "0");
  // Summer time begins and ends at night: eight o'clock exists on every day.
  const at = toInstant(toMilliseconds(as<EventTime>(`${on}T${hour}:00`), zoneOf(account)));
  return at ?? as<Instant>(`${on}T08:00:00Z`);
}

/** True at an hour at which the person may be written to. */
export function isDaytime(now: Instant, account: Hours): boolean {
  const on = dayIn(zoneOf(account), now);
  const { from, to } = hoursOf(account);
  const begin = morningOf(on, account);
  return now >= begin && Date.parse(now) < Date.parse(begin) + (to - from) * 3_600_000;
}

/** The next morning, today's if it is still to come. */
export function nextMorning(now: Instant, account: Hours): Instant {
  const today = dayIn(zoneOf(account), now);
  const morning = morningOf(today, account);
  return morning > now ? morning : morningOf(addDays(today, 1), account);
}

/** Quiet hours that would leave no hour of the day are none. */
function hoursOf({ quietHours }: Hours): { readonly from: number; readonly to: number } {
  if (quietHours == null) return day;
  const from = quietHours.to <= 12 ? Math.max(quietHours.to, day.from) : day.from;
  const to = quietHours.from > from ? Math.min(quietHours.from, 22) : day.to;
  return Number.isInteger(from) && Number.isInteger(to) && to > from ? { from, to } : day;
}
