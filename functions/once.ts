/** What is written with whatever is written next, in one request with it, by whoever calls first; it is written once. */
export function once(write: () => Promise<unknown>): () => Promise<void> {
  let written: Promise<void> | null = null;
  return () => {
    written ??= write().then(() => {});
    return written;
  };
}
