/** Calls a task again and again, never twice at once; a task that fails is called again at the next turn. */
export interface Schedule {
  /** Ends it, after the call that is under way. */
  close(): Promise<void>;
}

/** Begins at once, then waits `everySeconds` after each call. */
export function startSchedule(name: string, everySeconds: number, task: () => Promise<unknown>): Schedule {
  let isEnded = false;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();
  function turn(): void {
    work = task()
      .then(
        () => undefined,
        (error: unknown) => {
          console.error(`${name}: ${error instanceof Error ? `${error.name}: ${error.message}` : "failed"}`);
        },
      )
      .then(() => {
        if (!isEnded) timer = setTimeout(turn, everySeconds * 1000);
      });
  }
  turn();
  return {
    async close() {
      isEnded = true;
      clearTimeout(timer);
      await work;
    },
  };
}
