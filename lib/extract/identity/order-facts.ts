import { urlParameters } from "../../knowledge/carriers/url-parameters.ts";
import { hostOfAddress } from "../../knowledge/domains.ts";
import type { Knowledge, MerchantId } from "../../knowledge/knowledge.ts";
import type { Message, Section } from "../../message/message.ts";
import type { MerchantFact, OrderFact } from "../fact.ts";
import type { Evidence, Extractor, Finding } from "../finding.ts";
import { carriersOfSender } from "./carrier-facts.ts";
import { evidenceIn } from "./evidence.ts";
import { identityWords } from "./identity-words.ts";
import { lineEnds, valueWindow } from "./label-window.ts";
import { linkTargets } from "./link-targets.ts";
import { nameHits } from "./name-hits.ts";
import { readableSections, withoutAddresses } from "./readable.ts";
import { sendersOf } from "./senders.ts";
import { nextMeaning } from "./suffix-numbers.ts";
import { firstFrom } from "./word-finder.ts";

interface OrderForm {
  readonly merchant: MerchantId;
  readonly pattern: RegExp;
  /** Printed in groups with hyphens: a form that hardly occurs by chance. */
  readonly isGrouped: boolean;
}

const forms = new WeakMap<Knowledge, readonly OrderForm[]>();

function orderForms(knowledge: Knowledge): readonly OrderForm[] {
  let known = forms.get(knowledge);
  if (known === undefined) {
    known = [...knowledge.protections.values()].flatMap((protection) =>
      protection.orderNumbers.map((form) => ({
        merchant: protection.id,
        pattern: new RegExp(form.pattern),
        isGrouped: form.examples.match.every(
          (example) => /\d-\d+-?\d*/.test(example) && example.replace(/\D/g, "").length >= 12,
        ),
      })),
    );
    forms.set(knowledge, known);
  }
  return known;
}

/** Marketplaces whose domain the address belongs to. */
export function merchantsOfSender(address: string, knowledge: Knowledge): readonly MerchantId[] {
  const found = new Set(sendersOf(knowledge).marketplaces(hostOfAddress(address)));
  if (found.size < 2) return [...found];
  return [...knowledge.protections.values()].map(({ id }) => id).filter((id) => found.has(id));
}

const order = (
  number: string,
  clue: OrderFact["clue"],
  merchant: MerchantId | null,
  evidence: Evidence,
): Finding<OrderFact> => ({
  value: { kind: "order-number", number, merchant, clue },
  certainty: "stated",
  evidence: [evidence],
});

/** Order numbers of a marketplace's own form, where it is printed in groups, or the mail is the marketplace's. */
export const ordersByForm: Extractor<OrderFact> = {
  id: "order/form",
  extract(message, knowledge) {
    const sender = message.from === null ? [] : merchantsOfSender(message.from.address, knowledge);
    return [
      ...readableSections(message),
      ...message.sections.filter((section) => section.kind === "links"),
    ].flatMap((section) => {
      const text = section.kind === "links" ? section.text : withoutAddresses(section);
      const forms = orderForms(knowledge).filter(
        ({ isGrouped, merchant }) => isGrouped || (sender.includes(merchant) && section.kind !== "links"),
      );
      return [...text.matchAll(/(?<![\p{L}\p{N}-])[0-9A-Z]{2,20}(?:-[0-9A-Z]{2,20}){0,4}(?![\p{L}\p{N}-])/gu)]
        .slice(0, 3_000)
        .flatMap((match) => {
          const hasHyphen = match[0].includes("-");
          const form = forms.find(
            ({ isGrouped, pattern }) => (hasHyphen || !isGrouped) && pattern.test(match[0]),
          );
          if (form === undefined) return [];
          const span = { start: match.index, end: match.index + match[0].length };
          return [order(match[0], "form", form.merchant, evidenceIn(section, span, this.id))];
        });
    });
  },
};

