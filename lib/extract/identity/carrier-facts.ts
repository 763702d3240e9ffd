import { matchLink } from "../../knowledge/carriers/match-link.ts";
import { hostOfAddress } from "../../knowledge/domains.ts";
import type { CarrierId, Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import type { CarrierFact, FactFinding } from "../fact.ts";
import type { Extractor } from "../finding.ts";
import { evidenceIn } from "./evidence.ts";
import { identityWords } from "./identity-words.ts";
import { linkTargets } from "./link-targets.ts";
import { nameHits } from "./name-hits.ts";
import { readableSections } from "./readable.ts";
import { sendersOf } from "./senders.ts";

/**
 * Carriers whose domain the address belongs to, by the most particular domain. None for a marketplace's address, also where its
 * own carrier writes from the same domain: the shop tells by whom it sends.
 */
export function carriersOfSender(address: string, knowledge: Knowledge): readonly CarrierId[] {
  const host = hostOfAddress(address);
  const { marketplaces, carriers } = sendersOf(knowledge);
  if (marketplaces(host).length > 0) return [];
  const found = carriers(host);
  const longest = Math.max(0, ...found.map((entry) => entry.length));
  const most = found.filter((entry) => entry.length === longest);
  return [...new Set(most.toSorted((one, other) => one.place - other.place).map((entry) => entry.id))];
}

const carrierFact = (carriers: readonly CarrierId[], clue: CarrierFact["clue"]): CarrierFact => ({
  kind: "carrier",
  carriers,
  clue,
});

/** The From address of the original; its quote is the subject, as headers have no section of their own. */
export const carrierSender: Extractor<CarrierFact> = {
  id: "carrier/sender",
  extract(message, knowledge) {
    const section = message.sections[0];
    const carriers = message.from === null ? [] : carriersOfSender(message.from.address, knowledge);
    if (section === undefined || carriers.length === 0) return [];
    return [
      {
        value: carrierFact(carriers, "sender"),
        certainty: "stated",
        evidence: [evidenceIn(section, { start: 0, end: 0 }, this.id)],
      },
    ];
  },
};

/** A carrier's name as the sender's display name, whose address we do not know: its house in another country, a service. */
export const carrierDisplayName: Extractor<CarrierFact> = {
  id: "carrier/display-name",
  extract(message, knowledge) {
    const section = message.sections[0];
    const text = message.from?.name ?? "";
    if (section === undefined || text === "") return [];
    const hits = nameHits({ part: section.part, kind: "subject", text }, knowledge).filter(
      (hit) => hit.value.carriers.length > 0 && !/\p{L}/u.test(text.slice(0, hit.start)),
    );
    return hits.slice(0, 1).map((hit) => ({
      value: carrierFact(hit.value.carriers, "display-name"),
      certainty: "implied",
      evidence: [evidenceIn(section, { start: 0, end: 0 }, this.id)],
    }));
  },
};

/** Links to a carrier's tracking pages that show no number: they name the carrier all the same. */
export const carrierHosts: Extractor<CarrierFact> = {
  id: "carrier/host",
  extract(message, knowledge) {
    const findings: {
      value: CarrierFact;
      certainty: "implied";
      evidence: [ReturnType<typeof evidenceIn>];
    }[] = [];
    for (const link of message.links.slice(0, 200)) {
      const section = message.sections.find((entry) => entry.part === `${link.part}#links`);
      if (section === undefined) continue;
      for (const { address, url } of linkTargets(link.href)) {
        const carriers = matchLink(address, knowledge.carriers, url).map((match) => match.carrierId);
        if (carriers.length === 0) continue;
        const span = { start: link.start, end: link.start + link.href.length };
        findings.push({
          value: carrierFact(carriers, "host"),
          certainty: "implied",
          evidence: [evidenceIn(section, span, this.id)],
        });
      }
    }
    return findings;
  },
};

/** Names of carriers after "shipped with", in the subject, or anywhere in the text. */
export const carrierNames: Extractor<CarrierFact> = {
  id: "carrier/name",
  extract(message, knowledge) {
    return readableSections(message).flatMap((section) => {
      const labels = identityWords(section, knowledge).filter(
        (word) => word.value === "carrier" || word.value === "tracking",
      );
      return nameHits(section, knowledge)
        .filter((hit) => hit.value.carriers.length > 0)
        .map((hit): FactFinding & { value: CarrierFact } => {
          const isLabelled = labels.some(
            (label) =>
              (label.end <= hit.start && isShortGap(section.text.slice(label.end, hit.start))) ||
              (label.value === "tracking" &&
                hit.end <= label.start &&
                /^[\s-]{0,2}$/.test(section.text.slice(hit.end, label.start))),
          );
          const clue = isLabelled ? "label" : section.kind === "subject" ? "subject" : "mention";
          return {
            value: carrierFact(hit.value.carriers, clue),
            certainty: isLabelled ? "stated" : "implied",
            evidence: [evidenceIn(section, hit, this.id)],
          };
        });
    });
  },
};

/** Between a label and the name: a colon, a line break, an article, nothing more. */
function isShortGap(gap: string): boolean {
  return gap.length <= 24 && /^[\s:.\-–|>*"'“„«(]{0,24}(?:\p{L}{1,4}\s)?[\s*"'“„«(]{0,24}$/u.test(gap);
}

/** The carrier or provider that structured data names. */
export const carrierStructured: Extractor<CarrierFact> = {
  id: "carrier/structured",
  extract(message: Message, knowledge) {
    return message.sections
      .filter((section) => section.kind === "structured")
      .flatMap((section) => {
        const names = nameHits(section, knowledge).filter((hit) => hit.value.carriers.length > 0);
        return names
          .filter((hit) =>
            /^(?:[\w.]*\.)?(?:carrier|provider)(?:\.name)?: $/m.test(lineBefore(section.text, hit.start)),
          )
          .map((hit) => ({
            value: carrierFact(hit.value.carriers, "structured"),
            certainty: "stated" as const,
            evidence: [evidenceIn(section, hit, this.id)] as const,
          }));
      });
  },
};

const lineBefore = (text: string, at: number) => text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
