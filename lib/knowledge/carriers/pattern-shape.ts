/** Shortest and longest token that a pattern can match, and the letters and digits that one can begin with. */
interface PatternShape {
  readonly shortest: number;
  readonly longest: number;
  readonly starts: ReadonlySet<string>;
}

/** What tokens are made of. */
const units = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/**
 * Lengths and first units of the tokens that a number pattern can match, so that most patterns need not be tried on most tokens.
 *
 * Knows what number patterns are made of: characters, classes, groups, alternatives, and bounded repetition. What it does
 * not know counts as any length.
 *
 * @example patternShape("^1Z[0-9A-Z]{15}[0-9]$") // { shortest: 18, longest: 18, starts: new Set(["1"]) }
 */
export function patternShape(pattern: string): PatternShape {
  const tokens = pattern.match(/\[[^\]]*\]|\(\?:|\{[0-9,]+\}|\\.|[\s\S]/g) ?? [];
  let at = 0;

  const alternatives = (): PatternShape => {
    let all = sequence();
    while (tokens[at] === "|") {
      at += 1;
      const next = sequence();
      all = {
        shortest: Math.min(all.shortest, next.shortest),
        longest: Math.max(all.longest, next.longest),
        starts: new Set([...all.starts, ...next.starts]),
      };
    }
    return all;
  };

  const sequence = (): PatternShape => {
    let all: PatternShape = { shortest: 0, longest: 0, starts: new Set() };
    while (at < tokens.length && tokens[at] !== "|" && tokens[at] !== ")") {
      const one = atom();
      const [least, most] = repetition();
      all = {
        shortest: all.shortest + one.shortest * least,
        longest: all.longest + one.longest * most,
        // What stands before may be left out: then this is the begin.
        starts: all.shortest === 0 ? new Set([...all.starts, ...one.starts]) : all.starts,
      };
    }
    return all;
  };

  const atom = (): PatternShape => {
    const token = tokens[at++] ?? "";
    if (token === "^" || token === "$") return { shortest: 0, longest: 0, starts: new Set() };
    if (token !== "(?:" && token !== "(") return { shortest: 1, longest: 1, starts: startsOf(token) };
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

const known = new Map<string, ReadonlySet<string>>();

/** Units that one character or class of a pattern stands for; most patterns are made of the same few. */
function startsOf(token: string): ReadonlySet<string> {
  const before = known.get(token);
  if (before !== undefined) return before;
  const expression = new RegExp(token);
  const starts = new Set(units.filter((unit) => expression.test(unit)));
  known.set(token, starts);
  return starts;
}
