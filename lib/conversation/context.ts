import type { Knowledge } from "../knowledge/knowledge.ts";
import type { LanguageTag, LocalDate } from "../units.ts";

/** What a person's words are read against. */
export interface TalkContext {
  readonly knowledge: Pick<Knowledge, "carriers" | "protections">;
  readonly today: LocalDate;
  /** The person's languages, the likeliest first. All others are tried after them. */
  readonly languages: readonly LanguageTag[];
  /** Names that the person gave to parcels. */
  readonly names: readonly string[];
}
