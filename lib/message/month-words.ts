const cache = new Map<string, readonly (readonly [string, number])[]>();

/** Month names of one language, long and short, in the form used in dates and by themselves; longest first, lower case. */
export function monthWords(tag: string): readonly (readonly [string, number])[] {
  const known = cache.get(tag);
  if (known !== undefined) return known;
  const words = new Map<string, number>();
  for (const month of ["long", "short"] as const)
    for (const options of [{ month }, { month, day: "numeric" as const, year: "numeric" as const }]) {
      const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, { ...options, timeZone: "UTC" });
      for (let index = 0; index < 12; index += 1) {
        const name = format
          .formatToParts(Date.UTC(2024, index, 15))
          .find((part) => part.type === "month")?.value;
        const word = name?.toLocaleLowerCase(tag).replace(/[.॰]$/, "") ?? "";
        // A language that the platform does not know, or that counts its months, gives numbers.
        if (/^\p{L}[\p{L}\p{M}'’׳. ]*$/u.test(word) && word.length > 1 && !words.has(word))
          words.set(word, index + 1);
      }
    }
  const sorted = [...words].toSorted((one, other) => other[0].length - one[0].length);
  cache.set(tag, sorted);
  return sorted;
}
