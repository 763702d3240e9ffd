import { type LinkMatch, matchLink } from "../../knowledge/carriers/match-link.ts";
import { compactNumber, matchNumber } from "../../knowledge/carriers/match-number.ts";
import { urlParameters } from "../../knowledge/carriers/url-parameters.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import type { NumberFact } from "../fact.ts";
import type { Evidence, Extractor } from "../finding.ts";
import { evidenceIn } from "./evidence.ts";
import { linkTargets } from "./link-targets.ts";
import { hasStrongForm, isShortButKnown, type NumberFinding, numberFinding } from "./number-finding.ts";
import { isGoodForm, isPlausibleNumber } from "./printed-number.ts";

/** Numbers in links to carriers, and in parameters of any link or picture whose name says that it holds one. */
export const numbersInLinks: Extractor<NumberFact> = {
  id: "number/link",
  extract(message, knowledge) {
    const words = knowledge.wordings.identity;
    const names = new Set(words.numberParameters);
    const weak = new Set(words.weakNumberParameters);
    return addressesOf(message).flatMap(({ href, evidence }) =>
      linkTargets(href).flatMap(({ address, url }): NumberFinding[] => {
        const matches = matchLink(address, knowledge.carriers, url).filter(
          (match) => match.trackingNumber !== null,
        );
        const numbers = [...new Set(matches.map((match) => match.trackingNumber ?? ""))].filter(
          (number) =>
            isPlausibleNumber(number) ||
            isShortButKnown(number, knowledge) ||
            matches.some((match) => match.trackingNumber === number && isOwnForm(match, knowledge)),
        );
        if (numbers.length > 0) {
          return numbers.map((number) =>
            numberFinding(
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
        return urlParameters(url)
          .all.filter(([name, value]) => names.has(name) && isInParameter(value, weak.has(name), knowledge))
          .map(([, value]) =>
            numberFinding(
              { number: compactNumber(value), clue: "parameter", isVisible: false },
              evidence(this.id),
            ),
          );
      }),
    );
  },
};

/** A short number in a link to the carrier that has numbers of this form. */
function isOwnForm(link: LinkMatch, knowledge: Knowledge): boolean {
  const number = link.trackingNumber ?? "";
  return (
    /^(?=.*\d)[0-9A-Z]{6,}$/.test(number) &&
    matchNumber(number, knowledge.carriers).some(
      (form) => form.carrierId === link.carrierId && isGoodForm(form),
    )
  );
}

function isInParameter(value: string, isWeak: boolean, knowledge: Knowledge): boolean {
  const number = compactNumber(value);
  if (!isPlausibleNumber(number) || value.length > 44) return false;
  if (/^[0-9A-F]{16,}$/.test(number) && /[A-F]/.test(number) && !hasStrongForm(number, knowledge))
    return false;
  return isWeak ? hasStrongForm(number, knowledge) : number.length >= 9 && !/[a-z]/.test(value);
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
