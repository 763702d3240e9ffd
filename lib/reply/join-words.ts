/** An article or preposition before a blank, which some languages draw into one word with what comes behind it. */
type Joins = (word: string, value: string) => string | null;

const elided: Readonly<Record<string, string>> = {
  il: "l'",
  Il: "L'",
  al: "all'",
  dal: "dall'",
  del: "dell'",
};

const contracted: Readonly<Record<string, string>> = {
  von: "vom ",
  Von: "Vom ",
  bei: "beim ",
  Bei: "Beim ",
  zu: "zum ",
};

/** What a joined word takes from the value's own beginning. */
const taken: Readonly<Record<string, string>> = { es: "el ", de: "dem " };

const languages: Readonly<Record<string, Joins>> = {
  // "vom Verkäufer", "beim Zusteller".
  de: (word, value) => (value.startsWith("dem ") ? (contracted[word] ?? null) : null),
  // "l'8 dicembre", "dall'11 novembre": the two days of a month that begin with a vowel.
  it: (word, value) => (/^(?:8|11) /.test(value) ? (elided[word] ?? null) : null),
  // "después del 19 de noviembre"; a name ("El Corte") keeps its article.
  es: (word, value) =>
    value.startsWith("el ") && /^(?:de|a)$/.test(word) ? `${word === "a" ? "a" : "de"}l ` : null,
};

/**
 * A blank's value with the word of the sentence that stands before it.
 *
 * @example joinWords("il", "8 dicembre 2026", "it") // "l'8 dicembre 2026"
 */
export function joinWords(word: string, value: string, language: string): string {
  const joined = languages[language]?.(word, value) ?? null;
  if (joined === null) return `${word} ${value}`;
  return joined + value.slice(taken[language]?.length ?? 0);
}
