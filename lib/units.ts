declare const unit: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [unit]: Name };

/** UTC, ISO 8601 with Z and seconds: `2025-03-04T17:05:00Z`. */
export type Instant = Branded<string, "Instant">;
/** Wall clock with a stated offset: `2025-03-04T17:05:00+01:00`. */
export type OffsetDateTime = Branded<string, "OffsetDateTime">;
/** Wall clock, zone not stated: `2025-03-04T17:05`. It is ordered against an Instant, never subtracted from one. */
export type LocalDateTime = Branded<string, "LocalDateTime">;
/** A calendar day: `2025-03-04`. */
export type LocalDate = Branded<string, "LocalDate">;
/** When something happened, exactly as precise as the mail says it: zone and hour only where they are stated. */
export type EventTime = OffsetDateTime | LocalDateTime | LocalDate;
/** IANA name: `Europe/Madrid`. */
export type ZoneId = Branded<string, "ZoneId">;
/** BCP 47: `de`, `pt-BR`. */
export type LanguageTag = Branded<string, "LanguageTag">;
/** ISO 3166-1 alpha-2, upper case: `ES`. */
export type CountryCode = Branded<string, "CountryCode">;
/** ISO 4217, upper case: `EUR`. */
export type CurrencyCode = Branded<string, "CurrencyCode">;
export type Seconds = Branded<number, "Seconds">;
export type Bytes = Branded<number, "Bytes">;

/**
 * Names the unit of a value that is known to have it: a constant, or one whose form was just checked.
 *
 * @example as<LocalDate>("2025-03-04")
 */
export function as<Unit extends Branded<string | number, string>>(
  value: Unit extends string ? string : number,
): Unit {
  return value as unknown as Unit;
}
