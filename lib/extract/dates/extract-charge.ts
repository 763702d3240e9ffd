import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import type { Finding, Span } from "../finding.ts";
import type { ParcelReading } from "../reading.ts";
import { type AnalysedSection, analyseMessage, evidenceOf, isInScope } from "../status/analyse-message.ts";
import { claimsOf } from "../status/claims.ts";
import { utteranceAt } from "../status/utterances.ts";
import { extractDeadline } from "./extract-deadline.ts";
import { findAmounts, type MoneyMention } from "./find-amounts.ts";
import { isTotalOfParts } from "./total-of-parts.ts";

type Charge = NonNullable<ParcelReading["charge"]>;

/**
 * An amount that is to be paid before the parcel goes on. Best first; `scope` as in `extractEvents`.
 *
 * @returns nothing unless the mail states that charges are due: the price of what was bought is none.
 */
export function extractCharge(
  message: Message,
  knowledge: Knowledge,
  scope?: Span,
): readonly Finding<Charge>[] {
  const analysed = analyseMessage(message, knowledge);
  const sections = [...(analysed.subject ? [analysed.subject] : []), ...analysed.body];
  const due = new Map(
    sections.map((section) => [
      section,
      claimsOf(section, analysed.languages).filter((claim) => claim.group.status === "import.charges_due"),
    ]),
  );
  if ([...due.values()].every((claims) => claims.length === 0)) return [];
  const by =
    extractDeadline(message, knowledge, scope).find((deadline) => deadline.value.for === "payment")?.value
      .on ?? null;
  const host = message.from?.address.split("@")[1] ?? "";
  const weighed = sections.flatMap((section) =>
    findAmounts(section.normal.text, analysed.languages[0] ?? "en", host)
      .filter((money) => isInScope(section, money.start, scope))
      .map((money, _, all) => {
        const weight = chargeWeight(section, money, due.get(section) ?? []);
        return { section, money, weight: weight > 0 && isTotalOfParts(money, all) ? weight + 60 : weight };
      }),
  );
  return weighed
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(
      ({ section, money }): Finding<Charge> => ({
        value: { amount: money.amount, currency: money.currency, by },
        certainty: "stated",
        evidence: [evidenceOf(section, money.start, money.end, "charge")],
      }),
    );
}

/** Labels of the sum of all charges, normalized. */
const totalWords =
  /total|gesamt|summe|zu zahl|\bdue\b|to pay|payable|a payer|a pagar|da pagare|totale|importo|te betalen|totaal|do zaplaty|lacznie|att betala|summa|a betale|at betale|i alt|maksettava|yhteensa|k uhrade|celkem|celkom|fizetendo|osszesen|de plata|odenecek|toplam|к оплате|итого|до сплати|всього|πληρωτεο|συνολο|合計|お支払|总计|合计|應付|应付|결제|합계|לתשלום|المبلغ/u;

/** The words of the line, or of the cell or line before, that an amount stands in. */
function wordsBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 60), at).trimEnd();
  return before.slice(before.search(/[^\n\t]*$/));
}

/** The total's label counts most, then the sentence that says that something is due, then any label of a charge. */
function chargeWeight(
  section: AnalysedSection,
  money: MoneyMention,
  claims: readonly { utterance: { start: number } }[],
): number {
  const label = section.hits.find(
    (hit) =>
      hit.meaning.kind === "label" &&
      hit.meaning.field === "charge" &&
      hit.end <= money.start &&
      /^[\s:：\t(-]*(?:\p{L}+\s){0,2}$/u.test(section.normal.text.slice(hit.end, money.start)),
  );
  const utterance = utteranceAt(section.utterances, money.start);
  const isSaid = claims.some((claim) => claim.utterance.start === utterance?.start);
  const isTotal = totalWords.test(wordsBefore(section.normal.text, money.start));
  const isNamed =
    utterance !== undefined &&
    section.hits.some(
      ({ meaning, start, end }) =>
        meaning.kind === "label" &&
        meaning.field === "charge" &&
        start >= utterance.start &&
        end <= money.start,
    );
  return (isTotal ? 90 : 0) + (isSaid ? 50 : 0) + (label ? 30 : 0) + (isNamed ? 20 : 0);
}
