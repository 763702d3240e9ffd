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
  const out: string[] = [];
  const origin: number[] = [];
  const source = joinsLines ? joinWrappedLines(original) : original;
  let last = "";
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    const size = code >= 0xd800 && code < 0xdc00 && at + 1 < source.length ? 2 : 1;
    let text = source.slice(at, at + size);
    if (code > 0x7e) {
      const known = cache.get(text);
      if (known === undefined) {
        const made = invisible.test(text) ? "" : /\s/.test(text) ? " " : normalizeCharacter(text);
        if (cache.size < 20_000) cache.set(text, made);
        text = made;
      } else text = known;
    } else if (code >= 0x41 && code <= 0x5a) text = String.fromCharCode(code + 32);
    else if (code === 0x60) text = "'";
    else if (code === 0x0d || code === 0x0b || code === 0x0c) text = " ";
    for (const unit of text.split("")) {
      const isBlank = unit === " ";
      const isBreak = unit === "\n" || unit === "\t";
      if (isBlank && (last === "" || last === " " || last === "\n" || last === "\t")) continue;
      if (isBreak && last === " ") {
        out.pop();
        origin.pop();
      }
      out.push(unit);
      origin.push(at);
      last = unit;
    }
    at += size;
  }
  origin.push(original.length);
  return { text: out.join(""), origin: Int32Array.from(origin) };
}

/** The length stays the same, so that offsets do. A line of 50 characters or more that ends within a sentence goes on in the next. */
function joinWrappedLines(text: string): string {
  return text.replace(/([^\n]{50})\r?\n(?=[^\s>*\-•\d])/g, (whole, before: string) => {
    if (/[.!?:;。！？]\s*$/.test(before)) return whole;
    return before + " ".repeat(whole.length - before.length);
  });
}

/** Span of the original text that a span of the normalized text came from. */
export function originalSpan(normal: NormalText, start: number, end: number): { start: number; end: number } {
  const from = normal.origin[start] ?? 0;
  const last = normal.origin[Math.max(start, end - 1)] ?? from;
  let to = normal.origin[end] ?? last + 1;
  // The next unit may stand behind blanks that were collapsed: the span ends with its own last character.
  if (to > last + 2) to = last + 1;
  return { start: from, end: Math.max(to, from) };
}
