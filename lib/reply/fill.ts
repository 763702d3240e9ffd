import { joinWords } from "./join-words.ts";
import { formFor, type Sentence } from "./texts/counted.ts";

/**
 * A sentence with its blanks filled in: `{name}` becomes the value of that name.
 *
 * @param language whose rule of numbers chooses the form, where a sentence has several.
 * @example fill("Number {number}", { number: "1Z" }) // "Number 1Z"
 */
export function fill(
  sentence: Sentence,
  values: Readonly<Record<string, string | number>>,
  language = "en",
): string {
  const count = typeof sentence === "string" ? undefined : values[sentence.by];
  return formFor(sentence, count, language).replace(
    /(?:(?<!\p{L})(\p{L}+) )?\{(\w+)\}/gu,
    (_, word, name: string) => {
      const value = String(values[name] ?? `{${name}}`);
      return word === undefined ? value : joinWords(word, value, language);
    },
  );
}
