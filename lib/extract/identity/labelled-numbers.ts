import { matchNumber } from "../../knowledge/carriers/match-number.ts";
import type { CarrierId, Knowledge } from "../../knowledge/knowledge.ts";
import type { Section } from "../../message/message.ts";
import type { NumberFact } from "../fact.ts";
import type { Extractor } from "../finding.ts";
import { pieces } from "./direction-facts.ts";
import { evidenceIn } from "./evidence.ts";
import { type IdentityWord, identityWords, labelWords } from "./identity-words.ts";
import { endOfLine, lineEnds, valueWindow } from "./label-window.ts";
import { nameHits } from "./name-hits.ts";
import { type FoundNumber, isShortButKnown, type NumberFinding, numberFinding } from "./number-finding.ts";
import { firstNumber, isGoodForm, isPlausibleNumber, type PrintedNumber } from "./printed-number.ts";
import { readableSections, withoutAddresses } from "./readable.ts";
import { changesOf, firstFrom, hitsBetween, type WordHit } from "./word-finder.ts";

/** Numbers under a label that announces a tracking number, in any language. */
export const labelledNumbers: Extractor<NumberFact> = {
  id: "number/label",
  extract(message, knowledge) {
    return readableSections(message).flatMap((section) => {
      const text = withoutAddresses(section);
      const words = identityWords(section, knowledge).filter((word) => labelWords.has(word.value));
      const changes = changesOf(words);
      const lineEndAt = lineEnds(text);
      return words.flatMap((label): NumberFinding[] => {
        if (label.value === "order" || label.value === "other") return [];
        const after = firstFrom(words, label.end);
        const next =
          words[after]?.value === label.value ? words[changes[after] ?? words.length] : words[after];
        const window = valueWindow(text, label, next?.start ?? text.length, lineEndAt);
        const printed = firstNumber(text, window, knowledge);
        if (printed === null || !isNumberHere(text, label.end, printed, knowledge)) return [];
        const found: FoundNumber = {
          number: printed.number,
          clue: "label",
          carriers: carriersBeside(section, knowledge, label),
          role: label.value === "master" ? "master" : label.value === "new-number" ? "linked" : "piece",
          isVisible: true,
        };
        return [
          numberFinding(found, evidenceIn(section, printed, this.id)),
          ...moreNumbers(section, text, printed, found, knowledge, this.id),
        ];
      });
    });
  },
};

/** Numbers right behind a heading that counts pieces: "Package 2 of 3: 1Z...". */
export const pieceNumbers: Extractor<NumberFact> = {
  id: "number/piece",
  extract(message, knowledge) {
    return pieces.extract(message, knowledge).flatMap((piece): NumberFinding[] => {
      const { part, end } = piece.evidence[0].span;
      const section = message.sections.find((entry) => entry.part === part);
      if (section === undefined) return [];
      const text = withoutAddresses(section);
      const gap = /^\s?[:：]\s{0,2}/u.exec(text.slice(end, end + 4))?.[0];
      if (gap === undefined) return [];
      const printed = firstNumber(text, { start: end + gap.length, end: endOfLine(text, end) }, knowledge);
      if (printed === null || printed.start !== end + gap.length || !isPlausibleNumber(printed.number))
        return [];
      if (!matchNumber(printed.number, knowledge.carriers).some(isGoodForm)) return [];
      const found: FoundNumber = { number: printed.number, clue: "label", isVisible: true };
      return [numberFinding(found, evidenceIn(section, printed, this.id))];
    });
  },
};

/** Further numbers of a list under the same label: separated by commas, "and", or on lines of their own. */
function moreNumbers(
  section: Section,
  text: string,
  first: PrintedNumber,
  found: FoundNumber,
  knowledge: Knowledge,
  rule: string,
): NumberFinding[] {
  const more: NumberFinding[] = [];
  let last = first;
  for (let count = 0; count < 20; count++) {
    const gap =
      /^(?:\s{0,9}[,;/&+]\s{0,9}|\s{0,9}\n[\s•*-]{0,20}|\s{1,9}\p{L}{1,3}\s{1,9})(?=[0-9A-Z]{8})/u.exec(
        text.slice(last.end, last.end + 24),
      )?.[0];
    if (gap === undefined) break;
    const start = last.end + gap.length;
    const printed = firstNumber(text, { start, end: Math.min(text.length, start + 40) }, knowledge);
    if (
      printed === null ||
      printed.start !== start ||
      printed.number.length !== first.number.length ||
      !isPlausibleNumber(printed.number)
    )
      break;
    more.push(numberFinding({ ...found, number: printed.number }, evidenceIn(section, printed, rule)));
    last = printed;
  }
  return more;
}

/** Characters of a carrier's name, and more than any has. */
const longestName = 120;

/** A carrier's name right before the label or between it and the number's line: "UPS tracking number". */
function carriersBeside(
  section: Section,
  knowledge: Knowledge,
  label: WordHit<IdentityWord>,
): readonly CarrierId[] {
  const near = hitsBetween(nameHits(section, knowledge), label.start - longestName, label.end + 3);
  const beside = near.find(
    (hit) =>
      hit.value.carriers.length > 0 &&
      ((hit.end <= label.start && /^[\s-]{0,2}$/.test(section.text.slice(hit.end, label.start))) ||
        (hit.start >= label.end && /^\s?[(]?$/.test(section.text.slice(label.end, hit.start)))),
  );
  return beside?.value.carriers ?? [];
}

/**
 * Whether what follows a label is its number: plausible, not part of a telephone number, price or time, and not behind a
 * sentence of its own.
 */
function isNumberHere(text: string, labelEnd: number, printed: PrintedNumber, knowledge: Knowledge): boolean {
  if (!isPlausibleNumber(printed.number)) return isShortButKnown(printed.number, knowledge);
  const before = text.slice(labelEnd, printed.start);
  const after = text.slice(printed.end, printed.end + 3);
  if (/[+€$£]\s?\(?$/.test(before) || /^[,.][0-9]|^:[0-9]/.test(after)) return false;
  return before.length <= 80 && !/[.!?]\s+\p{Lu}/u.test(before);
}
