import { matchNumber } from "../../knowledge/carriers/match-number.ts";
import type { CarrierId, Knowledge } from "../../knowledge/knowledge.ts";
import type { Message, Section } from "../../message/message.ts";
import type { NumberFact } from "../fact.ts";
import type { Extractor, Finding } from "../finding.ts";
import { isUnspaced } from "../status/unit-kind.ts";
import { carriersOfSender } from "./carrier-facts.ts";
import { evidenceIn } from "./evidence.ts";
import { identityWords } from "./identity-words.ts";
import { endOfLine } from "./label-window.ts";
import { nameHits } from "./name-hits.ts";
import {
  firstNumber,
  isGoodForm,
  isPlausibleNumber,
  isStrongForm,
  type PrintedNumber,
} from "./printed-number.ts";
import { readableSections, withoutAddresses } from "./readable.ts";

type NumberFinding = Finding<NumberFact>;

/** Letters between a noun and its number: "your parcel with the number". */
const longestGap = 30;

function numberBehind(text: string, at: number, knowledge: Knowledge): PrintedNumber | null {
  const printed = firstNumber(
    text,
    { start: at, end: Math.min(text.length, at + 70, endOfLine(text, at)) },
    knowledge,
  );
  return printed !== null && isPlausibleNumber(printed.number) ? printed : null;
}

/** What stands between a noun and its number: nothing but signs, articles, and words for "number". */
function gapOf(gap: string, knowledge: Knowledge): "number" | "plain" | null {
  if (gap.length > longestGap || /[.!?;,]\s|\n\s*\n/.test(gap)) return null;
  const { numberWords, smallWords } = knowledge.wordings.identity;
  const words = gap.toLowerCase().match(/[\p{L}°º№]{1,20}/gu) ?? [];
  if (words.length > 3 || words.some((word) => !numberWords.includes(word) && !smallWords.includes(word)))
    return null;
  return words.some((word) => numberWords.includes(word)) ? "number" : "plain";
}

/** Numbers right after a word for the parcel: "your package JY26... has been delivered", "colis n° 6A...". */
export const numbersAfterNouns: Extractor<NumberFact> = {
  id: "number/noun",
  extract(message, knowledge) {
    const sender = message.from === null ? [] : carriersOfSender(message.from.address, knowledge);
    return readableSections(message).flatMap((section) => {
      const text = withoutAddresses(section);
      return identityWords(section, knowledge)
        .filter((word) => word.value === "noun")
        .flatMap((noun): NumberFinding[] => {
          const printed = numberBehind(text, noun.end, knowledge);
          if (printed === null) return [];
          const gap = gapOf(text.slice(noun.end, printed.start), knowledge);
          if (gap === null) return [];
          const forms = matchNumber(printed.number, knowledge.carriers);
          const isOfSender = forms.some((form) => form.carrierId !== null && sender.includes(form.carrierId));
          const isMixed = /^[A-Z]/.test(printed.number) && printed.number.length >= 11;
          const isSaid =
            printed.number.length >= 10 &&
            !printed.number.startsWith("0000") &&
            (gap === "number" || isPlain(text, noun.end, printed));
          const isOne = isOfSender || forms.some(isStrongForm) || isMixed || isSaid;
          if (!isOne && !isRepeated(printed, section, message)) return [];
          return [found(section, printed, [], this.id)];
        });
    });
  },
};

/** Digits in one piece right behind the noun: no telephone number, which stands in groups or begins with a zero or a plus. */
function isPlain(text: string, nounEnd: number, printed: PrintedNumber): boolean {
  const gap = text.slice(nounEnd, printed.start);
  return (
    (/^\s{1,2}$/.test(gap) || (gap === "" && isUnspaced(text, nounEnd - 1))) &&
    /^[1-9][0-9]{9,29}$/.test(text.slice(printed.start, printed.end)) &&
    !/^[.,:/-]\d/.test(text.slice(printed.end, printed.end + 2))
  );
}

/** Whether a number of letters and digits stands once more elsewhere: in another text of the mail, or in a link of it. */
function isRepeated(printed: PrintedNumber, section: Section, message: Message): boolean {
  const { number } = printed;
  if (!/^[A-Z]{1,4}[0-9]{6,}/.test(number)) return false;
  return (
    readableSections(message).some((other) => other.kind !== section.kind && other.text.includes(number)) ||
    message.links.slice(0, 100).some(({ href }) => href.includes(number))
  );
}

/** Numbers right after the name of the carrier whose form they have: "with FedEx (7946...)", "DHL: 0034...". */
export const numbersAfterCarriers: Extractor<NumberFact> = {
  id: "number/carrier",
  extract(message, knowledge) {
    return readableSections(message).flatMap((section) => {
      const text = withoutAddresses(section);
      return nameHits(section, knowledge)
        .filter((hit) => hit.value.carriers.length > 0)
        .flatMap((hit): NumberFinding[] => {
          const printed = numberBehind(text, hit.end, knowledge);
          if (printed === null || printed.number.length < 10) return [];
          if (!/^\s?(?:[(:#–-]|n[ro°º]\.?|№)?\s?$/i.test(text.slice(hit.end, printed.start))) return [];
          const own = matchNumber(printed.number, knowledge.carriers)
            .filter(isGoodForm)
            .flatMap((form) => form.carrierId ?? [])
            .filter((id) => hit.value.carriers.includes(id));
          return own.length === 0 ? [] : [found(section, printed, own, this.id)];
        });
    });
  },
};

function found(
  section: Section,
  printed: PrintedNumber,
  carriers: readonly CarrierId[],
  rule: string,
): NumberFinding {
  return {
    value: {
      kind: "tracking-number",
      number: printed.number,
      clue: "noun",
      carriers,
      role: "piece",
      isVisible: true,
    },
    certainty: "stated",
    evidence: [evidenceIn(section, printed, rule)],
  };
}
