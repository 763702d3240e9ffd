import type { ForwardKnowledge, HeaderKind } from "../knowledge/client.ts";

/** One line of a header block: what it says, in which languages its label may be, and its value. */
export interface LabelledLine {
  readonly kind: HeaderKind;
  readonly tags: readonly string[];
  readonly value: string;
}

type Index = ReadonlyMap<string, readonly { readonly kind: HeaderKind; readonly tag: string }[]>;
const kinds: readonly HeaderKind[] = ["from", "to", "cc", "date", "subject", "replyTo"];
const indexes = new WeakMap<ForwardKnowledge, Index>();

function indexOf(knowledge: ForwardKnowledge): Index {
  const known = indexes.get(knowledge);
  if (known !== undefined) return known;
  const index = new Map<string, { kind: HeaderKind; tag: string }[]>();
  for (const language of knowledge.labels)
    for (const kind of kinds)
      for (const label of language[kind]) {
        const key = label.toLowerCase();
        index.set(key, [...(index.get(key) ?? []), { kind, tag: language.tag }]);
      }
  indexes.set(knowledge, index);
  return index;
}

const form = /^[*_\s]{0,4}([^:：\t*<>@]{1,30}?)\s?[*_]{0,2}\s?(?:[:：]|\t)[*_]{0,2}\s*([^\n]*)$/u;

/** A sign that ends a label, where the longest one ends at most: nearly all lines have none, and need no closer look. */
const sign = /^.[^:：\t]{0,39}[:：\t]/su;

/** Reads a line as `Label: value`, also as `*Label:* value` or as two cells of a table; `null` for any other line. */
export function readLabelledLine(line: string, knowledge: ForwardKnowledge): LabelledLine | null {
  if (!sign.test(line)) return null;
  const match = form.exec(line.slice(0, 3_000));
  const found = indexOf(knowledge).get((match?.[1] ?? "").trim().toLowerCase());
  const kind = found?.[0]?.kind;
  if (found === undefined || kind === undefined || match === null) return null;
  return {
    kind,
    tags: found.filter((entry) => entry.kind === kind).map((entry) => entry.tag),
    value: (match[2] ?? "").replace(/^[:*_\s]+/, "").trim(),
  };
}

/**
 * Splits a line in which a client wrote the whole header block without line ends: `From: a <a@b>To: cSent: dSubject: e`.
 * Each label is taken in the language of the From label, as written, at its first place.
 */
export function splitLabels(line: string, knowledge: ForwardKnowledge): readonly LabelledLine[] {
  const text = line.slice(0, 3_000);
  const first = [...knowledge.labels].flatMap((language) =>
    language.from
      .filter((label) => new RegExp(`^${escapeWord(label)} ?[:：]`).test(text))
      .map(() => language),
  );
  let best: readonly LabelledLine[] = [];
  for (const language of first) {
    const places: { kind: HeaderKind; start: number; valueStart: number }[] = [];
    for (const kind of kinds) {
      const places1 = language[kind].flatMap((label) => {
        const match = new RegExp(`${escapeWord(label)} ?[:：]`).exec(text);
        return match === null
          ? []
          : [{ kind, start: match.index, valueStart: match.index + match[0].length }];
      });
      const earliest = places1.toSorted(
        (one, other) => one.start - other.start || other.valueStart - one.valueStart,
      )[0];
      if (earliest !== undefined) places.push(earliest);
    }
    places.sort((one, other) => one.start - other.start);
    const split = places.map((place, index) => ({
      kind: place.kind,
      tags: [language.tag],
      value: text.slice(place.valueStart, places[index + 1]?.start ?? text.length).trim(),
    }));
    if (split.length > best.length) best = split;
  }
  return best;
}

function escapeWord(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
