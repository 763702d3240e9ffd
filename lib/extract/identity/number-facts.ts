import { matchLink } from "../../knowledge/carriers/match-link.ts";
import { compactNumber, matchNumber } from "../../knowledge/carriers/match-number.ts";
import type { CarrierId, Knowledge } from "../../knowledge/knowledge.ts";
import type { Message, Section } from "../../message/message.ts";
import type { NumberClue, NumberFact } from "../fact.ts";
import type { Evidence, Extractor, Finding } from "../finding.ts";
import { carriersOfSender } from "./carrier-facts.ts";
import { pieces } from "./direction-facts.ts";
import { evidenceIn } from "./evidence.ts";
import { type IdentityWord, identityWords } from "./identity-words.ts";
import { valueWindow } from "./label-window.ts";
import { linkTargets } from "./link-targets.ts";
import { nameHits } from "./name-hits.ts";
import {
  firstNumber,
  isGoodForm,
  isPlausibleNumber,
  isStrongForm,
  type PrintedNumber,
} from "./printed-number.ts";
import { readableSections, withoutAddresses } from "./readable.ts";
import type { WordHit } from "./word-finder.ts";

type NumberFinding = Finding<NumberFact>;

interface Found {
  readonly number: string;
  readonly clue: NumberClue;
  readonly carriers?: readonly CarrierId[];
  readonly role?: NumberFact["role"];
  readonly isVisible: boolean;
}

function finding(found: Found, evidence: Evidence): NumberFinding {
  return {
    value: { kind: "tracking-number", carriers: [], role: "piece", ...found },
    certainty: found.clue === "text" || found.clue === "track" ? "implied" : "stated",
    evidence: [evidence],
  };
}

/** Whether the token has a form that names its carrier. */
function hasStrongForm(number: string, knowledge: Knowledge): boolean {
  return matchNumber(number, knowledge.carriers.values()).some(isStrongForm);
}

const labelWords: ReadonlySet<IdentityWord> = new Set(["tracking", "order", "other", "new-number", "master"]);

