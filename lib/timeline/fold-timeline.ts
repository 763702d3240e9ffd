import type { CarrierId } from "../knowledge/knowledge.ts";
import { as, type CountryCode, type EventTime, type ZoneId } from "../units.ts";
import { foldAnchors } from "./anchors.ts";
import { isDone } from "./current-event.ts";
import { compareText } from "./event-order.ts";
import { uniteEvents } from "./merge-events.ts";
import { newest, uniteFacts } from "./newest.ts";
import type { MailFacts, ParcelId, PersonAct, ShipmentEvent, Timeline } from "./timeline.ts";

/** A timeline about which nothing is known yet. */
export function emptyTimeline(parcelId: ParcelId): Timeline {
  return foldTimeline(parcelId, [], [], as<ZoneId>("UTC"));
}

/**
 * All that is known of one parcel, from what its mails said and what the person did. The same in any order and twice.
 *
 * What changes (an ETA, a place to collect, a charge) is taken from the newest mail that says it, by the mails' own dates.
 */
export function foldTimeline(
  parcelId: ParcelId,
  mails: readonly MailFacts[],
  personActs: readonly PersonAct[],
  zone: ZoneId,
): Timeline {
  const facts = uniteFacts(mails);
  const all = uniteActs(personActs);
  const acts = actsThatStand(all);
  const told = (act: PersonAct["act"]) => acts.findLast((each) => each.act === act)?.detail ?? null;
  const reported = facts.flatMap((mail) => mail.events);
  const events = uniteEvents([...reported, ...arrivalsThatStand(acts, reported).map(toPersonEvent)], zone);
  return {
    parcelId,
    name: told("named"),
    numbers: withToldNumbers(foldNumbers(facts), acts),
    carrier:
      told("told-carrier") ??
      newest(facts, (mail) => (mail.trackingNumber === null ? mail.carrier : null)) ??
      newest(facts, (mail) => mail.carrier),
    merchant: told("told-merchant") ?? newest(facts, (mail) => mail.merchant),
    paymentMethod: told("told-payment") ?? told("paid"),
    orderNumber: newest(facts, (mail) => mail.orderNumber),
    direction: newest(facts, (mail) => (mail.direction === "incoming" ? null : mail.direction)) ?? "incoming",
    piece: newest(facts, (mail) => mail.piece),
    destination:
      countryTold(told("told-country")) ??
      newest(facts, (mail) => mail.destination ?? null) ??
      events.findLast((event) => /^(import|delivery|done)\./.test(event.status) && isSeen(event))?.country ??
      null,
    origin: events.find((event) => /^(origin|export)\./.test(event.status) && isSeen(event))?.country ?? null,
    events,
    acts,
    ...(acts.length === all.length ? {} : { takenBack: all.filter((act) => !acts.includes(act)) }),
    anchors: foldAnchors(facts, acts, events),
    eta: newest(facts, (mail) => mail.eta),
    pickup: foldPickup(facts),
    deadline: newest(facts, (mail) => mail.deadline),
    charge: newest(facts, (mail) => mail.charge),
    newestMailAt: facts.at(-1)?.reportedAt ?? null,
    facts,
  };
}

/** Acts, each once, in the order in which they reached us. */
function uniteActs(acts: readonly PersonAct[]): readonly PersonAct[] {
  const byId = new Map(acts.map((act) => [act.id, act]));
  return [...byId.values()].sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
}

/** Acts without those that were taken back, and without what took them back. */
function actsThatStand(acts: readonly PersonAct[]): readonly PersonAct[] {
  const undone = new Set(acts.flatMap((act) => (act.act === "undone" ? [act.detail] : [])));
  return undone.size === 0 ? acts : acts.filter((act) => act.act !== "undone" && !undone.has(act.id));
}

function countryTold(code: string | null): CountryCode | null {
  return code === null ? null : as<CountryCode>(code);
}

/** A number that the person names is the newest; a carrier that they name has the parcel now. */
function withToldNumbers(numbers: Timeline["numbers"], acts: readonly PersonAct[]): Timeline["numbers"] {
  const added = acts.flatMap((act) => (act.act === "told-number" && act.detail !== null ? [act.detail] : []));
  const all = [
    ...numbers.filter(({ trackingNumber }) => !added.includes(trackingNumber)),
    ...[...new Set(added)].map(
      (trackingNumber) =>
        numbers.find((each) => each.trackingNumber === trackingNumber) ?? { carrier: null, trackingNumber },
    ),
  ];
  const carrier = acts.findLast((act) => act.act === "told-carrier")?.detail ?? null;
  const last = all.at(-1);
  return carrier === null || last === undefined ? all : [...all.slice(0, -1), { ...last, carrier }];
}

function isSeen(event: ShipmentEvent): event is ShipmentEvent & { readonly country: CountryCode } {
  return event.classifier === "actual" && event.country !== null;
}

/** In the order in which they were linked: a mail's own number, then the numbers that it hands over to. */
function foldNumbers(facts: readonly MailFacts[]): Timeline["numbers"] {
  const carriers = new Map<string, CarrierId | null>();
  for (const mail of facts) {
    if (mail.trackingNumber !== null)
      carriers.set(mail.trackingNumber, mail.carrier ?? carriers.get(mail.trackingNumber) ?? null);
    for (const number of mail.linkedNumbers) if (!carriers.has(number)) carriers.set(number, null);
  }
  return [...carriers].map(([trackingNumber, carrier]) => ({ carrier, trackingNumber }));
}

/** A reminder often leaves out the code or the place that the first notice gave: each is the newest that was said. */
function foldPickup(facts: readonly MailFacts[]): Timeline["pickup"] {
  if (facts.every((mail) => mail.pickup === null)) return null;
  return {
    until: newest(facts, (mail) => mail.pickup?.until ?? null),
    place: newest(facts, (mail) => mail.pickup?.place ?? null),
    code: newest(facts, (mail) => mail.pickup?.code ?? null),
  };
}

/** Whoever says what is wrong with it has it in hand. */
const complaints: ReadonlySet<PersonAct["act"]> = new Set<PersonAct["act"]>([
  "broken",
  "wrong-item",
  "part-missing",
]);

/**
 * "It came" wins over every mail, until "it is not there" takes it back. So does a complaint about what was in it, where no
 * mail says that it is delivered: then the mail's day is the better one.
 */
function arrivalsThatStand(
  acts: readonly PersonAct[],
  reported: readonly ShipmentEvent[],
): readonly PersonAct[] {
  const takenBack = acts.findLastIndex((act) => act.act === "not-received");
  const isDelivered = reported.some(({ status, classifier }) => classifier === "actual" && isDone(status));
  return acts.filter(
    ({ act }, index) => index > takenBack && (act === "arrived" || (!isDelivered && complaints.has(act))),
  );
}

function toPersonEvent(act: PersonAct): ShipmentEvent {
  return {
    id: `person/${act.id}`,
    status: "done.delivered",
    reason: null,
    statusText: null,
    classifier: "actual",
    occurredAt: as<EventTime>(act.on),
    reportedAt: act.at,
    place: null,
    country: null,
    carrier: null,
    trackingNumber: null,
    source: "person",
  };
}
