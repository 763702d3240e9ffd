/** A piece of a regular expression. A set is one character of several; a group holds alternatives. */
export type PatternNode =
  | { readonly kind: "set"; readonly source: string }
  | { readonly kind: "group"; readonly alternatives: readonly (readonly PatternNode[])[] }
  | { readonly kind: "repeat"; readonly least: number; readonly most: number; readonly of: PatternNode }
  | { readonly kind: "look"; readonly alternatives: readonly (readonly PatternNode[])[] }
  | { readonly kind: "nothing" };

const tokenForm =
  /\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<[A-Za-z]\w*>)|\\[pPu]\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\k<\w+>|\\.|\{\d+(?:,\d*)?\}\??|[*+?]\??|[\s\S]/gu;

/** A regular expression's source, taken apart. Knows what JavaScript allows, but for the set operations of the `v` flag. */
export function parsePattern(source: string): readonly (readonly PatternNode[])[] {
  const tokens = source.match(tokenForm) ?? [];
  let at = 0;

  const alternatives = (): PatternNode[][] => {
    const all = [sequence()];
    while (tokens[at] === "|") {
      at += 1;
      all.push(sequence());
    }
    return all;
  };

  const sequence = (): PatternNode[] => {
    const nodes: PatternNode[] = [];
    while (at < tokens.length && tokens[at] !== "|" && tokens[at] !== ")") nodes.push(repeated(atom()));
    return nodes;
  };

  const atom = (): PatternNode => {
    const token = tokens[at++] ?? "";
    if (/^(?:[\^$]|\\[bB]|\\\d|\\k<.*)$/.test(token)) return { kind: "nothing" };
    if (!token.startsWith("(")) return { kind: "set", source: token };
    const inside = alternatives();
    at += 1;
    return { kind: /^\(\?<?[=!]/.test(token) ? "look" : "group", alternatives: inside };
  };

  const repeated = (of: PatternNode): PatternNode => {
    const bounds = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??$/.exec(tokens[at] ?? "");
    if (bounds === null) return of;
    at += 1;
    const [, sign, least = "", comma, most = ""] = bounds;
    if (sign !== undefined)
      return { kind: "repeat", least: sign === "+" ? 1 : 0, most: sign === "?" ? 1 : Infinity, of };
    return {
      kind: "repeat",
      least: Number(least),
      most: most === "" ? (comma === "" ? Number(least) : Infinity) : Number(most),
      of,
    };
  };

  return alternatives();
}
