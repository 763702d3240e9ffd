/**
 * The service's clock: real time, or a time that began at the given instant when the service was started and runs on.
 *
 * @param start ISO 8601, null for real time
 */
export function serviceClock(start: string | null): () => Date {
  if (start === null) return () => new Date();
  const offset = Date.parse(start) - Date.now();
  return () => new Date(Date.now() + offset);
}
