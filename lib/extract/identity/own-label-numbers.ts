import type { Carrier } from "../../knowledge/carrier.ts";
import { compactNumber, matchNumber } from "../../knowledge/carriers/match-number.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Section } from "../../message/message.ts";
import type { NumberFact } from "../fact.ts";
import type { Extractor } from "../finding.ts";
import { carriersOfSender } from "./carrier-facts.ts";
import { evidenceIn } from "./evidence.ts";
import { type NumberFinding, numberFinding } from "./number-finding.ts";
import { isGoodForm } from "./printed-number.ts";
import { readableSections } from "./readable.ts";

/** A number as this carrier prints it, a slash and blanks within it too. */
const value = /^[\s:：#()"“*]{0,6}([0-9A-Z]{2,20}(?:[ /-][0-9A-Z]{2,12}){0,4})(?![0-9A-Za-z])/;

/**
 * Numbers behind a word that only the sending carrier calls its number by: "PIN", "reference". Each has the carrier's own
 * form, as other carriers mean another number by it.
 */
export const numbersUnderOwnLabels: Extractor<NumberFact> = {
  id: "number/own-label",
  extract(message, knowledge) {
    if (message.from === null) return [];
    const carriers = carriersOfSender(message.from.address, knowledge).flatMap(
      (id) => knowledge.carriers.get(id) ?? [],
    );
    return carriers.flatMap((carrier) =>
      (carrier.numberLabels ?? []).flatMap((label) =>
        readableSections(message).flatMap((section) => behind(label, section, carrier, knowledge, this.id)),
      ),
    );
  },
};

function behind(
  label: string,
  section: Section,
  carrier: Carrier,
  knowledge: Knowledge,
  rule: string,
): NumberFinding[] {
  const found: NumberFinding[] = [];
  const text = section.text.toLowerCase();
  const word = label.toLowerCase();
  if (text.length !== section.text.length) return found;
  for (let at = text.indexOf(word); at >= 0 && found.length < 20; at = text.indexOf(word, at + 1)) {
    if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ")) continue;
    const end = at + word.length;
    const match = value.exec(section.text.slice(end, end + 60));
    const number = compactNumber(match?.[1] ?? "");
    const isOwn = matchNumber(number, knowledge.carriers).some(
      (form) => form.carrierId === carrier.id && isGoodForm(form),
    );
    if (match?.[1] === undefined || !isOwn) continue;
    const start = end + match[0].length - match[1].length;
    found.push(
      numberFinding(
        { number, clue: "label", carriers: [carrier.id], isVisible: true },
        evidenceIn(section, { start, end: start + match[1].length }, rule),
      ),
    );
  }
  return found;
}
