/**
 * Work that many wait for at once. Each call resolves when a run that began after it has ended; whoever calls while one is under
 * way waits for the next, together with all others who do.
 */
export function sharedTurn(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    if (next === null) {
      next = last.then(() => {
        next = null;
        return work();
      });
      last = next.catch(() => undefined);
    }
    return next;
  };
}