/** Order numbers under a label. A label that is only the word "order" needs a sign or a long number after it. */
export const labelledOrders: Extractor<OrderFact> = {
  id: "order/label",
  extract(message, knowledge) {
    return readableSections(message).flatMap((section) => {
      const text = withoutAddresses(section);
      const words = identityWords(section, knowledge).filter(
        (word) => word.value !== "noun" && word.value !== "track" && word.value !== "carrier",
      );
      const lineEndAt = lineEnds(text);
      return words.flatMap((label): Finding<OrderFact>[] => {
        if (label.value !== "order") return [];
        const next = words[firstFrom(words, label.end)];
        const window = valueWindow(text, label, next?.start ?? text.length, lineEndAt);
        const found = orderIn(text, label, window);
        if (found === null) return [];
        return [
          order(text.slice(found.start, found.end), "label", null, evidenceIn(section, found, this.id)),
        ];
      });
    });
  },
};

/** Order numbers whose label follows them: "1234567890 numaralı siparişiniz". */
export const ordersBeforeSuffixes: Extractor<OrderFact> = {
  id: "order/suffix",
  extract(message, knowledge) {
    return readableSections(message).flatMap((section) => {
      const text = withoutAddresses(section);
      const words = identityWords(section, knowledge);
      return words
        .filter((word) => word.value === "suffix" && nextMeaning(words, word) === "order")
        .flatMap((suffix): Finding<OrderFact>[] => {
          const from = Math.max(0, suffix.start - 30);
          const before = /(?<![0-9A-Z-])[0-9A-Z][0-9A-Z-]{3,24}(?=\s?$)/.exec(text.slice(from, suffix.start));
          if (before === null || before[0].replace(/[^0-9]/g, "").length < 4) return [];
          const span = { start: from + before.index, end: from + before.index + before[0].length };
          return [order(before[0], "label", null, evidenceIn(section, span, this.id))];
        });
    });
  },
};

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A code of capitals and digits, as shops make them: "GSONYP12A00ABCD". */
const isShopCode = (number: string) =>
  /^[0-9A-Z]{10,24}$/.test(number) && /[A-Z].*[A-Z].*[A-Z]/.test(number) && /\d.*\d.*\d/.test(number);

