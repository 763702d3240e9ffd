import type { CalendarWords } from "./calendar-words.ts";
import type { Token } from "./date-tokens.ts";

/** Vietnamese counts its months: "tháng 11". */
const counted = /^(?:thang|thg)$/;

/** A month that begins at a token: its name, initials with dots ("พ.ย."), or its number behind the word for month. */
export function monthAt(
  tokens: readonly Token[],
  i: number,
  words: CalendarWords,
): { readonly month: number; readonly next: number } | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  const month = words.months.get(token.text);
  if (month !== undefined) return { month, next: i + 1 };
  const [dot, second] = [tokens[i + 1], tokens[i + 2]];
  if (dot?.text === "." && dot.start === token.end && second?.start === dot.end) {
    const initials = words.months.get(token.text + second.text);
    if (initials !== undefined) return { month: initials, next: i + 3 };
  }
  if (counted.test(token.text) && dot !== undefined && dot.value >= 1 && dot.value <= 12)
    return { month: dot.value, next: i + 2 };
  return undefined;
}
