import type { LoadResult } from "./run-load.ts";

/** True where the service kept up with the rate, took everything, lost nothing and answered nothing twice. */
export function isHeld(result: LoadResult, rate: number): boolean {
  return isRateHeld(result, rate) && result.lost + result.twice + result.notTaken === 0;
}

/** What falls behind is answered ever later, so that the last answer comes too late for the rate. */
export function isRateHeld(result: LoadResult, rate: number): boolean {
  return result.rate >= 0.95 * rate;
}

/** True where the end needs no more than the middle, but for what a heap holds more at one time than at another. */
export function isMemoryFlat(memory: readonly number[]): boolean {
  const { middle, end } = memoryShares(memory);
  return end <= 1.2 * middle;
}

/** The service's memory in MB, each of a tenth of the time: the first, that in the middle, and the last. */
export function memoryShares(
  memory: readonly number[],
): Readonly<Record<"start" | "middle" | "end", number>> {
  const count = Math.max(1, Math.round(memory.length / 10));
  const from = (at: number) => {
    const some = memory.slice(at, at + count);
    return some.length === 0 ? 0 : some.reduce((total, each) => total + each, 0) / some.length;
  };
  return { start: from(0), middle: from((memory.length - count) >> 1), end: from(memory.length - count) };
}
