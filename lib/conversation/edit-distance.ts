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
  const rows: [number[], number[], number[]] = [[], [], []];
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    // Further from the diagonal than the limit no way leads back below it.
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    row[from - 1] = from === 1 ? i : limit + 1;
    let least = row[from - 1] ?? 0;
    for (let j = from; j <= to; j += 1) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      const above = j === i + limit ? limit + 1 : (last[j] ?? 0) + 1;
      let best = Math.min((row[j - 1] ?? 0) + 1, above, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = best;
      least = Math.min(least, best);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
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
  const hasFirst = written[0] === meant[0];
  // All but a swap keep the first letter, and a swap all letters: most phrases are told apart without counting slips.
  if (Math.abs(written.length - meant.length) > limit || (!hasFirst && written.length !== meant.length))
    return false;
  if (editDistance(written, meant, limit) > limit) return false;
  const isSwap = [...written].sort().join("") === [...meant].sort().join("");
  if (meant.length <= 4) return isSwap || (written.length !== meant.length && hasFirst);
  return hasFirst || isSwap;
}