/** Numbers under a label that announces a tracking number, in any language. */
export const labelledNumbers: Extractor<NumberFact> = {
  id: "number/label",
  extract(message, knowledge) {
    return readableSections(message).flatMap((section) => {
      const text = withoutAddresses(section);
      const words = identityWords(section, knowledge).filter((word) => labelWords.has(word.value));
      return words.flatMap((label, index): NumberFinding[] => {
        if (label.value === "order" || label.value === "other") return [];
        const next = words
          .slice(index + 1)
          .find((word) => word.start >= label.end && word.value !== label.value);
        const window = valueWindow(text, label, next?.start ?? text.length);
        const printed = firstNumber(text, window, knowledge);
        if (printed === null || !isNumberHere(text, label.end, printed, knowledge)) return [];
        const found: Found = {
          number: printed.number,
          clue: "label",
          carriers: carriersBeside(section, knowledge, label),
          role: label.value === "master" ? "master" : label.value === "new-number" ? "linked" : "piece",
          isVisible: true,
        };
        return [
          finding(found, evidenceIn(section, printed, this.id)),
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
      if (!matchNumber(printed.number, knowledge.carriers.values()).some(isGoodForm)) return [];
      const found: Found = { number: printed.number, clue: "label", isVisible: true };
      return [finding(found, evidenceIn(section, printed, this.id))];
    });
  },
};

/** Further numbers of a list under the same label: separated by commas, "and", or on lines of their own. */
function moreNumbers(
  section: Section,
  text: string,
  first: PrintedNumber,
  found: Found,
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
    more.push(finding({ ...found, number: printed.number }, evidenceIn(section, printed, rule)));
    last = printed;
  }
  return more;
}

/** A carrier's name right before the label or between it and the number's line: "UPS tracking number". */
function carriersBeside(
  section: Section,
  knowledge: Knowledge,
  label: WordHit<IdentityWord>,
): readonly CarrierId[] {
  const beside = nameHits(section, knowledge).find(
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

/** Shorter numbers count under a label where a carrier gives such. */
function isShortButKnown(number: string, knowledge: Knowledge): boolean {
  return (
    number.length >= 7 &&
    /^[0-9A-Z]{0,40}[0-9]{4}[0-9A-Z]{0,40}$/.test(number) &&
    matchNumber(number, knowledge.carriers.values()).some(isStrongForm)
  );
}

/** Letters from a number's suffix to the parcel or order that it is the number of. */
const suffixReach = 30;

/** What the number before a suffix is the number of: the first word behind the suffix that tells, else the suffix itself. */
export function nextMeaning(
  words: readonly WordHit<IdentityWord>[],
  suffix: WordHit<IdentityWord>,
): "parcel" | "order" | null {
  const next = words.find(
    ({ value, start }) =>
      (value === "noun" || value === "tracking" || value === "order") &&
      start >= suffix.start &&
      start - suffix.end <= suffixReach,
  );
  return next === undefined ? null : next.value === "order" ? "order" : "parcel";
}

/** Numbers whose label follows them: "4827... numaralı kargonuz". */
export const numbersBeforeSuffixes: Extractor<NumberFact> = {
  id: "number/suffix",
  extract(message, knowledge) {
    return readableSections(message).flatMap((section) => {
      const text = withoutAddresses(section);
      const words = identityWords(section, knowledge);
      return words
        .filter((word) => word.value === "suffix")
        .flatMap((suffix): NumberFinding[] => {
          const isOfParcel = nextMeaning(words, suffix) === "parcel";
          const before = /(?<![0-9A-Z-])[0-9A-Z][0-9A-Z-]{7,39}(?=\s{0,2}$)/.exec(
            text.slice(Math.max(0, suffix.start - 44), suffix.start),
          );
          if (!isOfParcel || before === null) return [];
          const start = Math.max(0, suffix.start - 44) + before.index;
          const printed = firstNumber(text, { start, end: suffix.start }, knowledge);
          if (printed === null || printed.start !== start || !isPlausibleNumber(printed.number)) return [];
          const found: Found = { number: printed.number, clue: "label", isVisible: true };
          return [finding(found, evidenceIn(section, printed, this.id))];
        });
    });
  },
};

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

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
        if (match.index < end) continue;
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
          finding({ number: printed.number, clue, isVisible: true }, evidenceIn(section, printed, this.id)),
        );
      }
      return findings;
    });
  },
};

/** Whether the label nearest before a number says that it is another one: a telephone, an order. */
function isUnderOtherLabel(
  section: Section,
  text: string,
  printed: PrintedNumber,
  knowledge: Knowledge,
): boolean {
  const label = identityWords(section, knowledge).findLast(
    (word) => labelWords.has(word.value) && word.end <= printed.start,
  );
  if (label === undefined || (label.value !== "other" && label.value !== "order")) return false;
  const gap = text.slice(label.end, printed.start);
  return gap.length <= 40 && !/[0-9]/.test(gap) && !/[.!?]\s/.test(gap.replace(/^\s*[.]/, ""));
}

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
  const forms = matchNumber(number, knowledge.carriers.values());
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

/** Numbers in links to carriers, and in parameters of any link or picture whose name says that it holds one. */
export const numbersInLinks: Extractor<NumberFact> = {
  id: "number/link",
  extract(message, knowledge) {
    const words = knowledge.wordings.identity;
    const names = new Set(words.numberParameters);
    const weak = new Set(words.weakNumberParameters);
    return addressesOf(message).flatMap(({ href, evidence }) =>
      linkTargets(href).flatMap((target): NumberFinding[] => {
        const matches = matchLink(target, knowledge.carriers.values()).filter(
          (match) => match.trackingNumber !== null,
        );
        const numbers = [...new Set(matches.map((match) => match.trackingNumber ?? ""))].filter(
          (number) => isPlausibleNumber(number) || isShortButKnown(number, knowledge),
        );
        if (numbers.length > 0) {
          return numbers.map((number) =>
            finding(
              {
                number,
                clue: "link",
                carriers: matches
                  .filter((match) => match.trackingNumber === number)
                  .map((match) => match.carrierId),
                isVisible: false,
              },
              evidence(this.id),
            ),
          );
        }
        return parametersOf(target)
          .filter(([name, value]) => names.has(name) && isInParameter(value, weak.has(name), knowledge))
          .map(([, value]) =>
            finding({ number: compactNumber(value), clue: "parameter", isVisible: false }, evidence(this.id)),
          );
      }),
    );
  },
};

