import { advancedBy } from "../functions/adapters/clocks.ts";

/**
 * The service's clock: real time, or a time that began at the given instant when the service was started and runs on. It
 * can be put forward, as the handlers' own clock is.
 *
 * @param start ISO 8601, null for real time
 */
export function serviceClock(start: string | null): () => Date {
  const offset = start === null ? 0 : Date.parse(start) - Date.now();
  return () => new Date(Date.now() + offset + advancedBy());
}
