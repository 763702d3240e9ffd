import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { StatusCode } from "../../knowledge/status.ts";
import type { Message } from "../../message/message.ts";
import type { EventTime, LocalDate } from "../../units.ts";
import { datesOf, dayOf } from "../dates/date-context.ts";
import { eventTimeOf } from "../dates/event-time.ts";
import type { Evidence, Finding, Span } from "../finding.ts";
import { perScope } from "../per-scope.ts";
import type { EventReading } from "../reading.ts";
import { analyseMessage, evidenceOf, isInScope } from "./analyse-message.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { heaviest, moreTelling, type WeighedClaim, weigh } from "./headline.ts";
import { headlinePlace, placeBehind } from "./headline-place.ts";
import { type HeadlineContext, headlineTime } from "./headline-time.ts";
import { originalSpan } from "./normalize-text.ts";
import { withoutProgressBars } from "./progress-bar.ts";
import { reasonOf, reasonOfHeadline } from "./reason-of.ts";
import { type Scan, scansOf } from "./scan-table.ts";
import { isCarrierSender } from "./sender-kind.ts";
import { isAsking, isGeneral } from "./status-traits.ts";
import { structuredStatus } from "./structured-status.ts";
import { quotedCode } from "./tracking-code.ts";

/** Letters of a wording that is kept as `statusText`. */
const maximumStatusText = 240;
/** Events that one mail may have: a table of scans of a long way. */
const maximumEvents = 60;

/**
 * What a mail says has happened, or is announced, oldest first: the last one is the parcel's status.
 *
 * @param scope the part of the body that speaks about one parcel, where the mail is about several; the subject then counts
 * only where the scope itself says little.
 * @returns an empty list where no status is stated.
 */
export function extractEvents(
  message: Message,
  knowledge: Knowledge,
  scope?: Span,
): readonly Finding<EventReading>[] {
  return eventsOf(message, scope, () => readEvents(message, knowledge, scope));
}

const eventsOf = perScope<Message, readonly Finding<EventReading>[]>();

function readEvents(
  message: Message,
  knowledge: Knowledge,
  scope: Span | undefined,
): readonly Finding<EventReading>[] {
  const analysed = analyseMessage(message, knowledge);
  const reference = dayOf(message);
  const scans: Scan[] = [];
  const stated: WeighedClaim[] = [];
  const language = analysed.languages[0];
  const add = (claims: readonly Claim[]) => {
    for (const claim of claims) stated.push(weigh(claim, language, scope !== undefined));
  };
  if (analysed.subject) add(claimsOf(analysed.subject, analysed.languages));
  for (const section of analysed.body) {
    const dates = datesOf(section, analysed, message, knowledge);
    const inScope = claimsOf(section, analysed.languages).filter((claim) =>
      isInScope(section, claim.hit.start, scope),
    );
    const claims = withoutProgressBars(inScope, dates);
    const table = scansOf(section, claims, dates).filter((scan) => !isAnnounced(scan, reference));
    scans.push(...table);
    const inTable = new Set(table.map((scan) => scan.claim));
    add(claims.filter((claim) => !inTable.has(claim)));
  }
  if (stated.length === 0 && scans.length === 0) {
    for (const section of analysed.alt) add(claimsOf(section, analysed.languages));
  }
  const weighed = withoutConsequence(withoutDenied(stated));
  const isCarrier = isCarrierSender(message, knowledge);
  const rows = inOrder(scans).map((scan) => scanFinding(scan, isCarrier));
  const context = { message, knowledge, analysed, scope };
  const headline = headlineFinding(weighed, context, isCarrier, rows.length === 0);
  const events = combine(rows, headline).slice(-maximumEvents);
  if (events.length > 0) return events;
  const texts = [analysed.subject, ...analysed.body].flatMap((each) => (each === null ? [] : [each.section]));
  const code = quotedCode(texts, scope);
  return code === undefined ? [] : [code];
}

/** Claims without those that the mail's other words deny. */
function withoutDenied(weighed: readonly WeighedClaim[]): readonly WeighedClaim[] {
  const denied = new Set(weighed.flatMap(({ claim }) => claim.group.denies ?? []));
  return denied.size === 0 ? weighed : weighed.filter(({ claim }) => !denied.has(claim.group.status));
}

/** Statuses that a parcel gets where nobody does what was asked. */
const consequences: ReadonlySet<StatusCode> = new Set<StatusCode>([
  "end.returning",
  "end.destroyed",
  "delivery.pickup_missed",
]);

/** "Please send the invoice. After that day it goes back": behind what is asked, a sentence about the return tells what else happens. */
function withoutConsequence(weighed: readonly WeighedClaim[]): readonly WeighedClaim[] {
  const asked = weighed.filter(({ claim }) => isAsking(claim.group.status));
  if (asked.length === 0) return weighed;
  return weighed.filter(
    ({ claim }) =>
      !consequences.has(claim.group.status) ||
      claim.isHeading ||
      !asked.some((other) => other.claim.section === claim.section && other.claim.hit.end <= claim.hit.start),
  );
}

