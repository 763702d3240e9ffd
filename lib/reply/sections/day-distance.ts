import type { LocalDate } from "../../units.ts";
import { fill } from "../fill.ts";
import { daysBetween } from "../format-date.ts";
import type { Scene } from "../scene.ts";

/** How far a day is from today, in words: "in 3 days". */
export function dayDistance(day: LocalDate, { view, texts, language }: Scene): string {
  const days = daysBetween(view.today, day);
  if (days === 0) return texts.sentence.today;
  if (days === 1) return texts.sentence.tomorrow;
  return days > 0
    ? fill(texts.counted.inDays, { days }, language)
    : fill(texts.counted.daysAgo, { days: Math.abs(days) }, language);
}
