import type { Destination } from "../knowledge/destination.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { isFounded } from "../knowledge/source.ts";
import { isChargeNews, isDone } from "../timeline/current-event.ts";
import { dayIn, dayOf } from "../timeline/zoned-time.ts";
import type { CountryCode, LocalDate } from "../units.ts";
import { isDay } from "./local-days.ts";
import type { Standing } from "./standing.ts";

/** What is known of a country's import tax, with what it inherits (a member state from the EU). */
export function destinationChain(country: CountryCode | null, knowledge: Knowledge): readonly Destination[] {
  const own = country === null ? undefined : knowledge.destinations.get(country);
  if (own === undefined) return [];
  const parent = own.inherits === null ? undefined : knowledge.destinations.get(own.inherits);
  return parent === undefined ? [own] : [own, parent];
}

/**
 * The bill that came after the delivery, as express carriers send it; null where there is none, or a mail says that it is
 * paid. That the person has paid is for the steps to know.
 */
export function billOf({ timeline, acting, zone }: Standing): { readonly on: LocalDate } | null {
  if (acting?.startsWith("done.") !== true) return null;
  const happened = timeline.events.filter((event) => event.classifier === "actual");
  const delivered = happened.findIndex(({ status, source }) => isDone(status) && source !== "person");
  const bill = happened.findLast(({ status }) => isChargeNews(status));
  if (delivered < 0 || bill?.status !== "import.charges_due" || happened.indexOf(bill) < delivered)
    return null;
  const stated = bill.occurredAt === null ? null : dayOf(bill.occurredAt);
  return { on: isDay(stated) ? stated : dayIn(zone, bill.reportedAt) };
}

/** True while money for import charges is asked. */
export function isMoneyAsked(standing: Standing): boolean {
  const { acting, event, timeline } = standing;
  if (acting === "import.charges_due" || billOf(standing) !== null) return true;
  if (acting !== null && /^(done|end)\./.test(acting)) return timeline.charge !== null && event !== null;
  return event?.reason === "unpaid_duty" && acting === event.status;
}

/** What the person said about tax on the receipt; null where it is not known. */
export function taxOnReceipt({ timeline }: Standing): boolean | null {
  const said = timeline.acts.findLast(
    (act) => act.act === "tax-on-receipt" || act.act === "no-tax-on-receipt",
  );
  return said === undefined ? null : said.act === "tax-on-receipt";
}

/** The country's schemes by which a shop may have collected the tax already. */
export function prepaidSchemes(standing: Standing): readonly string[] {
  return destinationChain(standing.destination, standing.knowledge)
    .flatMap((each) => each.prepaidSchemes)
    .filter(isFounded)
    .map((fact) => fact.text);
}

/** True where charges are asked that the shop may have collected: then one question settles it. */
export function mayBeTaxedTwice(standing: Standing): boolean {
  if (!isMoneyAsked(standing) || standing.isWithinOneCustomsArea) return false;
  return standing.destination === null || prepaidSchemes(standing).length > 0;
}
