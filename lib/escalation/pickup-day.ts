import type { Carrier } from "../knowledge/carrier.ts";
import type { LocalDate } from "../units.ts";
import { countedFromInWords, durationInWords, sourceKind } from "./basis-words.ts";
import { addDuration } from "./business-days.ts";
import { isDay } from "./local-days.ts";
import type { Standing } from "./standing.ts";

/** Until when a parcel is kept that waits to be collected. */
export interface PickupDay {
  readonly on: LocalDate;
  /** `mail`: printed in the person's own mail; `carrier`: by the carrier's published rule, for where it keeps parcels shortest. */
  readonly by: "mail" | "carrier";
  readonly basis: string;
  readonly basisText: string;
}

/** The day in the mail, else the one by the carrier's own rule; null where it does not wait, or neither is known. */
export function pickupDay(standing: Standing): PickupDay | null {
  const { timeline, acting } = standing;
  if (acting !== "delivery.ready_for_pickup" && acting !== "delivery.notice_left") return null;
  const until = timeline.pickup?.until;
  if (!isDay(until)) return ruleDay(standing);
  return { on: until, by: "mail", basis: "mail/pickup", basisText: "" };
}

const places = { locker: " in a locker", shop: " in a shop", branch: " at a branch", any: "" } as const;

/** A day that only a rule gives is the earliest that it gives: nobody knows whether a shop or a locker has the parcel. */
function ruleDay(standing: Standing): PickupDay | null {
  const { carrier, since } = standing;
  if (carrier === null || (since.by !== "event" && since.by !== "mail")) return null;
  const days = carrier.pickupHold.flatMap((rule, index): PickupDay[] => {
    if ((rule.confidence !== "high" && rule.confidence !== "medium") || !holdsHere(rule, carrier, standing))
      return [];
    return [
      {
        on: addDuration(since.on, rule.hold, standing.destination ?? homeOf(carrier)),
        by: "carrier",
        basis: `carrier/${carrier.id}/hold/${index + 1}`,
        basisText: `${carrier.name} keeps a parcel ${durationInWords(rule.hold)}${places[rule.at]}, counted from ${countedFromInWords(since)}; ${sourceKind(rule)}. A day in its own message counts more`,
      },
    ];
  });
  return days.reduce<PickupDay | null>(
    (best, each) => (best !== null && best.on <= each.on ? best : each),
    null,
  );
}

/** A rule holds in the carrier's own country, or where its record says. */
function holdsHere(
  rule: Carrier["pickupHold"][number],
  carrier: Carrier,
  { destination }: Standing,
): boolean {
  const countries = rule.countries ?? (carrier.country === "global" ? [] : [carrier.country]);
  if (destination !== null) return countries.includes(destination);
  return rule.countries === undefined && carrier.alsoIn.length === 0 && countries.length > 0;
}

function homeOf({ country }: Carrier) {
  return country === "global" ? null : country;
}