/** A row about a day to come announces; it is no scan. */
function isAnnounced(scan: Scan, reference: LocalDate | null): boolean {
  return reference !== null && scan.when.from > reference && scan.claim.group.status !== "delivery.scheduled"
    ? daysAhead(reference, scan.when.from) > 1
    : false;
}

function daysAhead(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Oldest first. Rows of one minute keep the table's own order, which runs up or down. */
function inOrder(scans: readonly Scan[]): readonly Scan[] {
  const key = (scan: Scan) => `${scan.when.from}T${scan.when.time ?? ""}`;
  const first = scans[0];
  const last = scans[scans.length - 1];
  const isDescending = first !== undefined && last !== undefined && key(first) >= key(last);
  const rising = isDescending ? [...scans].reverse() : [...scans];
  return rising.sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

/** A carrier that has "shipped" a parcel has it; a shop has sent it. Only a shop's payment is an order's: a carrier's is for charges. */
function statusBySender(
  group: { readonly id: string; readonly status: StatusCode },
  isCarrier: boolean,
): StatusCode {
  if (isCarrier && group.status === "order.shipped") return "origin.accepted";
  return isCarrier && group.id === "order.confirmed.payment" ? "import.charges_paid" : group.status;
}

const ruleOf = (claim: Claim) => `${claim.hit.language}/${claim.group.id}`;

/** The sentence or cell around a wording, as the mail writes it. */
function statusTextOf(claim: Claim): string {
  const { section, utterance, hit } = claim;
  const isLong = utterance.end - utterance.start > maximumStatusText;
  const span = originalSpan(
    section.normal,
    isLong ? hit.start : utterance.start,
    isLong ? hit.end : Math.max(utterance.end, hit.end),
  );
  return section.section.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
}

function eventOf(
  claim: Claim,
  isCarrier: boolean,
  occurredAt: EventTime | null,
  place: string | null,
  reason = reasonOf(claim),
): EventReading {
  const status = statusBySender(claim.group, isCarrier);
  return {
    status,
    reason,
    statusText: statusTextOf(claim),
    classifier: status === "delivery.scheduled" ? "planned" : "actual",
    occurredAt,
    place,
  };
}

function scanFinding(scan: Scan, isCarrier: boolean): Finding<EventReading> {
  const { section } = scan.claim;
  const evidence: [Evidence, ...Evidence[]] = [
    evidenceOf(section, scan.claim.hit.start, scan.claim.hit.end, ruleOf(scan.claim)),
    evidenceOf(section, scan.when.start, scan.when.end, "scan/when"),
  ];
  let place: string | null = null;
  if (scan.place) {
    const where = evidenceOf(section, ...scan.place, "scan/place");
    place = where.quote;
    evidence.push(where);
  }
  return {
    value: eventOf(scan.claim, isCarrier, eventTimeOf(scan.when), place),
    certainty: "stated",
    evidence,
  };
}

function headlineFinding(
  weighed: readonly WeighedClaim[],
  context: HeadlineContext,
  isCarrier: boolean,
  isAlone: boolean,
): Finding<EventReading> | undefined {
  const best = moreTelling(heaviest(weighed), weighed);
  const others = weighed.map(({ claim }) => claim);
  const structured = isAlone ? structuredStatus(context.message) : undefined;
  const isBetter =
    structured && (!best || (isGeneral(best.claim.group.status) && !isGeneral(structured.value)));
  if (structured && (isBetter || !best)) {
    return {
      ...structured,
      value: {
        status: statusBySender({ id: "", status: structured.value }, isCarrier),
        reason: null,
        statusText: structured.evidence[0].quote || null,
        classifier: structured.value === "delivery.scheduled" ? "planned" : "actual",
        occurredAt: null,
        place: null,
      },
    };
  }
  if (!best) return undefined;
  const { claim } = best;
  const time = headlineTime(claim, others, context, isCarrier);
  const evidence: [Evidence, ...Evidence[]] = [
    evidenceOf(claim.section, claim.hit.start, claim.hit.end, ruleOf(claim)),
  ];
  if (time) evidence.push(evidenceOf(time.section, time.when.start, time.when.end, "sentence/when"));
  const place =
    claim.group.status === "delivery.scheduled"
      ? undefined
      : (headlinePlace(context) ?? (time && placeBehind(time)));
  if (place) evidence.push(place);
  return {
    value: eventOf(
      claim,
      isCarrier,
      time ? eventTimeOf(time.when) : null,
      place?.quote ?? null,
      reasonOfHeadline(claim, others, context.scope === undefined ? context.analysed.body : []),
    ),
    certainty: "stated",
    evidence,
  };
}

/**
 * The headline is the newest event, unless the newest scan says the same or more: then the scan is, with its time and place.
 */
function combine(
  rows: readonly Finding<EventReading>[],
  headline: Finding<EventReading> | undefined,
): readonly Finding<EventReading>[] {
  const newest = rows[rows.length - 1];
  if (!headline) return rows;
  if (!newest) return [headline];
  const said = headline.value.status;
  if (said === null || isGeneral(said) || said === newest.value.status) return rows;
  const same = rows.findIndex((row) => row.value.status === said);
  // An older row of the headline's status: the headline speaks of it, and what came after is newer.
  if (same >= 0) return rows;
  return [...rows, headline];
}
