import type { LanguageTag } from "../../units.ts";
import { firstOfMonth } from "../first-of-month.ts";
import { joinWords } from "../join-words.ts";
import { formFor, type Sentence } from "../texts/counted.ts";
import type { PlanWords } from "../texts/plan-words.ts";

/** Longer texts are no sentence of ours; it also bounds what the patterns have to read. */
const longest = 1500;
const deepest = 6;

/**
 * What a blank of an English sentence may hold. `{text}` is itself translated, `{party}` declined, `{name}` kept, `{words}`
 * translated where it is ours and kept where it is a carrier's, `{list}` translated piece by piece; `{carrier}` is a name of the knowledge.
 */
const blanks: Readonly<Record<string, string>> = {
  day: "\\d{1,2} [A-Z][a-z]{2,8} \\d{4}",
  iso: "\\d{4}-\\d{2}-\\d{2}",
  n: "\\d{1,4}",
  name: ".{1,200}?",
  country: "[^,:()]{2,60}",
  party: ".{1,120}?",
  text: ".{1,1200}?",
  words: ".{1,200}?",
  carrier: ".{1,60}?",
  list: ".{1,600}?",
};

interface Entry {
  readonly pattern: RegExp;
  /** The same with blanks as long as they can be: of two blanks beside each other, the border is where both are known. */
  readonly greedy: RegExp;
  /** Kinds of the blanks, in the order of the English sentence. */
  readonly kinds: readonly string[];
  readonly translation: Sentence;
}

export interface SentenceBook {
  /** The sentence in the other language; null where it, or a part of it, is not in the book. */
  translate(text: string): string | null;
  /** Who is meant, in the nominative. */
  party(text: string): string | null;
}

/**
 * A book of sentences, found by their English as in gettext. Plans are worded in English; a sentence that is not in the
 * book is never passed on half: the caller then leaves the whole answer in English.
 *
 * @param exact texts without blanks, by their English.
 * @param names of carriers, shops and trackers.
 */
