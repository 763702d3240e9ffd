/**
 * Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions, and two neighbours
 * swapped, each counts one.
 *
 * @returns `limit + 1` for any distance above `limit`; time is bounded by the texts' lengths, which are clipped to 80.
 */
export function editDistance(first: string, second: string, limit: number): number {
  const a = first.slice(0, 80);
  const b = second.slice(0, 80);
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/**
 * True where one text is the other with a slip of the finger: one in a word, two in several words of more than 8 letters. The first letter is
 * right, and a short word may have swapped, doubled or lost a letter, but not another one in its place ("list", "lost").
 */
export function isTypoOf(written: string, meant: string): boolean {
  if (written === meant) return true;
  if (meant.length < 4 || written.length < 3) return false;
  const limit = meant.length <= 8 || !meant.includes(" ") ? 1 : 2;
  if (editDistance(written, meant, limit) > limit) return false;
  const isSwap = [...written].sort().join("") === [...meant].sort().join("");
  if (meant.length <= 4) return isSwap || (written.length !== meant.length && written[0] === meant[0]);
  return written[0] === meant[0] || isSwap;
}
