import { matchNumber } from "../knowledge/carriers/match-number.ts";
import type { CarrierId, Knowledge } from "../knowledge/knowledge.ts";
import type { Message } from "../message/message.ts";
import type { Fact, FactFinding, MerchantFact, NumberFact, OrderFact } from "./fact.ts";
import { numberClues } from "./fact.ts";
import type { Evidence, Finding } from "./finding.ts";
import { carriersOfSender } from "./identity/carrier-facts.ts";
import { type ChosenCarrier, chooseCarrier } from "./identity/choose-carrier.ts";
import { isGoodForm } from "./identity/printed-number.ts";
import { sameParcel } from "./identity/same-parcel.ts";
import type { ParcelIdentity } from "./parcel-identity.ts";
import { analyseMessage } from "./status/analyse-message.ts";

type Of<Kind extends Fact["kind"]> = Finding<Extract<Fact, { readonly kind: Kind }>>;

function ofKind<Kind extends Fact["kind"]>(
  findings: readonly FactFinding[],
  kind: Kind,
): readonly Of<Kind>[] {
  return findings.filter((finding): finding is Of<Kind> => finding.value.kind === kind);
}

/** All findings of one number, the strongest first. */
interface NumberGroup {
  readonly number: string;
  readonly findings: readonly Finding<NumberFact>[];
}

/**
 * The parcels that a mail is about: one for each tracking number, else one. Numbers that a reader sees win over those that only
 * a link holds, and a number that the mail calls an order number is none.
 */
export function identifyParcels(
  findings: readonly FactFinding[],
  message: Message,
  knowledge: Knowledge,
): readonly [ParcelIdentity, ...ParcelIdentity[]] {
  const orders = ofKind(findings, "order-number").filter(
    ({ value }) => value.clue === "structured" || !isUnmistakable(value.number, knowledge),
  );
  const groups = acceptedNumbers(ofKind(findings, "tracking-number"), orders, knowledge);
  const shared = sharedFields(findings, orders, knowledge);
  const carrierOf = (number: Finding<NumberFact> | null) =>
    chooseCarrier(number, findings, message, knowledge);
  const pieces = groups.filter((group) => group.findings[0]?.value.role === "piece");
  const others = groups.filter((group) => group.findings[0]?.value.role !== "piece");
  const mains = pieces.length > 0 ? pieces : groups;
  const linked = pieces.length > 0 ? others.map((group) => group.number) : [];
  const pair = pairOf(mains, message, knowledge);
  if (pair !== undefined) linked.push(pair[1].number);
  const single = pair === undefined ? mains : [pair[0]];
  const [first, ...rest] = single.map((group): ParcelIdentity => {
    const best = group.findings[0] as Finding<NumberFact>;
    const order = single.length > 1 ? (nearestOrder(orders, best.evidence[0]) ?? shared.order) : shared.order;
    return parcelOf({
      number: best,
      carrier: carrierOf(best),
      order,
      shared,
      linked: single.length === 1 ? linked : [],
      anchor: anchorOf(group, message, knowledge),
    });
  });
  if (first !== undefined) return [first, ...rest];
  return [
    parcelOf({
      number: carriersOwnOrder(shared.order, message, knowledge),
      carrier: carrierOf(null),
      order: shared.order,
      shared,
      linked: [],
      anchor: null,
    }),
  ];
}

/**
 * The number of an "order" that a carrier itself writes of, and that has the form of its own numbers: some carriers call so
 * what they carry.
 */
function carriersOwnOrder(
  order: Finding<OrderFact> | null,
  message: Message,
  knowledge: Knowledge,
): Finding<NumberFact> | null {
  if (order === null || order.value.clue !== "label" || message.from === null) return null;
  const { part, start } = order.evidence[0].span;
  const before = message.sections.find((section) => section.part === part)?.text.slice(0, start) ?? "";
  if (!orderOfCarrier.test(before.slice(-24))) return null;
  const carriers = carriersOfSender(message.from.address, knowledge);
  const number = order.value.number.replace(/[^0-9A-Za-z]/g, "").toUpperCase();
  const isOwn = matchNumber(number, knowledge.carriers).some(
    (match) => match.carrierId !== null && carriers.includes(match.carrierId) && isGoodForm(match),
  );
  if (!isOwn) return null;
  const value = {
    kind: "tracking-number",
    number,
    carriers,
    clue: "noun",
    role: "piece",
    isVisible: true,
  } as const;
  return { value, certainty: "implied", evidence: order.evidence };
}

