import { isOutage } from "./fault.ts";

/** A try whose answer was lost is followed by ones of two calls, a write that no longer fits and a look: each may fail as well. */
const triesInARow = 10;

/**
 * Writes what nobody else can know, such as that an answer is about to go out from here, or that it was refused: while the table
 * is out of order now and then, it is tried again. The SDK tries too, but gives up at once when its allowance for retries is used up.
 *
 * @param write can be done again: where its answer was lost, it finds what it has written itself
 */
export async function insist<Value>(write: () => Promise<Value>): Promise<Value> {
  for (let tried = 1; ; tried += 1)
    try {
      return await write();
    } catch (error) {
      if (tried === triesInARow || !isOutage(error)) throw error;
    }
}
