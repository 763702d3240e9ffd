import signs from "./stalling-signs.json" with { type: "json" };

/** What a seller's message asks for, and what that does to the windows. */
export interface StallingSign {
  readonly id: string;
  /** One or two sentences for the reader. */
  readonly effect: string;
  /** The words that showed it. */
  readonly quote: string;
}

const longest = 10_000;
const compiled = signs.map((sign) => ({
  id: sign.id,
  effect: sign.effect,
  patterns: sign.patterns.map((pattern) => new RegExp(pattern, "i")),
}));

/** Signs that a seller plays for time, in the order of the list; empty where there are none. Total for any text. */
export function stallingSigns(text: string): readonly StallingSign[] {
  const read = text.slice(0, longest).normalize("NFKC").replace(/\s+/g, " ");
  return compiled.flatMap(({ id, effect, patterns }) => {
    for (const pattern of patterns) {
      const match = pattern.exec(read);
      if (match !== null) return [{ id, effect, quote: match[0] }];
    }
    return [];
  });
}

/** The list itself, with its examples, for the tests. */
export const stallingList = signs;