/** In Russian and Ukrainian a carrier's "order" is the parcel; elsewhere it is what its own shop has sold. */
const orderOfCarrier = /(?:заказ|замовлення)\p{L}{0,3}\s{0,2}(?:№|номер)?\s{0,2}$/iu;

/** Two numbers of one parcel, the one that people use first. */
function pairOf(
  groups: readonly NumberGroup[],
  message: Message,
  knowledge: Knowledge,
): readonly [NumberGroup, NumberGroup] | undefined {
  const [a, b] = groups;
  const [first, second] = [a?.findings[0], b?.findings[0]];
  if (groups.length !== 2 || !a || !b || !first || !second) return undefined;
  const same = sameParcel(first, second, message, knowledge);
  return same && (same[0] === first ? [a, b] : [b, a]);
}

/** Where a number stands in the text that people read: of a mail with plain text and HTML, the HTML. */
function anchorOf(group: NumberGroup, message: Message, knowledge: Knowledge): Evidence | null {
  const parts = new Set(analyseMessage(message, knowledge).body.map(({ section }) => section.part));
  const all = group.findings.map((finding) => finding.evidence[0]);
  return all.find(({ span }) => parts.has(span.part)) ?? all[0] ?? null;
}

const rank = (finding: Finding<NumberFact>) => numberClues.indexOf(finding.value.clue);

function acceptedNumbers(
  numbers: readonly Finding<NumberFact>[],
  orders: readonly Finding<OrderFact>[],
  knowledge: Knowledge,
): readonly NumberGroup[] {
  const byNumber = new Map<string, Finding<NumberFact>[]>();
  for (const finding of numbers) {
    const found = byNumber.get(finding.value.number);
    if (found === undefined) byNumber.set(finding.value.number, [finding]);
    else found.push(finding);
  }
  const plain = (text: string) => text.replace(/[^0-9A-Za-z]/g, "").toUpperCase();
  const orderNumbers = new Set(
    orders.filter((order) => order.value.clue !== "parameter").map((order) => plain(order.value.number)),
  );
  const groups = [...byNumber].map(
    ([number, all]): NumberGroup => ({ number, findings: all.toSorted((a, b) => rank(a) - rank(b)) }),
  );
  const kept = groups.filter(({ number, findings }) => {
    const clue = findings[0]?.value.clue;
    return !orderNumbers.has(number) || isStated(clue) || isUnmistakable(number, knowledge);
  });
  const single = withoutFormless(withoutLongerForms(kept), knowledge);
  const visible = single.filter((group) =>
    group.findings.some((finding) => finding.value.isVisible || finding.value.clue === "structured"),
  );
  return visible.length > 0 ? visible : single;
}

const isStated = (clue: NumberFact["clue"] | undefined) =>
  clue === "structured" || clue === "label" || clue === "link";

/** In Portuguese "encomenda" is an order and a parcel: letters and a right check digit tell which the number is of. */
function isUnmistakable(number: string, knowledge: Knowledge): boolean {
  return (
    /[A-Z]/.test(number) &&
    matchNumber(number, knowledge.carriers).some(
      (match) => match.strength === "strong" && match.isCheckDigitRight === true,
    )
  );
}

/** Beside a number that the mail calls the tracking number, one that no carrier has and that only stands behind a noun is the shop's. */
function withoutFormless(groups: readonly NumberGroup[], knowledge: Knowledge): readonly NumberGroup[] {
  const isCalled = ({ findings }: NumberGroup) =>
    findings[0] !== undefined && rank(findings[0]) <= numberClues.indexOf("label");
  if (!groups.some(isCalled)) return groups;
  return groups.filter(
    (group) => isCalled(group) || matchNumber(group.number, knowledge.carriers).length > 0,
  );
}

/** Letters that two numbers of one parcel have in common at least. */
const shortestCommon = 10;

/** A label's barcode holds the number that people use, with more around it: one parcel, and the number found by the stronger clue. */
function withoutLongerForms(groups: readonly NumberGroup[]): readonly NumberGroup[] {
  const strength = (group: NumberGroup) => (group.findings[0] === undefined ? 99 : rank(group.findings[0]));
  return groups.filter(
    (group) =>
      !groups.some(
        (other) =>
          other !== group &&
          Math.min(other.number.length, group.number.length) >= shortestCommon &&
          (other.number.includes(group.number) || group.number.includes(other.number)) &&
          strength(other) < strength(group),
      ),
  );
}

