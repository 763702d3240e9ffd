import type { ZoneId } from "../units.ts";
import { isOver } from "./current-event.ts";
import { orderMoment } from "./event-order.ts";
import { uniteEvents } from "./merge-events.ts";
import { uniteFacts } from "./newest.ts";
import type { MailFacts } from "./timeline.ts";

/** Carriers use their numbers again; a number that is named so long after its parcel came is another parcel's. */
const numberRestsMilliseconds = 90 * 86_400_000;

/** An order number without its shop is one parcel's only when it is long enough to be nobody else's. */
const lengthOfUniqueOrder = 8;

/** The facts of one parcel. `seed` is the text that its id is made of, if it has none yet. */
export interface ParcelGroup {
  readonly seed: string;
  readonly facts: readonly MailFacts[];
}

/**
 * Sorts what mails say by parcel. The mails are gone through by their own dates, so that their order of arrival does not
 * matter: each joins the parcel of its number, else of its order, else of its conversation, or begins a new one.
 */
export function placeFacts(mails: readonly MailFacts[], zone: ZoneId): readonly ParcelGroup[] {
  let groups: readonly ParcelGroup[] = [];
  for (const mail of uniteFacts(mails)) {
    const joined = parcelsOf(mail, groups, zone);
    const group = {
      seed: joined[0]?.seed ?? seedOf(mail, groups),
      facts: [...joined.flatMap((each) => each.facts), mail],
    };
    // A mail that names two numbers can join two parcels that were thought to be different.
    groups = [
      ...groups.filter((each) => !joined.includes(each)),
      { ...group, facts: uniteFacts(group.facts) },
    ];
  }
  return groups;
}

function parcelsOf(mail: MailFacts, groups: readonly ParcelGroup[], zone: ZoneId): readonly ParcelGroup[] {
  const numbers = numbersOf(mail);
  if (numbers.length === 0) return parcelWithoutNumber(mail, groups, zone);
  const known = groups.filter(
    (group) => numbers.some((number) => hasNumber(group, number)) && !wasUsedBefore(group, mail, zone),
  );
  if (known.length > 0) return known;
  const waiting = groups.filter(
    (group) =>
      !group.facts.some((each) => numbersOf(each).length > 0) &&
      isSameOrder(group, mail) &&
      isOpen(group, zone),
  );
  return waiting.length === 1 ? waiting : [];
}

/**
 * Without a number: the order's one parcel; of several, the only one still on its way; else what is kept of the order
 * apart from its parcels, because to guess which one is meant would be worse than not to know.
 */
function parcelWithoutNumber(
  mail: MailFacts,
  groups: readonly ParcelGroup[],
  zone: ZoneId,
): readonly ParcelGroup[] {
  const same = groups.filter((group) => isSameOrder(group, mail));
  if (same.length === 1) return same;
  const open = same.filter((group) => isOpen(group, zone));
  if (open.length === 1) return open;
  return same.filter((group) => !group.facts.some((each) => numbersOf(each).length > 0)).slice(0, 1);
}

/** Same shop and order, or, where the mail names no order, the same conversation; and the same way, there or back. */
function isSameOrder(group: ParcelGroup, mail: MailFacts): boolean {
  return group.facts.some((each) => {
    if (each.direction !== mail.direction) return false;
    if (each.orderNumber !== null && mail.orderNumber !== null) return isOneOrder(each, mail);
    return mail.thread !== null && each.thread === mail.thread;
  });
}

function isOneOrder(a: MailFacts, b: MailFacts): boolean {
  if (a.orderNumber !== b.orderNumber) return false;
  if (a.merchant !== null && b.merchant !== null) return a.merchant === b.merchant;
  return (a.orderNumber?.length ?? 0) >= lengthOfUniqueOrder || a.merchant === b.merchant;
}

function numbersOf(mail: MailFacts): readonly string[] {
  return mail.trackingNumber === null ? mail.linkedNumbers : [mail.trackingNumber, ...mail.linkedNumbers];
}

function hasNumber(group: ParcelGroup, number: string): boolean {
  return group.facts.some((each) => numbersOf(each).includes(number));
}

function eventsOf(group: ParcelGroup, zone: ZoneId) {
  return uniteEvents(
    group.facts.flatMap((each) => each.events),
    zone,
  );
}

function isOpen(group: ParcelGroup, zone: ZoneId): boolean {
  return !isOver({ events: eventsOf(group, zone) });
}

function wasUsedBefore(group: ParcelGroup, mail: MailFacts, zone: ZoneId): boolean {
  const events = eventsOf(group, zone);
  const last = events.findLast((event) => event.classifier === "actual" && /^done\./.test(event.status));
  if (last === undefined || !isOver({ events })) return false;
  return Date.parse(mail.reportedAt) - orderMoment(last, zone) > numberRestsMilliseconds;
}

/** By number, so that the same parcel gets the same id whichever of its mails came first; the count tells later uses. */
function seedOf(mail: MailFacts, groups: readonly ParcelGroup[]): string {
  const [number] = numbersOf(mail);
  if (number !== undefined) {
    const earlier = groups.filter((group) => hasNumber(group, number)).length;
    return JSON.stringify(["number", number, earlier]);
  }
  if (mail.orderNumber !== null) {
    const earlier = groups.filter((group) => isSameOrder(group, mail)).length;
    return JSON.stringify(["order", mail.merchant, mail.orderNumber, mail.direction, earlier]);
  }
  return JSON.stringify(mail.thread === null ? ["mail", mail.id] : ["thread", mail.thread, mail.direction]);
}
