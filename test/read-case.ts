import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { ParcelReading, Reading } from "../lib/extract/reading.ts";

/** The corpus in use: our own, or a private one that `CORPUS_DIR` names. */
export const corpusFolder = resolve(process.env.CORPUS_DIR ?? join(import.meta.dirname, "corpus"));

/** What some clients take out of a mail that they forward: pictures, scripts (JSON-LD), attributes of tags (microdata). */
export type Perishable = "images" | "scripts" | "markup";

/** What a person read in a mail: some fields of the contract of `read`, and quotes that the evidence must show. */
export interface Expected {
  readonly reviewed: boolean;
  /** Several where a person would not know either: a friend's letter may be a command that was not understood. */
  readonly kind: Reading["kind"] | readonly Reading["kind"][];
  readonly language?: string;
  readonly note?: string | null;
  readonly original?: Partial<Reading["original"]>;
  readonly parcels: readonly ExpectedParcel[];
  /** Why the reading is known to be wrong. The case then fails as soon as it is read rightly, until this is taken out. */
  readonly gap?: string;
  /** What the mail says by this alone. Such a case is run only inside the wrappers that keep it. */
  readonly lostInForwards?: Perishable;
}

/** Several statuses or carriers where the mail does not tell them apart: "on its way" names no country. */
type ExpectedParcel = Partial<Omit<ParcelReading, "status" | "carrier">> & {
  readonly status?: ParcelReading["status"] | readonly ParcelReading["status"][];
  readonly carrier?: ParcelReading["carrier"] | readonly ParcelReading["carrier"][];
  readonly quotes?: readonly string[];
};

/** One folder with a mail, and what is to be read in it. */
export interface Case {
  /** `carrier/what-the-mail-says`. */
  readonly name: string;
  readonly folder: string;
  readonly mail: Uint8Array;
  /** Null where `expected.json` is missing: that fails. */
  readonly expected: Expected | null;
}

/** Every folder that has a mail or an expectation, by name. */
export function readCases(folder: string): readonly Case[] {
  if (!existsSync(folder)) return [];
  const folders = new Set(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /(^|\/)(message\.eml|expected\.json)$/.test(file))
      .map((file) => dirname(join(folder, file))),
  );
  return [...folders].sort().map((each) => ({
    name: relative(folder, each),
    folder: each,
    mail: readFileSync(join(each, "message.eml")),
    expected: existsSync(join(each, "expected.json"))
      ? (JSON.parse(readFileSync(join(each, "expected.json"), "utf8")) as Expected)
      : null,
  }));
}

/** Each expected parcel with the one that was read for it, and what was read besides. */
export function matchParcels(
  expected: Expected,
  actual: Reading,
): {
  readonly pairs: readonly (readonly [ExpectedParcel, ParcelReading | undefined])[];
  readonly extra: readonly ParcelReading[];
} {
  const pairs = expected.parcels.map(
    (parcel, index) => [parcel, readFor(parcel, index, actual.parcels)] as const,
  );
  return { pairs, extra: actual.parcels.filter((parcel) => !pairs.some(([, read]) => read === parcel)) };
}

/** True where what was read of a field is what a case expects there, or one of the values that it accepts. */
export function isExpectedValue(field: string, expected: unknown, actual: unknown): boolean {
  if (field === "place" && typeof expected === "string" && typeof actual === "string")
    return isSameQuote(actual, expected);
  if (Array.isArray(expected) && expected.includes(actual)) return true;
  const isPartial = typeof expected === "object" && expected !== null && !Array.isArray(expected);
  if (isPartial && typeof actual === "object" && actual !== null)
    return partialDifference("", expected, actual).length === 0;
  return JSON.stringify(expected) === JSON.stringify(actual);
}

function readFor(expected: ExpectedParcel, index: number, all: readonly ParcelReading[]) {
  return (
    all.find((parcel) => expected.trackingNumber && parcel.trackingNumber === expected.trackingNumber) ??
    all[index]
  );
}

/** Where a reading differs from what was expected, one line a field; fields that are not expected are not compared. */
export function differences(expected: Expected, actual: Reading): readonly string[] {
  const { parcels, original, kind, language, note } = expected;
  return [
    ...([kind].flat().includes(actual.kind) ? [] : differenceOf("kind", kind, actual.kind)),
    ...(language === undefined ? [] : differenceOf("language", language, actual.language)),
    ...(note === undefined ? [] : differenceOf("note", note, actual.note)),
    ...partialDifference("original", original ?? {}, actual.original),
    ...differenceOf("number of parcels", parcels.length, actual.parcels.length),
    ...parcels.flatMap((parcel, index) => parcelDifference(parcel, index, actual.parcels)),
  ];
}

function parcelDifference(expected: ExpectedParcel, index: number, all: readonly ParcelReading[]): string[] {
  const actual = readFor(expected, index, all);
  if (!actual) return [`parcel ${index}: none read`];
  const { quotes = [], events, place, status, carrier, ...fields } = expected;
  const name = `parcel ${index}`;
  return [
    ...oneOfDifference(`${name}.status`, status, actual.status),
    ...oneOfDifference(`${name}.carrier`, carrier, actual.carrier),
    ...partialDifference(name, fields, actual),
    ...placeDifference(name, place, actual.place),
    ...(events ?? []).flatMap((event) => {
      const same = actual.events.filter((other) => partialDifference("", event, other).length === 0);
      return same.length > 0 ? [] : [`${name}: no event ${JSON.stringify(event)} in ${brief(actual.events)}`];
    }),
    ...quotes
      .filter((quote) => !actual.evidence.some((entry) => isSameQuote(entry.quote, quote)))
      .map((quote) => `${name}: no evidence quotes ${JSON.stringify(quote)}`),
  ];
}

function oneOfDifference(name: string, expected: unknown, actual: unknown): string[] {
  if (expected === undefined || (Array.isArray(expected) && expected.includes(actual))) return [];
  return differenceOf(name, expected, actual);
}

/** A place may be read with or without its postcode or country. */
function placeDifference(name: string, expected: string | null | undefined, actual: string | null): string[] {
  if (expected === undefined || (expected !== null && actual !== null && isSameQuote(actual, expected)))
    return [];
  return differenceOf(`${name}.place`, expected, actual);
}

function isSameQuote(quote: string, expected: string): boolean {
  const [one, other] = [fold(quote), fold(expected)];
  return one.length > 1 && (one.includes(other) || other.includes(one));
}

const fold = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u00a0-]+/g, "");

function partialDifference(name: string, expected: object, actual: object): string[] {
  return Object.entries(expected).flatMap(([key, value]) => {
    const other = (actual as Record<string, unknown>)[key];
    const isNested = (part: unknown) => typeof part === "object" && part !== null && !Array.isArray(part);
    return isNested(value) && isNested(other)
      ? partialDifference(`${name}.${key}`, value as object, other as object)
      : differenceOf(`${name}.${key}`, value, other);
  });
}

function differenceOf(name: string, expected: unknown, actual: unknown): string[] {
  const [one, other] = [JSON.stringify(expected), JSON.stringify(actual)];
  return one === other ? [] : [`${name}: expected ${one}, read ${other}`];
}

const brief = (events: ParcelReading["events"]) =>
  JSON.stringify(events.map(({ status, occurredAt, place }) => ({ status, occurredAt, place })));
