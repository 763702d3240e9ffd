import type { DateContext } from "./date-mention.ts";
import type { Token } from "./date-tokens.ts";

/** Whether a weekday stands right before a date. */
export function hasWeekdayBefore(tokens: readonly Token[], i: number, context: DateContext): boolean {
  return weekdayBefore(tokens, i, context) !== undefined;
}

/** The weekday right before a date, with an article or sign between them at most; 0 for Sunday. */
export function weekdayBefore(tokens: readonly Token[], i: number, context: DateContext): number | undefined {
  for (let k = 1; k <= 3; k++) {
    const word = tokens[i - k]?.text;
    if (word === undefined || word === "\n") return undefined;
    const day = context.words.weekdays.get(word);
    if (day !== undefined) return day;
    if (!/^[,.(]$|^(den|dem|the|le|el|il)$/.test(word)) return undefined;
  }
  return undefined;
}
