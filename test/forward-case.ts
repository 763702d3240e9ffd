import { readShipment } from "../lib/extract/read.ts";
import type { Reading } from "../lib/extract/reading.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { limits } from "../lib/message/limits.ts";
import type { Case } from "./read-case.ts";
import { charsetOf, type Encoding, encodings } from "./wrappers/encodings.ts";
import { type ForwardWrapper, wrappers } from "./wrappers/wrappers.ts";

/** One way in which a mail reaches us: who forwards it, and how the bytes of the forward are written. */
export interface Combination {
  readonly wrapper: ForwardWrapper;
  readonly encoding: Encoding;
}

/** Every wrapper in every encoding. What is attached or sent on keeps its own bytes: there only the line ends differ. */
export const combinations: readonly Combination[] = wrappers.flatMap((wrapper) =>
  encodings
    .filter(({ transfer, isLegacy }) => wrapper.wrapper === "inline" || (transfer === "base64" && !isLegacy))
    .map((encoding) => ({ wrapper, encoding })),
);

/** The combinations that keep what the case is read from: its number may stand in a picture's text alone. */
export function combinationsFor({ expected }: Case): readonly Combination[] {
  return combinations.filter(({ wrapper }) => isKept(expected, wrapper));
}

function isKept(expected: Case["expected"], wrapper: ForwardWrapper): boolean {
  const lost = expected?.lostInForwards;
  return lost === undefined || !wrapper.loses.includes(lost);
}

/**
 * One of every `step` wrappers for the case of this index, each in one encoding: from case to case the wrappers take turns,
 * and each wrapper goes through all its encodings.
 */
export function combinationsOf({ expected }: Case, index: number, step: number): readonly Combination[] {
  return wrappers.flatMap((wrapper, at) => {
    if ((at + index) % step !== 0 || !isKept(expected, wrapper)) return [];
    const all = combinations.filter((combination) => combination.wrapper === wrapper);
    const combination = all[(Math.floor(index / step) + at) % all.length];
    return combination === undefined ? [] : [combination];
  });
}

/** Kinds that people forward; an answer of a machine is never forwarded to be read. */
const forwardable = ["shipping", "not-shipping", "suspected-phishing"];

/** True for an original that can stand inside a forward and says as much there. */
export function isForwardable({ expected }: Case): boolean {
  return (
    expected !== null &&
    forwardable.includes([expected.kind].flat()[0] ?? "") &&
    (expected.original?.wrapper ?? "none") === "none"
  );
}

/** What a mail says about its parcels, without where in the mail it says so. */
export type Said = readonly Readonly<Record<string, unknown>>[];

/** What the original says, not forwarded. */
export async function readOriginalCase({ mail }: Case): Promise<Said> {
  return said(await readShipment({ raw: mail }, knowledge, limits));
}

/** The case's mail, forwarded. */
export function forwardOf(entry: Case, { wrapper, encoding }: Combination): Uint8Array {
  return wrapper.wrap(entry.mail, {
    from: "Alex Mercer <alex.mercer@example.com>",
    to: "Parcelwise <parcels@parcelwise.example>",
    at: "Wed, 25 Nov 2026 10:00:00 +0000",
    eol: encoding.eol,
    transfer: encoding.transfer,
    charset: charsetOf(encoding, entry.expected?.language ?? "en"),
  });
}

/** Where a forward says something else than the original; null where it says the same. */
export async function differenceOfForward(
  raw: Uint8Array,
  bare: Said,
  { wrapper, encoding }: Combination,
): Promise<string | null> {
  const forwarded = said(await readShipment({ raw }, knowledge, limits));
  if (JSON.stringify(forwarded) === JSON.stringify(bare)) return null;
  return `${wrapper.id} ${encoding.id}: ${firstDifference(bare, forwarded)}`;
}

function said(reading: Reading): Said {
  return reading.parcels.map(({ evidence: _, statusText: __, events, ...parcel }) => ({
    ...parcel,
    events: events.map(({ statusText: ___, ...event }) => event),
  }));
}

function firstDifference(expected: Said, actual: Said): string {
  if (expected.length !== actual.length) return `${actual.length} parcels instead of ${expected.length}`;
  return expected
    .flatMap((parcel, index) =>
      Object.entries(parcel)
        .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(actual[index]?.[key]))
        .map(
          ([key, value]) =>
            `${key} ${JSON.stringify(actual[index]?.[key])} instead of ${JSON.stringify(value)}`,
        ),
    )
    .join("; ");
}
