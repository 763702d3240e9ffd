import { codeTables } from "../lib/knowledge/codes/index.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { confidences } from "../lib/knowledge/source.ts";
import { reasonCodes, statusCodes } from "../lib/knowledge/status.ts";

const usage =
  "Usage: npm run -s knowledge:report   prints what the knowledge has, and how well it is founded";

/** A figure or statement with its source, wherever in the knowledge it stands. */
interface Figure {
  readonly path: string;
  readonly confidence: string;
  readonly hasSource: boolean;
}

/** Prints how much the knowledge knows. 0; 1 where a figure has no source or a leaf is missing. */
export async function main(args: string[]): Promise<number> {
  if (args.length > 0) {
    (args[0] === "--help" ? console.log : console.error)(usage);
    return args[0] === "--help" ? 0 : 2;
  }
  const complete = statusCodes.filter((code) => knowledge.statuses.has(code)).length;
  const figures = [...walk("", contents())];
  const unsourced = figures.filter(({ hasSource }) => !hasSource);
  const codes = codeTables.reduce((sum, table) => sum + table.codes.length, 0);
  print("Leaves", `${complete} of ${statusCodes.length}`);
  print("Reasons", `${knowledge.reasons.size} of ${reasonCodes.length}`);
  print("Codes of tracking systems", `${codes} in ${codeTables.length} systems`);
  print("Carriers", knowledge.carriers.size);
  print("Protections", layers());
  print("Destinations", knowledge.destinations.size);
  print("Collections", knowledge.collections.length);
  print("Languages", knowledge.languages.size);
  print("Universal trackers", knowledge.universalTrackers.length);
  for (const [name, count] of emptyFields()) print(`Empty: ${name}`, count);
  for (const confidence of confidences) {
    print(`Figures, ${confidence}`, figures.filter((figure) => figure.confidence === confidence).length);
  }
  print("Figures without source", unsourced.length);
  for (const { path } of unsourced.slice(0, 20)) console.log(`  ${path}`);
  return unsourced.length === 0 && complete === statusCodes.length ? 0 : 1;
}

function contents(): Readonly<Record<string, unknown>> {
  return {
    statuses: Object.fromEntries(knowledge.statuses),
    carriers: Object.fromEntries(knowledge.carriers),
    protections: Object.fromEntries(knowledge.protections),
    destinations: Object.fromEntries(knowledge.destinations),
    collections: knowledge.collections,
    scams: knowledge.scams,
    universalTrackers: knowledge.universalTrackers,
  };
}

/** Every value that has a confidence; a source is a text that is not empty, or a list of such texts. */
function* walk(path: string, value: unknown): Generator<Figure> {
  if (typeof value !== "object" || value === null) return;
  if ("confidence" in value) {
    const sources = "source" in value ? [value.source].flat() : [];
    const hasSource = sources.length > 0 && sources.every((text) => typeof text === "string" && text !== "");
    yield { path, confidence: String(value.confidence), hasSource };
  }
  for (const [name, inner] of Object.entries(value)) yield* walk(`${path}/${name}`, inner);
}

function layers(): string {
  const all = [...knowledge.protections.values()];
  const count = (layer: string) => all.filter((protection) => protection.layer === layer).length;
  return `${count("marketplace")} marketplaces, ${count("payment")} payment methods, ${count("law")} laws`;
}

function emptyFields(): readonly (readonly [string, number])[] {
  const carriers = [...knowledge.carriers.values()];
  const protections = [...knowledge.protections.values()];
  const statuses = [...knowledge.statuses.values()];
  return [
    ["carriers without tracking page", carriers.filter((carrier) => carrier.trackingPage === null).length],
    ["carriers without contact", carriers.filter((carrier) => carrier.contact === null).length],
    ["carriers without inquiry rule", carriers.filter((carrier) => carrier.inquiry.length === 0).length],
    ["carriers without claim rule", carriers.filter((carrier) => carrier.claim === null).length],
    ["carriers without pickup hold", carriers.filter((carrier) => carrier.pickupHold.length === 0).length],
    [
      "protections without a last day",
      protections.filter(({ windows }) => !windows.some(({ edge }) => edge === "last")).length,
    ],
    ["leaves without dwell time", statuses.filter(({ dwell }) => dwell.length === 0).length],
    ["leaves without ladder", statuses.filter(({ ladder }) => ladder.length === 0).length],
  ];
}

function print(name: string, value: string | number): void {
  console.log(`${name.padEnd(42)} ${value}`);
}
