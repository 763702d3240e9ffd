/** Works a list with so many workers at once; each takes the next one as soon as it is free. */
export async function inTurns<Value>(
  values: readonly Value[],
  workers: number,
  work: (value: Value, index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < values.length; at = next++) await work(values[at] as Value, at);
  };
  await Promise.all(Array.from({ length: Math.min(workers, values.length) }, worker));
}
