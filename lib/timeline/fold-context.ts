import type { CarrierId, Knowledge } from "../knowledge/knowledge.ts";
import type { CountryCode, Instant, ZoneId } from "../units.ts";

/** What folding needs besides the reading. */
export interface FoldContext {
  /** A hash of a text, always the same: ids of events and parcels are made with it. */
  readonly digest: (text: string) => string;
  /** When the mail reached us. */
  readonly receivedAt: Instant;
  /** The account's zone, UTC where it is not known: for the order of events only. */
  readonly zone: ZoneId;
  /** The conversation that the mail came in, by which a parcel without any number is known; null for none. */
  readonly thread: string | null;
  /** Id of the mail in the store; null where mails are not kept. */
  readonly mailId: string | null;
  /** The country of an event's place, as whoever read the mail has told it; null where the place does not tell. */
  readonly countryOf: (place: string | null, carrier: CarrierId | null) => CountryCode | null;
  readonly knowledge: Pick<Knowledge, "carriers" | "protections">;
}
