import type { ScamSign } from "../../extract/judge/scam-signs.ts";
import type { EvidenceReading, ParcelReading } from "../../extract/reading.ts";
import type { LanguageTag } from "../../units.ts";
import type { Block, Section } from "../answer.ts";
import { fill } from "../fill.ts";
import { quoteText } from "../quote-text.ts";
import type { PlannedParcel, Scene } from "../scene.ts";

const shownQuotes = 10;
/** Numbers of carriers and orders are the reader's own; everything else might hide a phone number. */
const numberFields: ReadonlySet<string> = new Set([
  "trackingNumber",
  "linkedNumbers",
  "orderNumber",
  "carrier",
]);

/** The words of the mail from which we read what we say. */
export function readSection({ view, texts }: Scene): Section | null {
  const evidence = view.reading?.parcels.flatMap((parcel) => parcel.evidence) ?? [];
  const quotes = distinct(evidence).slice(0, shownQuotes);
  if (quotes.length === 0) return null;
  return {
    heading: texts.heading.read,
    blocks: [{ kind: "quotes", quotes: quotes.map((quote) => labelled(quote)) }],
  };

  function labelled({ field: told, quote, rule }: EvidenceReading) {
    // The day and the place of a status are evidence of the status; what they say is when and where.
    const [, part = ""] = /^(?:\w+\/)?(when|where|place)(?:$|\/)/.exec(rule) ?? [];
    const field = told !== "status" || part === "" ? told : part === "when" ? "occurredAt" : "place";
    const name = field.split(/[.[]/)[0] ?? field;
    return {
      label: texts.field[field] ?? texts.field[name] ?? texts.field.other ?? "",
      quote: quoteText(quote, 160, numberFields.has(name)),
    };
  }
}

/** How sure the status is, and on what that rests. */
export function sureSection(parcel: PlannedParcel | null, { view, knowledge, texts }: Scene): Section {
  const items: string[] = [];
  const status = parcel?.plan.status ?? null;
  const rule = statusRule(view.reading?.parcels.find((read) => read.status === status));
  if (status === null || status === "meta.unmapped") items.push(texts.sentence.sureNone);
  else if (view.reading === null) items.push(texts.sentence.noQuote);
  else if (knowledge.statuses.get(status)?.isGeneric === true) items.push(texts.sentence.sureGeneric);
  else if (/json-?ld|microdata|structured/i.test(rule ?? "")) items.push(texts.sentence.sureStructured);
  else items.push(texts.sentence.sureWords);
  if (view.reading?.isTruncated === true) items.push(texts.sentence.truncated);
  items.push(...(parcel?.plan.doubts.map((doubt) => doubt.text) ?? []));
  return { heading: texts.heading.sure, blocks: [{ kind: "list", sign: "point", items }] };
}

/** Three verdicts: signed, a copy that cannot be checked, or named signs of a scam. Never more than that. */
export function genuineSection({ view, texts, language }: Scene): Section | null {
  if (view.reading === null) return null;
  const signs = view.reading.scamSigns;
  const blocks: readonly Block[] =
    signs.length > 0
      ? [
          {
            kind: "warning",
            text: fill(texts.sentence.genuineSigns, {
              signs: inOneSentence(signNames(signs, texts), language),
            }),
          },
        ]
      : [
          {
            kind: "paragraph",
            text: view.isSigned === true ? texts.sentence.genuineSigned : texts.sentence.genuineCopy,
          },
        ];
  return { heading: texts.heading.genuine, blocks };
}

/** Signs of a scam in words. */
export function signNames(signs: readonly ScamSign[], { scamSign }: Scene["texts"]): readonly string[] {
  return signs.map((sign) => scamSign[sign]);
}

function inOneSentence(items: readonly string[], language: LanguageTag): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(items);
}

/** Wordings that looked like a status but are not known, verbatim. */
export function unknownSection({ view, texts }: Scene): Section | null {
  const wordings = view.reading?.notUnderstood.slice(0, 5) ?? [];
  if (wordings.length === 0) return null;
  return {
    heading: texts.heading.unknown,
    blocks: [
      { kind: "paragraph", text: texts.sentence.unknownWords },
      { kind: "quotes", quotes: wordings.map((wording) => ({ label: "", quote: quoteText(wording, 200) })) },
    ],
  };
}

function statusRule(parcel: ParcelReading | undefined): string | undefined {
  return parcel?.evidence.find(({ field }) => /status/i.test(field))?.rule;
}

/** One entry for each field and quote, whatever part of the mail repeats it. */
function distinct(evidence: readonly EvidenceReading[]): readonly EvidenceReading[] {
  const seen = new Set<string>();
  return evidence.filter(({ field, quote, part }) => {
    // A link's address is nothing that the reader has seen in the mail.
    if (part.includes("#links") || /^\S{1,200}\[\.\]\S{1,200}$/.test(quoteText(quote, 160, true)))
      return false;
    const key = `${field.split(/[.[]/)[0]} ${quote.trim().toLowerCase()}`;
    return !seen.has(key) && quote.trim() !== "" && seen.add(key) !== undefined;
  });
}
