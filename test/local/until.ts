import { setTimeout as wait } from "node:timers/promises";

/** Looks until there is something, for at most `seconds`; the sentence says what was waited for. */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | null | undefined | false> | Value | null | undefined | false,
  seconds = 45,
): Promise<Value> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`);
    await wait(40);
  }
}
