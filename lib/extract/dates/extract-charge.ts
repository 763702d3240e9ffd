import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import type { Finding, Span } from "../finding.ts";
import type { ParcelReading } from "../reading.ts";
import { type AnalysedSection, analyseMessage, evidenceOf, isInScope } from "../status/analyse-message.ts";
import { claimsOf } from "../status/claims.ts";
import { utteranceAt } from "../status/utterances.ts";
import { extractDeadline } from "./extract-deadline.ts";
import { findAmounts, type MoneyMention } from "./find-amounts.ts";

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
      .map((money) => ({ section, money, weight: chargeWeight(section, money, due.get(section) ?? []) })),
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
  const isTotal =
    label !== undefined &&
    /total|gesamt|zu zahl|due|to pay|payable|a payer|a pagar|da pagare|te betalen|do zaplaty|att betala/.test(
      section.normal.text.slice(label.start, label.end),
    );
  return (isTotal ? 60 : 0) + (isSaid ? 50 : 0) + (label ? 30 : 0);
}
