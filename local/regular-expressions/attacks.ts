import { type PatternNode, parsePattern } from "./parse-pattern.ts";

const candidates = [
  ..."a1A .-:,@/<>=\"'_#(*%&?!\t\n|;",
  "é",
  "Σ",
  "я",
  "の",
  "中",
  "한",
  "ا",
  "。",
  "\u00a0",
  "\u200c",
];
const endings = ["", "\u0000", " x"];
const mostPumps = 24;
const longRepeat = 10;

/** Characters that a set of one character allows, of those that attacks are made of; its own letter where it is one. */
function charactersOf(source: string, flags: string): readonly string[] {
  const set = new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, ""));
  const own = candidates.filter((character) => set.test(character));
  if (own.length > 0) return own;
  const literal = source.replace(/^\\/, "");
  const inside = [...source].filter((character) => set.test(character));
  return set.test(literal) ? [literal] : inside;
}

function sampleOf(nodes: readonly PatternNode[], flags: string): string {
  return nodes
    .map((node): string => {
      if (node.kind === "set") return charactersOf(node.source, flags)[0] ?? "";
      if (node.kind === "group") return sampleOf(node.alternatives[0] ?? [], flags);
      if (node.kind === "repeat")
        return sampleOf([node.of], flags).repeat(Math.min(Math.max(node.least, 1), 20));
      return "";
    })
    .join("");
}

/** Every long repetition of a pattern: what stands before it, and what it repeats, in several characters. */
function pumpsOf(
  alternatives: readonly (readonly PatternNode[])[],
  before: string,
  flags: string,
): readonly (readonly [prefix: string, pump: string])[] {
  return alternatives.flatMap((nodes) =>
    nodes.flatMap((node, index): (readonly [string, string])[] => {
      const prefix = before + sampleOf(nodes.slice(0, index), flags);
      if (node.kind === "group" || node.kind === "look")
        return [...pumpsOf(node.alternatives, prefix, flags)];
      if (node.kind !== "repeat") return [];
      const inner = [...pumpsOf([[node.of]], prefix, flags)];
      if (node.most < longRepeat) return inner;
      const pumps =
        node.of.kind === "set"
          ? charactersOf(node.of.source, flags).slice(0, 6)
          : [sampleOf([node.of], flags)];
      return [...pumps.map((pump) => [prefix, pump] as const), ...inner];
    }),
  );
}

/** A text that a backtracking matcher may be slow on: near matches, and runs of the pattern's own characters. */
type Attack = (length: number) => string;

/** Attacks on a regular expression; the same attack may be made in any length. */
export function attacksOn(source: string, flags: string): readonly Attack[] {
  const made = pumpsOf(parsePattern(source), "", flags).filter(([, pump]) => pump !== "");
  const runs = [...new Set([...source].filter((character) => /[^\\()[\]{}|^$]/u.test(character)))];
  const all = [
    ...made,
    ...made.map(([prefix, pump]) => ["", prefix + pump] as const),
    ...[" ", "\n", "a", "1", ".", "a ", "a@", ...runs.slice(0, 6)].map((run) => ["", run] as const),
  ];
  const attacks = new Map<string, Attack>();
  for (const [prefix, pump] of all) {
    if (attacks.size >= mostPumps * endings.length) break;
    for (const ending of endings)
      attacks.set(
        [prefix, pump, ending].join("\u0000\u0000"),
        (length) => prefix + pump.repeat(Math.ceil(length / pump.length)) + ending,
      );
  }
  return [...attacks.values()];
}
