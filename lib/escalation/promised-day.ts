import type { ClaimWindow } from "../knowledge/marketplace.ts";
import type { MailFacts, Timeline } from "../timeline/timeline.ts";
import type { LocalDate } from "../units.ts";
import { earlier, isDay, later } from "./local-days.ts";

/** A day that a parcel was promised for, and who named it. */
export interface PromisedDay {
  readonly on: LocalDate;
  readonly by: "shop" | "carrier";
}

/**
 * The promised day that a window is counted from.
 *
 * The shop's promise counts. Where only a carrier named a day, a last day is counted from it, because that can only make
 * it earlier than the shop's own; a first day is not, because it could come too soon. Of several days the one counts that
 * makes the window shorter.
 */
export function promisedDay(
  { facts, anchors }: Pick<Timeline, "facts" | "anchors">,
  edge: ClaimWindow["edge"],
): PromisedDay | null {
  const shop = daysOf(facts.filter(isShops));
  if (shop.length > 0) return { on: shortest(shop, edge), by: "shop" };
  const carrier = daysOf(facts);
  if (carrier.length > 0) return edge === "last" ? { on: shortest(carrier, edge), by: "carrier" } : null;
  return isDay(anchors.promisedBy) ? { on: anchors.promisedBy, by: "shop" } : null;
}

/** A mail of a marketplace, or one that speaks of the order alone. */
function isShops(mail: MailFacts): boolean {
  const { source, events } = mail;
  if (source === "marketplace-mail") return true;
  return events.length > 0 && events.every(({ status }) => /^order\.(confirmed|shipped)$/.test(status));
}

function daysOf(facts: readonly MailFacts[]): readonly LocalDate[] {
  return facts.flatMap(({ eta }) => (isDay(eta?.to) ? [eta.to] : []));
}

function shortest(days: readonly LocalDate[], edge: ClaimWindow["edge"]): LocalDate {
  return days.reduce((best, day) => (edge === "last" ? earlier(best, day) : later(best, day)));
}
