import { isOutage } from "./fault.ts";

/** A write that fails by one call in three gets through all but once in some hundreds. */
const triesInARow = 5;

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
