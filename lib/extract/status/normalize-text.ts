import type { Section } from "../../message/message.ts";

/** A text made comparable, and for each of its UTF-16 units the place it came from. */
export interface NormalText {
  readonly text: string;
  /** Offset in the original of each unit; one more entry for the end. */
  readonly origin: Int32Array;
}

/** Zero-width and bidirectional marks, soft hyphen, variation selectors, tatweel: nobody sees them. */
const invisible =
  /[\u00ad\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]|\u034f/;
/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic. Not the marks that make another Japanese letter. */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]/g;

const letters: Readonly<Record<string, string>> = {
  ı: "i",
  ß: "ss",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ى: "ي",
  ة: "ه",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "`": "'",
  "´": "'",
  "′": "'",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
};

function normalizeCharacter(character: string): string {
  const folded = character
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(accents, "")
    .normalize("NFC");
  let out = "";
  for (const letter of folded) out += letters[letter] ?? letter;
  return out;
}

const cache = new Map<string, string>();

/**
 * Lower case, accents folded away, one kind of apostrophe and hyphen, runs of blanks as one. Line breaks and tabs stay: they
 * part lines and cells.
 *
 * @param joinsLines whether a line break in the middle of a long line's sentence is a blank, as in plain text that was wrapped.
 */
export function normalizeText(original: string, joinsLines = false): NormalText {
  const source = joinsLines ? joinWrappedLines(original) : original;
  const out = source.length <= longestKept ? kept : new UnitList(source.length + 16);
  out.clear();
  fold(source, out);
  return out.end(original.length);
}

/** The normal text of a wording alone, without places: tens of thousands of them are made comparable at the start. */
export function normalWording(original: string): string {
  if (isNormal.test(original)) return original;
  kept.clear();
  fold(original, kept);
  return kept.text();
}

function fold(source: string, out: UnitList): void {
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    if (code <= 0x7e) {
      out.add(foldAscii(code), at);
      at += 1;
      continue;
    }
    const size = code >= 0xd800 && code < 0xdc00 && at + 1 < source.length ? 2 : 1;
    const text = foldOther(source.slice(at, at + size));
    for (let unit = 0; unit < text.length; unit += 1) out.add(text.charCodeAt(unit), at);
    at += size;
  }
}

const normals = new WeakMap<Section, NormalText>();

/** The normal text of a section with its line breaks, made once for all who look for words in it. */
export function normalTextOf(section: Section): NormalText {
  const known = normals.get(section);
  if (known !== undefined) return known;
  const made = normalizeText(section.text);
  normals.set(section, made);
  return made;
}

const blank = 0x20;
const tab = 0x09;
const newline = 0x0a;

function foldAscii(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 32;
  if (code === 0x60) return 0x27;
  return code === 0x0d || code === 0x0b || code === 0x0c ? blank : code;
}

function foldOther(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const made = invisible.test(text) ? "" : /\s/.test(text) ? " " : normalizeCharacter(text);
  if (cache.size < 20_000) cache.set(text, made);
  return made;
}

/** Units and their places, in arrays of numbers: a mail may have a million of them. */
class UnitList {
  #units: Uint16Array;
  #origin: Int32Array;
  #length = 0;

  constructor(capacity: number) {
    this.#units = new Uint16Array(capacity);
    this.#origin = new Int32Array(capacity);
  }

  /** Adds a unit; a run of blanks is one, and none stands at the begin or beside a break. */
  add(unit: number, at: number): void {
    const last = this.#length === 0 ? newline : this.#units[this.#length - 1];
    if (unit === blank && (last === blank || last === newline || last === tab)) return;
    if ((unit === newline || unit === tab) && last === blank) this.#length -= 1;
    if (this.#length + 1 >= this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#origin[this.#length] = at;
    this.#length += 1;
  }

  end(originalLength: number): NormalText {
    this.#origin[this.#length] = originalLength;
    return { text: this.text(), origin: this.#origin.slice(0, this.#length + 1) };
  }

  clear(): void {
    this.#length = 0;
  }

  text(): string {
    let text = "";
    // As many as one call can take as arguments; a spread would walk them one by one.
    for (let at = 0; at < this.#length; at += 8_192)
      text += Reflect.apply(
        String.fromCharCode,
        null,
        this.#units.subarray(at, Math.min(at + 8_192, this.#length)),
      );
    return text;
  }

  #grow(): void {
    const units = new Uint16Array(this.#units.length * 2);
    const origin = new Int32Array(units.length);
    units.set(this.#units);
    origin.set(this.#origin);
    this.#units = units;
    this.#origin = origin;
  }
}

/** Words of lower case and signs with a blank between them, which stay as they are. */
const isNormal = /^[!-@[-_a-~]+(?: [!-@[-_a-~]+)* ?$/;

/** What a text is folded into; taken anew for each, as new arrays for each cost as much as the folding. */
const kept = new UnitList(256);
/** Beyond it a text has its own, which is let go afterwards. */
const longestKept = 100_000;

/**
 * The length stays the same, so that offsets do. A line of 50 characters or more that ends within a sentence goes on in the
 * next; a row of a table does not.
 */
function joinWrappedLines(text: string): string {
  let out = "";
  let done = 0;
  for (let start = 0, end = text.indexOf("\n"); end >= 0; start = end + 1, end = text.indexOf("\n", start)) {
    const last = text.charCodeAt(end - 1) === 0x0d && end - 1 - start >= longLine ? end - 1 : end;
    if (last - start < longLine || !goesOn.test(text[end + 1] ?? "")) continue;
    const before = text.slice(last - longLine, last);
    if (before.includes("\t") || endsSentence.test(before) || isRow(text, end + 1)) continue;
    out += text.slice(done, last) + " ".repeat(end + 1 - last);
    done = end + 1;
  }
  return out + text.slice(done);
}

const longLine = 50;
const goesOn = /[^\s>*\-•\d]/;
const endsSentence = /[.!?:;。！？]\s*$/;

/** Whether a first cell of at most 80 letters begins at a place. */
const isRow = (text: string, at: number) => /^[^\n\t]{1,80}\t/.test(text.slice(at, at + 81));

/** Span of the original text that a span of the normalized text came from. */
export function originalSpan(normal: NormalText, start: number, end: number): { start: number; end: number } {
  const from = normal.origin[start] ?? 0;
  const last = normal.origin[Math.max(start, end - 1)] ?? from;
  let to = normal.origin[end] ?? last + 1;
  // The next unit may stand behind blanks that were collapsed: the span ends with its own last character.
  if (to > last + 2) to = last + 1;
  return { start: from, end: Math.max(to, from) };
}
