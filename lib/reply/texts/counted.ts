/**
 * A sentence that depends on a number: a form for each kind of number that the language tells apart. English needs `one` and
 * `other`, Polish `one`, `few`, `many` and `other`.
 */
type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  /** Name of the blank that holds the number. */
  readonly by: string;
  readonly other: string;
};

/** A sentence with blanks, in one form or in several. */
export type Sentence = string | Counted;

/** The form of a sentence for a number; a text that is no number takes `other`. */
export function formFor(sentence: Sentence, count: string | number | undefined, language: string): string {
  if (typeof sentence === "string") return sentence;
  const number = count === undefined || count === "" ? Number.NaN : Number(count);
  if (Number.isNaN(number)) return sentence.other;
  return sentence[rulesOf(language).select(number)] ?? sentence.other;
}

const rules = new Map<string, Intl.PluralRules>();

function rulesOf(language: string): Intl.PluralRules {
  const made = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, made);
  return made;
}
