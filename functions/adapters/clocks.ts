import { as, type Instant } from "../../lib/units.ts";
import type { Clock } from "../ports.ts";

/** The machine's clock, in whole seconds. */
export const systemClock: Clock = { now: () => toInstant(Date.now()) };

/** Milliseconds by which clocks with a start of their own were put forward; the machine's clock never is. */
let putForward = 0;

/** Puts every clock forward that was made by `clockFrom`. */
export function advanceClocks(milliseconds: number): void {
  putForward += milliseconds;
}

export function advancedBy(): number {
  return putForward;
}

/** A clock that showed `start` when it was made, and runs on from there. */
export function clockFrom(start: string, machineNow: () => number = Date.now): Clock {
  const ahead = Date.parse(start) - machineNow() - putForward;
  if (Number.isNaN(ahead)) throw new Error("the clock's start is no instant");
  return { now: () => toInstant(machineNow() + ahead + putForward) };
}

function toInstant(milliseconds: number): Instant {
  return as<Instant>(`${new Date(milliseconds).toISOString().slice(0, 19)}Z`);
}
