import { as, type LocalDate } from "../units.ts";
import { currentEvent, isDone } from "./current-event.ts";
import { newest } from "./newest.ts";
import type { Anchors, MailFacts, PersonAct, ShipmentEvent } from "./timeline.ts";
import { dayOf } from "./zoned-time.ts";

/** The days that windows are counted from: what the person said last, else what the newest mail says, else `null`. */
export function foldAnchors(
  facts: readonly MailFacts[],
  acts: readonly PersonAct[],
  events: readonly ShipmentEvent[],
): Anchors {
  const told = (act: PersonAct["act"]) => acts.findLast((each) => each.act === act)?.on ?? null;
  const happened = events.filter((event) => event.classifier === "actual");
  return {
    orderedOn:
      told("bought") ??
      newest(facts, (mail) => mail.dates.orderedOn) ??
      statedDay(happened.find((event) => event.status === "order.confirmed")),
    paidOn: told("paid") ?? newest(facts, (mail) => mail.dates.paidOn),
    shippedOn:
      newest(facts, (mail) => mail.dates.shippedOn) ??
      statedDay(happened.find((event) => event.status === "order.shipped")),
    promisedBy: newest(facts, (mail) => mail.eta?.to ?? null),
    deliveredOn: deliveredOn(facts, events),
    protectionEndsOn:
      dayTold(acts) ?? newest(facts, (mail) => (mail.deadline?.for === "dispute" ? mail.deadline.on : null)),
  };
}

/** What the person reads on the order page counts more than any mail. */
function dayTold(acts: readonly PersonAct[]): LocalDate | null {
  const told = acts.findLast((act) => act.act === "told-deadline")?.detail ?? null;
  return told === null ? null : as<LocalDate>(told);
}

/** Only while the parcel counts as delivered. */
function deliveredOn(facts: readonly MailFacts[], events: readonly ShipmentEvent[]): LocalDate | null {
  const current = currentEvent({ events });
  if (current === undefined || !isDone(current.status)) return null;
  return statedDay(current) ?? newest(facts, (mail) => mail.dates.deliveredOn);
}

/** The day that a mail states for the event; never the mail's own date. */
function statedDay(event: ShipmentEvent | undefined): LocalDate | null {
  const time = event?.occurredAt ?? null;
  return time === null ? null : dayOf(time);
}
