import { readShipment } from "../lib/extract/read.ts";
import type { Reading } from "../lib/extract/reading.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { limits } from "../lib/message/limits.ts";
import { corpusFolder, type Expected, isExpectedValue, matchParcels, readCases } from "../test/read-case.ts";

const usage = `Usage: npm run -s corpus:report   how well the corpus is read: precision and recall by field and by carrier

Precision: of what was claimed, the share that is right. Recall: of what stands in the mails, the share that was read.
Only the fields that a case expects are counted; a parcel that is not in the mail counts as a false claim of a number.
CORPUS_DIR names another corpus. Exit code: 0 when cases were read, 1 when there are none, 2 for wrong usage.`;

/** Fields of a mail and of a parcel that are counted, as paths. */
const mailFields = ["kind", "language", "note", "original.from", "original.subject", "original.wrapper"];
const parcelFields = [
  "carrier",
  "trackingNumber",
  "merchant",
  "orderNumber",
  "direction",
  "piece",
  "status",
  "reason",
  "occurredAt",
  "place",
  "eta",
  "pickup.until",
  "pickup.code",
  "deadline",
  "charge.amount",
  "charge.currency",
  "linkedNumbers",
];

/** Claims of one field: what is in the mails, what was claimed, and what of it is right. */
class Tally {
  expected = 0;
  claimed = 0;
  right = 0;

  /** Counts one expected value (null: nothing may be claimed) against what was read. */
  count(expected: unknown, actual: unknown, isRight: boolean): void {
    if (expected !== null) this.expected++;
    if (actual !== null && actual !== undefined) this.claimed++;
    if (expected !== null && isRight) this.right++;
  }

  get line(): string {
    return `${share(this.right, this.claimed)} ${share(this.right, this.expected)} ${String(this.expected).padStart(6)}`;
  }
}

const share = (part: number, whole: number) =>
  (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`).padStart(9);

/** `corpus:report`: reads every case and prints the two tables. */
export async function main(args: string[]): Promise<number> {
  if (args.length > 0) {
    (args[0] === "--help" ? console.log : console.error)(usage);
    return args[0] === "--help" ? 0 : 2;
  }
  const byField = new Map<string, Tally>([...mailFields, ...parcelFields].map((name) => [name, new Tally()]));
  const byCarrier = new Map<string, Tally>();
  const cases = readCases(corpusFolder);
  for (const { mail, expected } of cases) {
    if (expected === null) continue;
    countCase(expected, await readShipment({ raw: mail }, knowledge, limits), byField, byCarrier);
  }
  print("Field", byField);
  print("Carrier", new Map([...byCarrier].sort(([one], [other]) => (one < other ? -1 : 1))));
  console.log(`${cases.length} cases of ${corpusFolder}`);
  return cases.length === 0 ? 1 : 0;
}

function print(title: string, tallies: ReadonlyMap<string, Tally>): void {
  console.log(`${title.padEnd(24)} ${"precision".padStart(9)} ${"recall".padStart(9)}  count`);
  for (const [name, tally] of tallies) console.log(`${name.padEnd(24)} ${tally.line}`);
  console.log("");
}

function countCase(
  expected: Expected,
  actual: Reading,
  byField: Map<string, Tally>,
  byCarrier: Map<string, Tally>,
): void {
  for (const field of mailFields) countField(field, expected, actual, [byField.get(field)]);
  const { pairs, extra } = matchParcels(expected, actual);
  for (const [parcel, read] of pairs) {
    const carrier = [parcel.carrier ?? "none"].flat().join(" or ");
    const ofCarrier = byCarrier.get(carrier) ?? new Tally();
    byCarrier.set(carrier, ofCarrier);
    for (const field of parcelFields) countField(field, parcel, read ?? {}, [byField.get(field), ofCarrier]);
  }
  for (const parcel of extra)
    byField.get("trackingNumber")?.count(null, parcel.trackingNumber ?? "none", false);
}

function countField(
  field: string,
  expected: object,
  actual: object,
  tallies: readonly (Tally | undefined)[],
) {
  const wanted = valueAt(expected, field);
  if (wanted === undefined) return;
  const found = valueAt(actual, field) ?? null;
  for (const tally of tallies) tally?.count(wanted, found, isExpectedValue(field, wanted, found));
}

function valueAt(value: object, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((part, key) => (part === null ? null : (part as Record<string, unknown>)?.[key]), value);
}
