import type { ForwardKnowledge } from "../knowledge/client.ts";

/** The line above a forwarded mail: "---------- Forwarded message ---------", "Begin forwarded message:", a rule. */
export interface SeparatorLine {
  readonly character: string;
  readonly before: number;
  readonly after: number;
  /** Language of its words; `null` for a rule, and for words that are not known. */
  readonly tag: string | null;
  readonly isKnown: boolean;
  /** What stands behind it on the same line, as in mails whose line ends were lost. */
  readonly rest: string;
}

/** What a ruled line begins with: nearly all lines begin otherwise, and need no closer look. */
const rule = /^\s{0,9}[-=_*~–—#]/;
const ruled =
  /^\s{0,9}([-=_*~–—#])\1{1,80}[-=_*~–—#>]{0,3}\s{0,9}([^-=_*~#\n][^\n]{0,120}?)?\s{0,9}([-=_*~–—#<]{2,80})\s{0,9}([^\n]*)$/u;

/** What may stand behind the words of a line above a forward, and ends few other lines. */
const closing = /[*\s:：\d/.]/;

/** Reads a separator; `null` for any other line. */
export function readSeparator(line: string, knowledge: ForwardKnowledge): SeparatorLine | null {
  const text = line.slice(0, 3_000);
  const isRule = rule.test(text);
  if (isRule && /^[_–—-]{10,}$/.test(text)) {
    const character = text[0] ?? "_";
    return { character, before: text.length, after: 0, tag: null, isKnown: false, rest: "" };
  }
  const match = isRule ? ruled.exec(text) : null;
  if (match !== null) {
    const [, character = "-", words = "", tail = "", rest = ""] = match;
    const tag = languageOf(words, knowledge, true);
    if (words === "" || (rest !== "" && tag === null)) return null;
    const before = /^\s*(\S)\1*/.exec(text)?.[0].trim().length ?? 0;
    return { character, before, after: tail.length, tag, isKnown: tag !== null, rest };
  }
  // "Begin forwarded message:", "This is a forwarded message", "Message du 20/11/26 14:05".
  if (text.length > 90) return null;
  const opened = text.replace(/^[*\s]{1,20}/, "");
  const bare = closing.test(opened.slice(-1)) ? opened.replace(/[*\s:：\d/.]{1,40}$/, "") : opened;
  const tag = bare.length > 60 ? null : languageOf(bare, knowledge, false);
  return tag === null ? null : { character: "", before: 0, after: 0, tag, isKnown: true, rest: "" };
}

function languageOf(words: string, knowledge: ForwardKnowledge, isPart: boolean): string | null {
  const phrases = phrasesOf(knowledge);
  const lower = words.trim().toLowerCase();
  // Nearly every line of a text comes by here, and is none.
  if (!isPart) return phrases.whole.get(lower) ?? null;
  return phrases.all.find(([wanted]) => lower.startsWith(wanted) || lower.endsWith(wanted))?.[1] ?? null;
}

/** The words of every language above a forwarded mail, in lower case, with the language; of equal ones the first. */
interface Phrases {
  readonly all: readonly (readonly [string, string])[];
  readonly whole: ReadonlyMap<string, string>;
}

const known = new WeakMap<ForwardKnowledge, Phrases>();

function phrasesOf(knowledge: ForwardKnowledge): Phrases {
  const before = known.get(knowledge);
  if (before !== undefined) return before;
  const all = knowledge.labels.flatMap(({ tag, forwarded }) =>
    forwarded.map((phrase) => [phrase.toLowerCase(), tag] as const),
  );
  const phrases = { all, whole: new Map(all.toReversed()) };
  known.set(knowledge, phrases);
  return phrases;
}
