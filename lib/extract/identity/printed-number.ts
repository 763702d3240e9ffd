import { compactNumber, matchNumber, type NumberMatch } from "../../knowledge/carriers/match-number.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";

/** A number as it is printed in a text; offsets in that text. */
export interface PrintedNumber {
  /** Upper case, without blanks, dots and hyphens. */
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const mostGroups = 10;

/** Words; scripts that set no blanks are words of their own: 快件78390184726351已签收. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])[\p{L}\p{N}*•])+/gu;

/** Letters and digits of the window, with their offsets in the whole text. */
function wordsOf(text: string, from: number, to: number): readonly Word[] {
  return [...text.slice(from, to).matchAll(word)].map((match) => ({
    text: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

const isGroup = (word: Word) => /^[0-9A-Z]+$/.test(word.text);
const hasDigit = (text: string) => /[0-9]/.test(text);

/** What may stand between the groups of one number: one blank, hyphen, dot, or a blank and a hyphen. */
const isJoint = (between: string) => /^(?:[ .\u00a0\u202f-]|[\u2010-\u2013]|\u200b)$/.test(between);

/** The run of groups that may be one number printed in groups, from one word on. */
function runFrom(text: string, words: readonly Word[], at: number): readonly Word[] {
  const first = words[at];
  if (first === undefined) return [];
  const run = [first];
  for (const word of words.slice(at + 1, at + mostGroups)) {
    const last = run[run.length - 1] as Word;
    if (!isGroup(word) || !isJoint(text.slice(last.end, word.start))) break;
    run.push(word);
  }
  return run;
}

const joined = (run: readonly Word[]) => run.map((word) => word.text).join("");

/** A form that speaks for a number: right by its check digit, or of a form that has none. */
export function isGoodForm(match: NumberMatch): boolean {
  return match.isCheckDigitRight !== false;
}

export function isStrongForm(match: NumberMatch): boolean {
  return match.strength === "strong" && isGoodForm(match);
}

/**
 * The number that begins at a word: printed in groups where all of them together have a carrier's strong form, else the word
 * itself where it is long enough, else the groups joined.
 */
function numberAt(
  text: string,
  words: readonly Word[],
  at: number,
  knowledge: Knowledge,
): PrintedNumber | null {
  const run = runFrom(text, words, at);
  const first = run[0];
  if (first === undefined) return null;
  const carriers = knowledge.carriers;
  const printed = (length: number): PrintedNumber => {
    const part = run.slice(0, length);
    return { number: joined(part).toUpperCase(), start: first.start, end: (part.at(-1) ?? first).end };
  };
  for (let length = run.length; length > 1; length--) {
    const number = compactNumber(joined(run.slice(0, length)));
    if (number !== "" && matchNumber(number, carriers).some(isStrongForm)) return printed(length);
  }
  if (first.text.length >= 10) return printed(1);
  for (let length = run.length; length > 1; length--) {
    const number = compactNumber(joined(run.slice(0, length)));
    if (number.length < 8 || !hasDigit(run[length - 1]?.text ?? "")) continue;
    if (isRegular(run.slice(0, length)) || matchNumber(number, carriers).some(isGoodForm))
      return printed(length);
  }
  return printed(1);
}

/** Groups as people print numbers: digits, a prefix of letters at most, none but the last shorter than three, no date. */
function isRegular(run: readonly Word[]): boolean {
  const groups = run.map((word) => word.text);
  if (groups.slice(1).some((group) => !/^[0-9]+$/.test(group))) return false;
  if (groups.length === 3 && groups.some((group) => /^(19|20)[0-9]{2}$/.test(group))) return false;
  return groups.slice(0, -1).every((group, index) => group.length >= (index === 0 ? 2 : 3));
}

/**
 * The first number printed in a window of a text. Words without digits before it are skipped, but for a prefix in capitals
 * that belongs to it ("JJD 0003 ...").
 *
 * @returns null where there is none, or where it is struck out ("1Z****", "XXXX1234").
 */
export function firstNumber(
  text: string,
  window: { readonly start: number; readonly end: number },
  knowledge: Knowledge,
): PrintedNumber | null {
  if (!hasDigit(text.slice(window.start, window.end))) return null;
  const words = wordsOf(text, window.start, window.end);
  const at = words.findIndex((word) => hasDigit(word.text));
  const found = words[at];
  if (found === undefined || isRedacted(text, found)) return null;
  const before = words[at - 1];
  const isPrefixed =
    before !== undefined && /^[A-Z]{1,4}$/.test(before.text) && isJoint(text.slice(before.end, found.start));
  if (isPrefixed) {
    const withPrefix = numberAt(text, words, at - 1, knowledge);
    // "Z 482 7163 550": one letter apart belongs to the number where a carrier has that form.
    const fits = before.text.length === 1 ? isGoodForm : isStrongForm;
    if (withPrefix !== null && matchNumber(withPrefix.number, knowledge.carriers).some(fits))
      return withPrefix;
  }
  const printed = numberAt(text, words, at, knowledge);
  return printed !== null && isPrintedDate(text.slice(printed.start, printed.end)) ? null : printed;
}

/** "2026.11.19 15", "19-11-2026 15": a day, maybe with its hour. */
function isPrintedDate(text: string): boolean {
  return /^(?:(?:19|20)\d{2}([.-])\s?\d{1,2}\1\s?\d{1,2}|\d{1,2}([.-])\s?\d{1,2}\2\s?(?:19|20)\d{2})(?!\d)/.test(
    text,
  );
}

/** Struck out or a placeholder: stars, dots or a run of X in place of digits. */
function isRedacted(text: string, word: Word): boolean {
  const around = text.slice(Math.max(0, word.start - 1), word.end + 1);
  return /[*•…<{[]/.test(around)
    ? /[*•…]/.test(around) || /^[<{[]/.test(around)
    : /X{4,}|x{4,}/.test(word.text);
}

/**
 * Whether a token that stands where a tracking number is announced may be one: 8 to 40 letters and digits with enough digits,
 * no date.
 */
export function isPlausibleNumber(number: string): boolean {
  if (!/^[0-9A-Z]{8,40}$/.test(number)) return false;
  const digits = number.replace(/[^0-9]/g, "").length;
  if (digits < 5 || digits < number.length * 0.35 || /X{4,}/.test(number)) return false;
  return !isDate(number);
}

const isDate = (number: string) =>
  /^(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$/.test(number) ||
  /^(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])(19|20)[0-9]{2}$/.test(number);
