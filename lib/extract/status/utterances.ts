/** A sentence, a cell or a line: the smallest piece that states something by itself. Offsets of the normalized text. */
export interface Utterance {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Number of its cell within the line, 0 where the line is no row. */
  readonly cell: number;
  readonly isQuestion: boolean;
  /** Whether it is all of its cell: no other sentence stands beside it. */
  readonly isWhole: boolean;
}

/** Most cells and lines have no such sign. */
const mayEnd = /[.!?؟。！？]/;
const sentenceEnd = /(?<![.!?؟])[.!?؟]+["')\]]*(?=\s)|[。！？]+/gu;

/** Abbreviations and initials whose dot ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:\p{L}|nr|no|num|tel|st|str|mr|mrs|ms|mme|mlle|dr|prof|hr|fr|frau|herr|dhr|mevr|mw|sr|sra|srta|dña|sig|dott|ca|bzw|inkl|zzgl|max|min|approx|est|inc|ltd|co|art|pos|ref|ord|n|uhr|p\.m|a\.m|z\.b|d\.h|u\.a|c\.a|tj|np|ul|al|t\.\s?ex|bl\.\s?a|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|mo|di|mi|do|so|sa|lun|mar|mer|jeu|ven|sam|dim)$/u;

/** Whether a text ends with an abbreviation or an initial, whose dot ends no sentence. A dozen letters tell. */
export function isAbbreviated(before: string): boolean {
  return abbreviation.test(before);
}

/** Cuts a normalized text into lines, cells and sentences. An ordinal's dot ("24. November") ends no sentence. */
export function splitUtterances(text: string): readonly Utterance[] {
  const utterances: Utterance[] = [];
  let line = 0;
  let at = 0;
  for (const row of text.split("\n")) {
    let cell = 0;
    let from = at;
    for (const content of row.split("\t")) {
      if (content.trim() !== "") pushSentences(utterances, content, from, line, cell);
      cell++;
      from += content.length + 1;
    }
    if (row.trim() !== "") line++;
    at += row.length + 1;
  }
  return utterances;
}

function pushSentences(out: Utterance[], cellText: string, offset: number, line: number, cell: number): void {
  const cuts: number[] = [];
  for (const match of mayEnd.test(cellText) ? cellText.matchAll(sentenceEnd) : []) {
    const before = cellText.slice(Math.max(0, match.index - 12), match.index);
    if (match[0] === "." && (/(?:^|\D)\d{1,3}$/.test(before) || abbreviation.test(before))) continue;
    cuts.push(match.index + match[0].length);
  }
  if (cuts[cuts.length - 1] !== cellText.length) cuts.push(cellText.length);
  let from = 0;
  const pieces: [number, number][] = [];
  for (const cut of cuts) {
    let start = from;
    while (start < cut && cellText[start] === " ") start++;
    if (start < cut) pieces.push([start, cut]);
    from = cut;
  }
  for (const [start, end] of pieces) {
    const isQuestion =
      /[?？؟;]["')\]]*$/.test(cellText.slice(start, end).trim()) && isAsked(cellText.slice(start, end));
    out.push({
      start: offset + start,
      end: offset + end,
      line,
      cell,
      isQuestion,
      isWhole: pieces.length === 1,
    });
  }
}

/** A Greek question ends with a semicolon; elsewhere it parts sentences. */
function isAsked(sentence: string): boolean {
  if (/[?？؟]["')\]]*\s*$/.test(sentence)) return true;
  const end = sentence.slice(-300).trimEnd();
  return end.endsWith(";") && /\p{Script=Greek}/u.test(end.split(/[a-z]/).at(-1) ?? "");
}

/** The utterance that a place of the text lies in. */
export function utteranceAt(utterances: readonly Utterance[], offset: number): Utterance | undefined {
  let low = 0;
  let high = utterances.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const utterance = utterances[middle] as Utterance;
    if (offset < utterance.start) high = middle - 1;
    else if (offset >= utterance.end) low = middle + 1;
    else return utterance;
  }
  return undefined;
}
