import type { LocalDate } from "../../units.ts";
import type { CalendarWords } from "./calendar-words.ts";

/** A day, or the days from one to another, that a text names; offsets are those of the normalized text. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** `14:03`, where it stands with the date. */
  readonly time: string | null;
  /** `+01:00`, where a zone is stated. */
  readonly offset: string | null;
  /** Counted from the day the mail was written: "tomorrow", "Tuesday". */
  readonly isRelative: boolean;
}

/** What is known of the mail that a date stands in. */
export interface DateContext {
  readonly words: CalendarWords;
  /** Order of a numeric date, where language and sender tell. */
  readonly order: "dmy" | "mdy" | "ymd" | null;
  /** The day the mail was written: the year of a date without one is the nearest. */
  readonly reference: LocalDate | null;
  /** The day that "today" and "Tuesday" are counted from; null where the mail's own day is not stated. */
  readonly today: LocalDate | null;
  /** Places of "today", "tomorrow" and their likes. */
  readonly relativeDays: readonly { readonly start: number; readonly end: number; readonly days: number }[];
  /** Words between the days of a range, normalized. */
  readonly rangeWords: ReadonlySet<string>;
  /** Ends of the labels and words that announce a day: behind them "22/11" is one. */
  readonly announcedBehind?: ReadonlySet<number>;
}
