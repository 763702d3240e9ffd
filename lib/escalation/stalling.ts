import signs from "./stalling-signs.json" with { type: "json" };

/** What sellers ask for who play for time, in the order of the list. */
const stallingSignIds = [
  "wait-longer",
  "cancel-dispute",
  "confirm-first",
  "pay-outside",
  "partial-offer",
  "send-again",
] as const;
type StallingSignId = (typeof stallingSignIds)[number];

/** One thing that a seller's message asks for. What it does to the windows is said by the texts, by its id. */
export interface StallingSign {
  readonly id: StallingSignId;
  /** The words that ask for it, as they were written. */
  readonly quote: string;
  /** For `wait-longer`: how many days, where it says so; else null. */
  readonly days: number | null;
}

const longest = 10_000;

const compiled = stallingSignIds.map((id) => ({
  id,
  patterns: signs.signs
    .filter((sign) => sign.id === id)
    .flatMap((sign) => Object.values(sign.patterns).flat())
    .map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "iu")),
}));
const week = new RegExp(signs.weeks.join("|"), "i");
const month = new RegExp(signs.months.join("|"), "i");

/** Signs that a seller plays for time, in the order of the list; empty where there are none. Total for any text. */
export function stallingSigns(text: string): readonly StallingSign[] {
  const written = text.slice(0, longest).normalize("NFKC").replace(/\s+/g, " ");
  const read = withoutAccents(written);
  return compiled.flatMap(({ id, patterns }): readonly StallingSign[] => {
    for (const pattern of patterns) {
      const match = pattern.exec(read);
      if (match === null) continue;
      const days = id === "wait-longer" ? daysOf(match[0]) : null;
      return [{ id, quote: written.slice(match.index, match.index + match[0].length), days }];
    }
    return [];
  });
}

/** The same text, letter for letter, so that the patterns need no accents and a place in the one is a place in the other. */
function withoutAccents(text: string): string {
  return [...text]
    .map((letter) => {
      if (letter === "ł" || letter === "Ł") return "l";
      const [bare = letter] = letter.normalize("NFD");
      return bare.length === letter.length ? bare : letter;
    })
    .join("");
}

/** "15 more days", "2-3 weeks": the longest that is asked for. */
function daysOf(asked: string): number | null {
  const figures = (asked.match(/\d{1,3}/g) ?? []).map(Number);
  if (figures.length === 0) return null;
  const days = Math.max(...figures) * (month.test(asked) ? 30 : week.test(asked) ? 7 : 1);
  return days >= 1 && days <= 400 ? days : null;
}

/** The list itself, with its examples, for the tests. */
export const stallingList = signs.signs;
