import { compactNumber, matchNumber } from "../../knowledge/carriers/match-number.ts";
import type { CarrierId, Knowledge } from "../../knowledge/knowledge.ts";
import type { Section } from "../../message/message.ts";
import type { NumberClue, NumberFact } from "../fact.ts";
import type { Extractor } from "../finding.ts";
import { carriersOfSender } from "./carrier-facts.ts";
import { evidenceIn } from "./evidence.ts";
import { type IdentityWord, identityWords, labelWords } from "./identity-words.ts";
import { endOfLine } from "./label-window.ts";
import { type NumberFinding, numberFinding } from "./number-finding.ts";
import {
  firstNumber,
  isGoodForm,
  isPlausibleNumber,
  isStrongForm,
  type PrintedNumber,
} from "./printed-number.ts";
import { readableSections, withoutAddresses } from "./readable.ts";
import { hitsBetween, type WordHit } from "./word-finder.ts";

const mostTokens = 3_000;

/** Numbers that stand alone: of a strong form, or of the sending carrier's own form on a line or beside a word for tracking. */
export const standaloneNumbers: Extractor<NumberFact> = {
  id: "number/text",
  extract(message, knowledge) {
    const sender = message.from === null ? [] : carriersOfSender(message.from.address, knowledge);
    return readableSections(message).flatMap((section) => {
      const text = withoutAddresses(section);
      const tracks =
        sender.length === 0
          ? []
          : identityWords(section, knowledge).filter(
              (word) => word.value === "track" || word.value === "tracking",
            );
      const findings: NumberFinding[] = [];
      let end = 0;
      for (const match of firstWords(text)) {
        if (match.index < end || !hasDigitsOfNumber(text, match.index)) continue;
        const printed = firstNumber(
          text,
          { start: match.index, end: Math.min(text.length, match.index + 60) },
          knowledge,
        );
        if (printed === null || printed.start !== match.index) continue;
        if (isUnderOtherLabel(section, text, printed, knowledge)) continue;
        const clue = clueOf(section, text, printed, sender, tracks, knowledge);
        if (clue === null) continue;
        end = printed.end;
        findings.push(
          numberFinding(
            { number: printed.number, clue, isVisible: true },
            evidenceIn(section, printed, this.id),
          ),
        );
      }
      return findings;
    });
  },
};

/** Characters from a label's begin to its number: more than the longest label and its gap have. */
const farthestLabel = 160;

/** Whether the label nearest before a number says that it is another one: a telephone, an order. */
function isUnderOtherLabel(
  section: Section,
  text: string,
  printed: PrintedNumber,
  knowledge: Knowledge,
): boolean {
  const near = hitsBetween(identityWords(section, knowledge), printed.start - farthestLabel, printed.start);
  const label = near.findLast((word) => labelWords.has(word.value) && word.end <= printed.start);
  if (label === undefined || (label.value !== "other" && label.value !== "order")) return false;
  const gap = text.slice(label.end, printed.start);
  return gap.length <= 40 && !/[0-9]/.test(gap) && !/[.!?]\s/.test(gap.replace(/^\s*[.]/, ""));
}

/** Digits that a number has at least, see `isPlausibleNumber`. */
const fewestDigits = 5;

/**
 * Whether enough digits follow from a place on before a sign that stands in no number: most words with a digit are years, days
 * and prices. A blank, a hyphen and a dot may stand between its groups.
 */
function hasDigitsOfNumber(text: string, from: number): boolean {
  let digits = 0;
  for (let at = from; at < text.length && at < from + 60; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      digits += 1;
      if (digits === fewestDigits) return true;
    } else if (code > 0x7e) return true;
    else if (!isInNumber.test(text.charAt(at))) return false;
  }
  return false;
}

const isInNumber = /[A-Za-z* .-]/;

/** Words in capitals and digits that may begin a number: they, or they and the groups after them, have eight characters. */
function firstWords(text: string): readonly { readonly index: number }[] {
  const words: { readonly index: number }[] = [];
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}#/=&_@+-])(?:[A-Z]{1,4}[ ]?)?[0-9A-Z]{0,40}[0-9][0-9A-Z]{0,40}(?![\p{Ll}_@=/%])/gu,
  )) {
    words.push({ index: match.index });
    if (words.length >= mostTokens) break;
  }
  return words;
}

function clueOf(
  section: Section,
  text: string,
  printed: PrintedNumber,
  sender: readonly CarrierId[],
  tracks: readonly WordHit<IdentityWord>[],
  knowledge: Knowledge,
): NumberClue | null {
  const { number, start, end } = printed;
  if (number.length < 9 || !isPlausibleNumber(number)) return null;
  const forms = matchNumber(number, knowledge.carriers);
  if (
    forms.some(
      (form) =>
        isStrongForm(form) && form.carrierId !== null && (/[A-Z]/.test(number) || number.length >= 18),
    )
  )
    return "text";
  const own = forms.filter((form) => form.carrierId !== null && sender.includes(form.carrierId));
  if (own.length === 0) return null;
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, endOfLine(text, end));
  const isAlone = compactNumber(line.trim()) === number && own.some(isGoodForm);
  const isInSubject = section.kind === "subject";
  const isBesideTrack = tracks.some(
    (word) => Math.abs(word.start - end) <= 60 || Math.abs(start - word.end) <= 60,
  );
  return isAlone || isInSubject || isBesideTrack ? "track" : null;
}
