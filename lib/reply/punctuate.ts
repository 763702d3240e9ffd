import { fill } from "./fill.ts";
import type { Texts } from "./texts/texts.ts";

/** How a language quotes, and what stands after its labels. */
export interface Punctuation {
  readonly quote: (text: string) => string;
  /** A label with its mark; a question has its own. */
  readonly label: (text: string) => string;
}

/** The marks that are put around words wherever an answer is given its form. */
export function punctuation({ mark }: Pick<Texts, "mark">): Punctuation {
  return {
    quote: (text) => fill(mark.quote, { text }),
    label: (label) => (label.endsWith("?") ? label : fill(mark.label, { label })),
  };
}
