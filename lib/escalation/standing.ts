import type { Carrier } from "../knowledge/carrier.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { ClaimKind, Protection, Situation } from "../knowledge/marketplace.ts";
import type { ServiceClass, StatusCode, StatusKnowledge } from "../knowledge/status.ts";
import type { ShipmentEvent, Timeline } from "../timeline/timeline.ts";
import type { CountryCode, LocalDate, ZoneId } from "../units.ts";

/** The day that waits are counted from, and where it comes from. */
export interface CountedFrom {
  readonly on: LocalDate;
  /** `event`: the mail states it; `mail`: the mail's own date; `today`: neither is known. */
  readonly by: "event" | "mail" | "act" | "today";
}

/** What would be claimed, if it came to that. */
export interface Problem {
  readonly claims: readonly ClaimKind[];
  readonly situation: Situation;
  /** False while the parcel counts as delivered and nobody has said that anything is wrong. */
  readonly isKnown: boolean;
}

/** How a parcel stands today: all that the parts of a plan look at, found out once. */
export interface Standing {
  readonly timeline: Timeline;
  readonly knowledge: Knowledge;
  readonly today: LocalDate;
  readonly zone: ZoneId;
  readonly event: ShipmentEvent | null;
  /** The status as it is told. */
  readonly status: StatusCode | null;
  /** The status whose steps hold: what the person did since may have moved it on. */
  readonly acting: StatusCode | null;
  readonly words: StatusKnowledge | null;
  readonly since: CountedFrom;
  /** True for "a door" that is customs' own: see `isAtCustoms`. */
  readonly isDoorAtCustoms: boolean;
  readonly service: ServiceClass | null;
  readonly origin: CountryCode | null;
  readonly destination: CountryCode | null;
  /** True once something tells that the parcel has reached the country it goes to. */
  readonly hasArrived: boolean;
  /** True where it crosses no customs border. */
  readonly isWithinOneCustomsArea: boolean;
  /** The carrier that may be named as the one to ask; null where it is not known, or not yet. */
  readonly carrier: Carrier | null;
  readonly problem: Problem;
  readonly marketplace: Protection | null;
  readonly payment: Protection | null;
  readonly laws: readonly Protection[];
}
