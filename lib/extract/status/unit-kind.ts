const word = /[\p{L}\p{N}\p{M}]/u;
const unspacedScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const known = 1;
const isWord = 2;
const isUnspacedScript = 4;

/** What each UTF-16 unit is, once it was asked for: every place of every text asks. */
const kinds = new Uint8Array(65_536);

/** What a UTF-16 unit is, for `isBoundaryBetween`. */
export function kindOf(code: number): number {
  const before = kinds[code] as number;
  if (before !== 0) return before;
  const unit = String.fromCharCode(code);
  const kind = known + (word.test(unit) ? isWord : 0) + (unspacedScripts.test(unit) ? isUnspacedScript : 0);
  kinds[code] = kind;
  return kind;
}

/** Whether a letter, digit or mark stands at a place; false beyond the text's ends. */
export function isWordUnit(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (kindOf(text.charCodeAt(at)) & isWord) !== 0;
}

/** Whether a unit of a script that sets no blanks between words, or joins endings to them, stands at a place. */
export function isUnspaced(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (kindOf(text.charCodeAt(at)) & isUnspacedScript) !== 0;
}

/** Whether a word may begin or end before a place: anywhere in scripts that set no blanks between words. */
export function isWordBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return isBoundaryBetween(kindOf(text.charCodeAt(at - 1)), kindOf(text.charCodeAt(at)));
}

/** The same of two units that stand side by side, by their kinds. */
export function isBoundaryBetween(before: number, after: number): boolean {
  if ((before & isWord) === 0 || (after & isWord) === 0) return true;
  return ((before | after) & isUnspacedScript) !== 0;
}