function isInParameter(value: string, isWeak: boolean, knowledge: Knowledge): boolean {
  const number = compactNumber(value);
  if (!isPlausibleNumber(number) || value.length > 44) return false;
  if (/^[0-9A-F]{16,}$/.test(number) && /[A-F]/.test(number) && !hasStrongForm(number, knowledge))
    return false;
  return isWeak ? hasStrongForm(number, knowledge) : number.length >= 9 && !/[a-z]/.test(value);
}

function parametersOf(address: string): readonly (readonly [string, string])[] {
  const url = new URL(address);
  const fragment = new URLSearchParams(url.hash.replace(/^#[^?&=]*[?&]|^#/, ""));
  return [...url.searchParams, ...fragment].map(([name, value]) => [name.toLowerCase(), value]);
}

interface Address {
  readonly href: string;
  readonly evidence: (rule: string) => Evidence;
}

/** Addresses of links and pictures, each with where it is quoted: a picture's address stands for its alternative text. */
function addressesOf(message: Message): readonly Address[] {
  const sectionOf = (part: string) =>
    message.sections.find((section) => section.part === part) ?? message.sections[0];
  const addresses: Address[] = [];
  for (const link of message.links.slice(0, 300)) {
    const section = sectionOf(`${link.part}#links`);
    if (section === undefined) continue;
    addresses.push({
      href: link.href,
      evidence: (rule) =>
        evidenceIn(section, { start: link.start, end: link.start + link.href.length }, rule),
    });
  }
  for (const image of message.images.slice(0, 200)) {
    const section = sectionOf(image.part);
    if (section === undefined || !/^https?:/i.test(image.src)) continue;
    addresses.push({
      href: image.src,
      evidence: (rule) => evidenceIn(section, { start: image.at, end: image.at }, rule),
    });
  }
  return addresses;
}

/** Tracking numbers that structured data states. */
export const structuredNumbers: Extractor<NumberFact> = {
  id: "number/structured",
  extract(message, knowledge) {
    return message.sections
      .filter((section) => section.kind === "structured")
      .flatMap((section) =>
        [...section.text.matchAll(/^(?:[\w.]{0,80}\.)?trackingNumber: ([^\n]{6,60})$/gm)].flatMap(
          (match): NumberFinding[] => {
            const number = compactNumber(match[1] ?? "");
            if (!isPlausibleNumber(number) && !isShortButKnown(number, knowledge)) return [];
            const start = match.index + match[0].length - (match[1] ?? "").length;
            return [
              finding(
                { number, clue: "structured", isVisible: false },
                evidenceIn(section, { start, end: match.index + match[0].length }, this.id),
              ),
            ];
          },
        ),
      );
  },
};

/** Numbers in the words of pictures: "Barcode 1Z...". */
export const numbersInPictures: Extractor<NumberFact> = {
  id: "number/picture",
  extract(message, knowledge) {
    return message.sections
      .filter((section) => section.kind === "alt")
      .flatMap((section) =>
        [...section.text.matchAll(/[0-9A-Z][0-9A-Z ]{7,48}/g)]
          .slice(0, 200)
          .flatMap((match): NumberFinding[] => {
            const printed = firstNumber(
              section.text,
              { start: match.index, end: match.index + match[0].length },
              knowledge,
            );
            if (
              printed === null ||
              !isPlausibleNumber(printed.number) ||
              !hasStrongForm(printed.number, knowledge)
            )
              return [];
            return [
              finding(
                { number: printed.number, clue: "text", isVisible: true },
                evidenceIn(section, printed, this.id),
              ),
            ];
          }),
      );
  },
};
