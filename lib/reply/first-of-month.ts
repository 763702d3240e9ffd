/**
 * A written date whose first day is the ordinal that French asks for: "1er décembre". Other languages write it as it is.
 *
 * @param date as `Intl` writes it, which has "1 décembre".
 */
export function firstOfMonth(date: string, language: string): string {
  return /^fr(?:-|$)/.test(language) ? date.replace(/(?<!\d)1 (?=\p{L})/u, "1er ") : date;
}
