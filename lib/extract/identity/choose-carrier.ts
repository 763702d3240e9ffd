import type { Carrier } from "../../knowledge/carrier.ts";
import { matchNumber } from "../../knowledge/carriers/match-number.ts";
import { hostOfAddress } from "../../knowledge/domains.ts";
import type { CarrierId, Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import type { CarrierClue, CarrierFact, FactFinding, NumberFact } from "../fact.ts";
import type { Evidence, Finding } from "../finding.ts";
import { isGoodForm, isStrongForm } from "./printed-number.ts";

/** The carrier, and what names it. */
export interface ChosenCarrier {
  readonly carrier: CarrierId;
  readonly evidence: readonly Evidence[];
}

interface Candidate {
  readonly carriers: readonly CarrierId[];
  readonly evidence: readonly Evidence[];
}

/**
 * Who carries a parcel: whom the number's own link or the structured data names, else the sender where it is a carrier, else
 * the name next to the number, the sender's own name, the form of the number, the subject, the links, and a name in the text where it is the only one.
 */
export function chooseCarrier(
  number: Finding<NumberFact> | null,
  findings: readonly FactFinding[],
  message: Message,
  knowledge: Knowledge,
): ChosenCarrier | null {
  const facts = findings.filter(
    (finding): finding is Finding<CarrierFact> => finding.value.kind === "carrier",
  );
  for (const candidate of candidates(number, facts, knowledge)) {
    if (candidate.carriers.length === 0) continue;
    const carrier = narrow(candidate.carriers, number?.value.number ?? null, facts, message, knowledge);
    if (carrier !== null) return { carrier, evidence: candidate.evidence };
  }
  return null;
}

/** Who may be the carrier, the best evidence first; each is worked out when those before it have not told. */
function* candidates(
  number: Finding<NumberFact> | null,
  facts: readonly Finding<CarrierFact>[],
  knowledge: Knowledge,
): Iterable<Candidate> {
  const by = (clue: CarrierClue) => facts.filter((fact) => fact.value.clue === clue);
  const only = (clue: CarrierClue): Candidate => {
    const found = by(clue);
    const sets = new Set(found.map((fact) => fact.value.carriers.join()));
    const [first] = found;
    return sets.size === 1 && first !== undefined
      ? { carriers: first.value.carriers, evidence: first.evidence }
      : none;
  };
  const own: Candidate =
    number === null ? none : { carriers: number.value.carriers, evidence: number.evidence };
  yield only("structured");
  if (number?.value.clue === "link") yield own;
  yield only("sender");
  yield own;
  yield number === null ? only("label") : nearest(by("label"), number);
  yield only("display-name");
  if (number !== null) yield { carriers: strong(number.value.number, knowledge), evidence: number.evidence };
  yield only("subject");
  yield only("host");
  yield only("mention");
}

const none: Candidate = { carriers: [], evidence: [] };

/** Of several labelled names the one nearest to the number, before it rather than after. */
function nearest(facts: readonly Finding<CarrierFact>[], number: Finding<NumberFact>): Candidate {
  const anchor = number.evidence[0].span;
  const distance = (fact: Finding<CarrierFact>) => {
    const span = fact.evidence[0].span;
    return span.part === anchor.part ? Math.abs(span.start - anchor.start) : Number.MAX_SAFE_INTEGER;
  };
  const [first] = facts.toSorted((a, b) => distance(a) - distance(b));
  return first === undefined ? none : { carriers: first.value.carriers, evidence: first.evidence };
}

function strong(number: string, knowledge: Knowledge): readonly CarrierId[] {
  return [
    ...new Set(
      matchNumber(number, knowledge.carriers)
        .filter(isStrongForm)
        .flatMap((match) => match.carrierId ?? []),
    ),
  ];
}

/**
 * One of several carriers that share a name, a host or a form: whose form the number has, whom other evidence names too, whose
 * country the sender's domain or the language has; else the first, where all are of one house.
 */
function narrow(
  carriers: readonly CarrierId[],
  number: string | null,
  facts: readonly Finding<CarrierFact>[],
  message: Message,
  knowledge: Knowledge,
): CarrierId | null {
  let left = carriers;
  const keep = (test: (id: CarrierId) => boolean) => {
    const kept = left.filter(test);
    if (kept.length > 0) left = kept;
  };
  if (number !== null) {
    const forms = matchNumber(number, knowledge.carriers);
    const good = forms.filter(isGoodForm).map((form) => form.carrierId);
    keep((id) => good.includes(id) || !good.some((other) => other !== null && left.includes(other)));
    keep((id) => forms.some((form) => form.carrierId === id));
  }
  for (const clue of ["structured", "sender", "link", "label", "host", "subject", "mention"] as const) {
    const named = facts.filter((fact) => fact.value.clue === clue).flatMap((fact) => fact.value.carriers);
    keep((id) => named.includes(id));
  }
  const country = countryOf(message);
  const isIn = (carrier: Carrier | undefined) =>
    carrier !== undefined &&
    country !== null &&
    (carrier.country === country || carrier.alsoIn.some((other) => other === country));
  keep((id) => isIn(knowledge.carriers.get(id)));
  keep((id) => knowledge.carriers.get(id)?.country === "global");
  return left[0] ?? null;
}

/** Country of the sender's top-level domain, upper case; null for `.com` and the like. */
function countryOf(message: Message): string | null {
  const top =
    hostOfAddress(message.from?.address ?? "")
      .split(".")
      .at(-1)
      ?.toUpperCase() ?? "";
  return /^[A-Z]{2}$/.test(top) ? (top === "UK" ? "GB" : top) : null;
}