export function sentenceBook(
  words: Pick<PlanWords, "sentences" | "parties">,
  exact: ReadonlyMap<string, string>,
  language: LanguageTag,
  names: ReadonlySet<string> = new Set(),
): SentenceBook {
  const entries = Object.entries(words.sentences).map(([english, translation]) =>
    compile(english, translation),
  );
  const { "*": nameForms = { nom: "{name}" }, ...phrases } = words.parties;
  const parties = Object.entries(phrases).map(([english, forms]) => ({
    pattern: compile(english, "").pattern,
    forms,
  }));
  const months = new Map(englishMonths.map((name, month) => [name, month]));

  function translate(text: string, depth = 0): string | null {
    if (text.length > longest || depth > deepest) return null;
    const whole = exact.get(text) ?? exact.get(`${text}.`)?.replace(/\.$/, "");
    if (whole !== undefined) return whole;
    for (const entry of entries) {
      const filled = filledBy(entry, text, depth);
      if (filled !== null) return filled;
    }
    if (text.endsWith(".")) {
      const bare = translate(text.slice(0, -1), depth + 1);
      if (bare !== null) return `${bare}.`;
    }
    return inTwo(text, depth);
  }

  /** A known text with another one behind it: a status, and the reason for it. */
  function inTwo(text: string, depth: number): string | null {
    for (let at = text.indexOf(". "); at > 0; at = text.indexOf(". ", at + 1)) {
      const first = exact.get(text.slice(0, at + 1));
      const second = first === undefined ? null : translate(text.slice(at + 2), depth + 1);
      if (second !== null) return `${first} ${second}`;
    }
    return null;
  }

  function filledBy(entry: Entry, text: string, depth: number): string | null {
    const found = entry.pattern.exec(text);
    if (found === null) return null;
    const filled = fillIn(entry, found.slice(1), depth);
    if (filled !== null || entry.kinds.length < 2) return filled;
    const other = entry.greedy.exec(text);
    return other === null || other.join() === found.join() ? null : fillIn(entry, other.slice(1), depth);
  }

  function fillIn(entry: Entry, values: readonly string[], depth: number): string | null {
    const queues = new Map<string, string[]>();
    entry.kinds.forEach((kind, at) => {
      const queue = queues.get(kind) ?? [];
      queue.push(values[at] ?? "");
      queues.set(kind, queue);
    });
    let isWhole = true;
    const form = formFor(entry.translation, queues.get("n")?.[0], language);
    const filled = form.replace(
      /(?:(?<!\p{L})(\p{L}+) )?\{(\w+)(?::(\w+))?\}/gu,
      (_, word, kind: string, form = "nom") => {
        const queue = queues.get(kind) ?? [];
        const value = queue.length > 1 ? queue.shift() : queue[0];
        const inPlace = value === undefined ? null : inBlank(kind, value, form, depth);
        if (inPlace === null) isWhole = false;
        return word === undefined ? (inPlace ?? "") : joinWords(word, inPlace ?? "", language);
      },
    );
    return isWhole ? filled : null;
  }

  function inBlank(kind: string, value: string, form: string, depth: number): string | null {
    if (kind === "text") return translate(value, depth + 1);
    if (kind === "day") return dayInWords(value);
    if (kind === "party") return partyIn(value, form);
    if (kind === "country") return countryIn(value);
    if (kind === "carrier") return names.has(value) ? value : null;
    if (kind === "words") return translate(value, depth + 1) ?? value;
    if (kind === "list") return listIn(value, depth);
    return value;
  }

  function listIn(text: string, depth: number): string | null {
    const pieces = text.split(", ").map((piece) => translate(piece, depth + 1));
    return pieces.includes(null) ? null : pieces.join(", ");
  }

  /** A phrase of ours has to be in the book; anything else is a proper name, in the form that names have. */
  function partyIn(text: string, form: string): string | null {
    for (const { pattern, forms } of parties) {
      const found = pattern.exec(text);
      if (found !== null) return forms[form]?.replace("{name}", () => found[1] ?? "") ?? null;
    }
    if (!names.has(text) && /^(?:the|your|a|an) |[.;:!?](?:\s|$)/i.test(text)) return null;
    return nameForms[form]?.replace("{name}", () => text) ?? null;
  }

  function dayInWords(text: string): string | null {
    const [day = "", month = "", year = ""] = text.split(" ");
    const at = months.get(month);
    if (at === undefined) return null;
    const written = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
    return firstOfMonth(written.format(Date.UTC(Number(year), at, Number(day))), language);
  }

  function countryIn(name: string): string | null {
    const code = countryCodes.get(name);
    return code === undefined
      ? null
      : (new Intl.DisplayNames([language], { type: "region" }).of(code) ?? null);
  }

  return { translate: (text) => translate(text), party: (text) => partyIn(text, "nom") };
}

const englishMonths = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(Date.UTC(2026, month, 15)),
);

/** Countries by their English name. */
const countryCodes: ReadonlyMap<string, string> = new Map(
  letterPairs().flatMap((code) => {
    const name = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" }).of(code);
    return name === undefined ? [] : [[name, code] as const];
  }),
);

function letterPairs(): readonly string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters.flatMap((first) => letters.map((second) => first + second));
}

function compile(english: string, translation: Sentence): Entry {
  const kinds: string[] = [];
  const source = english.replace(/\{(\w+)\}|[\\^$.*+?()[\]{}|/]/g, (found, kind: string | undefined) => {
    if (kind === undefined) return `\\${found}`;
    kinds.push(kind);
    return `(${blanks[kind] ?? ".{1,200}?"})`;
  });
  const greedy = source.replaceAll("}?)", "})");
  return {
    pattern: new RegExp(`^${source}$`, "su"),
    greedy: new RegExp(`^${greedy}$`, "su"),
    kinds,
    translation,
  };
}
