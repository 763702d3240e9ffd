import type { ServiceReading } from "../lib/extract/reading.ts";
import type { OwnDomain } from "./own-addresses.ts";

/** True for the forward of a mail of ours. */
export function isOwnMailInside({ original }: ServiceReading, own: OwnDomain): boolean {
  return original.wrapper !== "none" && original.from?.endsWith(`@${own.domain}`) === true;
}

/** The reading without what it took from our own words: they say of a parcel what other mails have said, and name offices that have not. */
export function withoutOurWords(reading: ServiceReading): ServiceReading {
  return {
    ...reading,
    kind: "not-shipping",
    answer: { reply: true, reason: "not-shipping" },
    parcels: [],
    scamSigns: [],
    notUnderstood: [],
  };
}
