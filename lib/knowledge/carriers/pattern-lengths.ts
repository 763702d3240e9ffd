/** Shortest and longest token that a pattern can match. */
export interface Lengths {
  readonly shortest: number;
  readonly longest: number;
}

/**
 * Lengths of the tokens that a number pattern can match, so that most patterns need not be tried on most tokens.
 *
 * Knows what number patterns are made of: characters, classes, groups, alternatives, and bounded repetition. What it does
 * not know counts as any length.
 *
 * @example patternLengths("^1Z[0-9A-Z]{15}[0-9]$") // { shortest: 18, longest: 18 }
 */
export function patternLengths(pattern: string): Lengths {
  const tokens = pattern.match(/\[[^\]]*\]|\(\?:|\{[0-9,]+\}|\\.|[\s\S]/g) ?? [];
  let at = 0;

  const alternatives = (): Lengths => {
    let all = sequence();
    while (tokens[at] === "|") {
      at += 1;
      const next = sequence();
      all = { shortest: Math.min(all.shortest, next.shortest), longest: Math.max(all.longest, next.longest) };
    }
    return all;
  };

  const sequence = (): Lengths => {
    let [shortest, longest] = [0, 0];
    while (at < tokens.length && tokens[at] !== "|" && tokens[at] !== ")") {
      const one = atom();
      const [least, most] = repetition();
      shortest += one.shortest * least;
      longest += one.longest * most;
    }
    return { shortest, longest };
  };

  const atom = (): Lengths => {
    const token = tokens[at++] ?? "";
    if (token === "^" || token === "$") return { shortest: 0, longest: 0 };
    if (token !== "(?:" && token !== "(") return { shortest: 1, longest: 1 };
    const inside = alternatives();
    at += 1;
    return inside;
  };

  const repetition = (): readonly [number, number] => {
    const token = tokens[at] ?? "";
    if (!/^(?:[?*+]|\{[0-9,]+\})$/.test(token)) return [1, 1];
    at += 1;
    if (token === "?") return [0, 1];
    if (token === "*" || token === "+") return [token === "+" ? 1 : 0, Number.POSITIVE_INFINITY];
    const [least, most] = token.slice(1, -1).split(",");
    return [Number(least), most === undefined ? Number(least) : Number(most || Number.POSITIVE_INFINITY)];
  };

  return alternatives();
}