interface SharedFields {
  readonly order: Finding<OrderFact> | null;
  readonly merchant: Finding<MerchantFact> | null;
  readonly direction: Of<"direction"> | null;
  readonly piece: Of<"piece"> | null;
}

const orderRank = { structured: 0, form: 1, label: 2, parameter: 3 } as const;
const merchantRank = { note: 0, sender: 1, structured: 2, name: 3, link: 4, "display-name": 5 } as const;

function sharedFields(
  findings: readonly FactFinding[],
  orders: readonly Finding<OrderFact>[],
  knowledge: Knowledge,
): SharedFields {
  // A sender's own name is a shop's only where there is an order.
  const merchants = ofKind(findings, "merchant")
    .filter((entry) => entry.value.clue !== "display-name" || orders.length > 0)
    .toSorted((a, b) => merchantRank[a.value.clue] - merchantRank[b.value.clue]);
  const order = orders.toSorted((a, b) => orderRank[a.value.clue] - orderRank[b.value.clue])[0] ?? null;
  const directions = ofKind(findings, "direction");
  const pieces = ofKind(findings, "piece");
  const byForm = order?.value.merchant == null ? null : merchantOfOrder(order);
  const merchant = merchants[0] ?? byForm;
  return {
    order,
    merchant: merchant === null || merchant === undefined ? null : withRecordedName(merchant, knowledge),
    direction: directions.find((entry) => entry.certainty === "stated") ?? directions[0] ?? null,
    piece:
      new Set(pieces.map((piece) => `${piece.value.n}/${piece.value.of}`)).size === 1
        ? (pieces[0] ?? null)
        : null,
  };
}

function merchantOfOrder(order: Finding<OrderFact>): Finding<MerchantFact> {
  return {
    value: { kind: "merchant", merchant: order.value.merchant ?? "", clue: "link" },
    certainty: "implied",
    evidence: order.evidence,
  };
}

/** A shop's name as the mail has it becomes our id where we have a record of it. */
function withRecordedName(finding: Finding<MerchantFact>, knowledge: Knowledge): Finding<MerchantFact> {
  const name = finding.value.merchant.toLowerCase();
  for (const protection of knowledge.protections.values()) {
    if (protection.layer !== "marketplace") continue;
    if ([protection.name, ...protection.aliases].some((alias) => alias.toLowerCase() === name))
      return { ...finding, value: { ...finding.value, merchant: protection.id } };
  }
  return finding;
}

function nearestOrder(orders: readonly Finding<OrderFact>[], anchor: Evidence): Finding<OrderFact> | null {
  const inSection = orders.filter(
    (order) => order.evidence[0].span.part === anchor.span.part && order.value.clue !== "parameter",
  );
  const distance = (order: Finding<OrderFact>) => Math.abs(order.evidence[0].span.start - anchor.span.start);
  return inSection.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function parcelOf(parts: {
  readonly number: Finding<NumberFact> | null;
  readonly carrier: ChosenCarrier | null;
  readonly order: Finding<OrderFact> | null;
  readonly shared: SharedFields;
  readonly linked: readonly string[];
  readonly anchor: Evidence | null;
}): ParcelIdentity {
  const { number, carrier, order, shared } = parts;
  const evidence: { readonly field: string; readonly evidence: Evidence }[] = [];
  const quote = (field: string, finding: { readonly evidence: readonly Evidence[] } | null) => {
    for (const entry of finding?.evidence ?? []) evidence.push({ field, evidence: entry });
  };
  quote("carrier", carrier);
  quote("trackingNumber", number);
  quote("orderNumber", order);
  quote("merchant", shared.merchant);
  quote("direction", shared.direction);
  quote("piece", shared.piece);
  const id: CarrierId | null = carrier?.carrier ?? null;
  return {
    carrier: id,
    trackingNumber: number?.value.number ?? null,
    merchant: shared.merchant?.value.merchant ?? null,
    orderNumber: order?.value.number ?? null,
    direction: shared.direction?.value.direction ?? "incoming",
    piece: shared.piece === null ? null : { n: shared.piece.value.n, of: shared.piece.value.of },
    linkedNumbers: parts.linked,
    anchor: parts.anchor,
    evidence,
  };
}
