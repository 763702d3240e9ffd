/** One text of many, each on a line (or lines) of its own, and where each begins. */
export function listed<Entry>(
  entries: readonly Entry[],
  textOf: (entry: Entry) => string,
): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let length = 0;
  const texts = entries.map((entry) => {
    const text = textOf(entry);
    starts.push(length);
    length += text.length + 1;
    return text;
  });
  return { text: texts.join("\n"), starts };
}