function orderIn(text: string, label: Range, window: Range) {
  const value = text.slice(window.start, window.end);
  const match =
    /^([^\p{L}\p{N}]{0,8}(?:(?:is|number|no|nr|n|nº|n°|№|id|ist|lautet|est|es|è|to|jest|numer|číslo|numéro|número|numero|nummer|は)\b[^\p{L}\p{N}]{0,6}){0,2})([0-9A-Z][0-9A-Za-z]{0,24}(?:[-_/.][0-9A-Za-z]{1,20}){0,5})/iu.exec(
      value,
    );
  const number = match?.[2] ?? "";
  if (match === null || number === "" || !/[0-9]/.test(number)) return null;
  const digits = number.replace(/\D/g, "").length;
  const gap = `${text.slice(label.end, window.start)}${match[1] ?? ""}`;
  const isAnnounced = /[#:№°º\n\t]|n[o.]?\s/i.test(gap) || /[#№°º]$/.test(text.slice(label.start, label.end));
  const isShopLike =
    isShopCode(number) ||
    (digits >= 3 && (digits >= 5 || isAnnounced) && digits * 2 >= number.replace(/[-_/.]/g, "").length - 6);
  const after = value.slice(
    (match[1] ?? "").length + number.length,
    (match[1] ?? "").length + number.length + 4,
  );
  const isOther =
    /^\d{1,2}[/.]\d{1,2}([/.]\d{2,4})?$|^\d{1,2}:\d{2}|^(19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{1,3}[.,]\d{2}$/.test(
      number,
    ) || /^[,.]\d{2}\b|^\s?[€$£%]|^:\d/.test(after);
  if (!isShopLike || isOther || (/^(19|20)\d{2}$/.test(number) && !/#/.test(gap))) return null;
  const start = window.start + (match[1] ?? "").length;
  return { start, end: start + number.length };
}

/** Order numbers in parameters of links. */
export const ordersInLinks: Extractor<OrderFact> = {
  id: "order/link",
  extract(message, knowledge) {
    const names = new Set(knowledge.wordings.identity.orderParameters);
    return message.links.slice(0, 300).flatMap((link) => {
      const section = message.sections.find((entry) => entry.part === `${link.part}#links`);
      if (section === undefined) return [];
      return linkTargets(link.href).flatMap(({ url }) =>
        urlParameters(url)
          .query.filter(
            ([name, value]) =>
              names.has(name) &&
              /^[0-9A-Z][0-9A-Z-]{4,39}$/.test(value) &&
              value.replace(/\D/g, "").length >= 5,
          )
          .map(([, value]) =>
            order(
              value,
              "parameter",
              null,
              evidenceIn(section, { start: link.start, end: link.start + link.href.length }, this.id),
            ),
          ),
      );
    });
  },
};

/** Order number and shop that structured data states. */
export const structuredOrders: Extractor<OrderFact | MerchantFact> = {
  id: "order/structured",
  extract(message) {
    return message.sections
      .filter((section) => section.kind === "structured")
      .flatMap((section) => [
        ...valuesOf(section, /^(?:[\w.]{0,80}\.)?orderNumber: ([^\n]{1,60})$/gm).map((value) =>
          order(value.text, "structured", null, evidenceIn(section, value, this.id)),
        ),
        ...valuesOf(section, /^(?:[\w.]{0,80}\.)?(?:merchant|seller)(?:\.name)?: ([^\n]{1,80})$/gm).map(
          (value) => ({
            value: { kind: "merchant" as const, merchant: value.text, clue: "structured" as const },
            certainty: "stated" as const,
            evidence: [evidenceIn(section, value, this.id)] as const,
          }),
        ),
      ]);
  },
};

function valuesOf(section: Section, pattern: RegExp) {
  return [...section.text.matchAll(pattern)].slice(0, 50).map((match) => {
    const text = match[1] ?? "";
    const end = match.index + match[0].length;
    return { text, start: end - text.length, end };
  });
}

/** The marketplace by its sender, its links, or its name in subject or text. */
export const merchants: Extractor<MerchantFact> = {
  id: "merchant",
  extract(message: Message, knowledge) {
    const subject = message.sections[0];
    const findings: Finding<MerchantFact>[] = [];
    const sender = message.from === null ? [] : merchantsOfSender(message.from.address, knowledge);
    if (subject !== undefined) {
      for (const merchant of sender) {
        findings.push({
          value: { kind: "merchant", merchant, clue: "sender" },
          certainty: "stated",
          evidence: [evidenceIn(subject, { start: 0, end: 0 }, `${this.id}/sender`)],
        });
      }
    }
    const name = message.from?.name?.trim() ?? "";
    const isCarrier = message.from !== null && carriersOfSender(message.from.address, knowledge).length > 0;
    if (subject !== undefined && name !== "" && name.length <= 60 && sender.length === 0 && !isCarrier) {
      const text = readableSections(message).find((section) => section.text.includes(name)) ?? subject;
      const start = Math.max(0, text.text.indexOf(name));
      const end = text.text.includes(name) ? start + name.length : start;
      findings.push({
        value: { kind: "merchant", merchant: name, clue: "display-name" },
        certainty: "implied",
        evidence: [evidenceIn(text, { start, end }, `${this.id}/display-name`)],
      });
    }
    // A shop that speaks of a marketplace in its text ("find us on ...") is not it; a carrier that does names its client.
    const spoken = readableSections(message).filter(
      (section) => isCarrier || message.from === null || section.kind === "subject",
    );
    for (const section of spoken) {
      for (const hit of nameHits(section, knowledge).slice(0, 100)) {
        for (const merchant of hit.value.merchants) {
          findings.push({
            value: { kind: "merchant", merchant, clue: "name" },
            certainty: "implied",
            evidence: [evidenceIn(section, hit, `${this.id}/name`)],
          });
        }
      }
    }
    return findings;
  },
};
