import type { Confidence, Duration, Sourced } from "../knowledge/source.ts";
import { dayInWords } from "./local-days.ts";
import type { CountedFrom } from "./standing.ts";

const kinds: Readonly<Record<Confidence, string>> = {
  high: "from its own published rules",
  medium: "from a published page",
  low: "not confirmed",
  unverified: "not confirmed",
  "rule-of-thumb": "our rule of thumb",
};

/** What kind of source a figure has, in words: "our rule of thumb" where it is that. */
export function sourceKind(fact: Pick<Sourced, "confidence">): string {
  return kinds[fact.confidence];
}

/** A length of time in words: `3 business days`. */
export function durationInWords({ value, unit }: Duration): string {
  const name = unit === "calendar-days" ? "days" : unit.replace("-", " ");
  return `${value} ${value === 1 ? name.replace(/s$/, "") : name}`;
}

/** From when a wait is counted, in words. */
export function countedFromInWords({ on, by }: CountedFrom): string {
  const day = dayInWords(on);
  if (by === "event") return `${day}, the day of the last event`;
  if (by === "mail") return `${day}, the day of the mail: it gives no day of its own`;
  if (by === "act") return `${day}, the day on which you wrote that you had acted`;
  return `today: no mail gave a day`;
}
