/**
 * An end of a sentence: its mark, and then a blank and a capital, a digit or a quote. Abbreviations ("e.g. a") go on small; a
 * day of the month has a point in some languages ("bis Mittwoch, 25. November nichts").
 */
const end = /(?<!(?<!\d)\d{1,2})[.!?…。！？]["”»)]?(?=\s+["“«(]?[\p{Lu}\p{Lo}\d])/u;

/**
 * A text as its first sentence and what follows it.
 *
 * @returns `rest` is empty where there is only one sentence.
 */
export function firstSentence(text: string): { readonly first: string; readonly rest: string } {
  const found = end.exec(text);
  if (found === null) return { first: text, rest: "" };
  const cut = found.index + found[0].length;
  return { first: text.slice(0, cut), rest: text.slice(cut).trim() };
}
