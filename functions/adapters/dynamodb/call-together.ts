/**
 * Calls that are made at once, and end as one: what is asked for in the same turn is handed over together, and each caller
 * gets their own part. A fault is everybody's.
 */
export function callTogether<Asked, Answer>(
  handOver: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
): (asked: Asked) => Promise<Answer> {
  let waiting: { readonly asked: Asked[]; readonly answers: Promise<readonly Answer[]> } | null = null;
  return async (asked) => {
    if (waiting === null) {
      const all: Asked[] = [];
      const answers = Promise.resolve().then(() => {
        waiting = null;
        return handOver(all);
      });
      waiting = { asked: all, answers };
    }
    const { answers } = waiting;
    const index = waiting.asked.push(asked) - 1;
    return (await answers)[index] as Answer;
  };
}
