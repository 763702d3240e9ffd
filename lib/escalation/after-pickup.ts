import { addBusinessDays } from "./business-days.ts";
import type { Candidate } from "./candidate.ts";
import { addDays, dayInWords, isDay, later } from "./local-days.ts";
import { pickupDay } from "./pickup-day.ts";
import type { Standing } from "./standing.ts";

/** What is held until a known day is asked about after that day: on the next business day, and whatever follows no earlier. */
export function afterPickup(step: Candidate, standing: Standing): Candidate {
  const until = lastDay(standing);
  // What asks because the day has passed asks today: the parcel may be sent back at any hour.
  if (until === null || step.isFixed || step.action === "collect") return step;
  if (step.action !== "contact-carrier" || until.on < standing.since.on) {
    return { ...step, on: later(step.on, addDays(until.on, 1)) };
  }
  const whose = until.by === "mail" ? "the day in your mail" : "the day by its own rule";
  return {
    ...step,
    on: addBusinessDays(until.on, 1, standing.destination),
    basis: "rule-of-thumb/after-pickup",
    basisText: `The business day after ${dayInWords(until.on)}, ${whose}; our rule of thumb`,
  };
}

/** A day that a mail printed holds for every status of the delivery, one that only a rule gives for what waits. */
function lastDay(standing: Standing): Pick<NonNullable<ReturnType<typeof pickupDay>>, "on" | "by"> | null {
  const printed = standing.timeline.pickup?.until;
  if (isDay(printed)) return standing.acting?.startsWith("delivery.") ? { on: printed, by: "mail" } : null;
  return pickupDay(standing);
}
