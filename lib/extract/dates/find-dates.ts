import type { DateContext, DateMention } from "./date-mention.ts";
import { type ParsedDate, type Token, tokenize } from "./date-tokens.ts";
import { findTime } from "./find-time.ts";
import { joinRanges } from "./join-ranges.ts";
import { parseDayMonth, parseMonthDay } from "./named-date.ts";
import { parseNumeric } from "./numeric-date.ts";
import { relativeMentions } from "./relative-dates.ts";
import { resolveDate } from "./resolve-date.ts";

/**
 * Every day and range of days that a normalized text names: numeric, with the month's name, Chinese, Japanese and Korean
 * forms, weekdays and relative words. A numeric date whose order is not known is left out; so is one without a year where
 * the mail's own day is unknown.
 */
export function findDates(text: string, context: DateContext): readonly DateMention[] {
  const tokens = tokenize(text);
  const mentions: DateMention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const parsed = parseAt(tokens, i, context);
    const days = parsed && resolveDate(parsed, tokens, i, context);
    if (!parsed || !days) {
      i++;
      continue;
    }
    const start = tokens[i]?.start ?? 0;
    const end = tokens[parsed.next - 1]?.end ?? start;
    mentions.push({ start, end, ...days, ...findTime(text, start, end), isRelative: false });
    i = parsed.next;
  }
  if (context.today) mentions.push(...relativeMentions(text, tokens, context, context.today, mentions));
  return joinRanges(
    text,
    mentions.sort((a, b) => a.start - b.start),
    context,
  );
}

function parseAt(tokens: readonly Token[], i: number, context: DateContext): ParsedDate | undefined {
  const token = tokens[i] as Token;
  if (token.value >= 0) {
    const before = tokens[i - 1];
    // The middle of a longer number, a price, a time or a version is no date.
    if (before && before.end === token.start && /^[\p{L}\d.,:/_#+€$£-]$/u.test(before.text)) {
      const two = tokens[i - 2];
      if (before.text !== "," && before.text !== "(" && two && two.end === before.start && two.value >= 0)
        return undefined;
      if (/^[_#€$£]$/.test(before.text)) return undefined;
    }
    return parseNumeric(tokens, i, context) ?? parseDayMonth(tokens, i, context);
  }
  return parseMonthDay(tokens, i, context);
}
