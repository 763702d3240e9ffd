import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../lib/knowledge/carriers");
const usage = `Usage: npm run carrier -- ID     starts lib/knowledge/carriers/ID.json and puts it into the index
       npm run carrier              writes the index anew from the files

ID is lower case with underscores, as dhl_paket. See docs/adding-a-carrier.md.`;

/** Starts a carrier's file from a template, and writes the index of all carriers anew. */
export async function main(args: string[]): Promise<number> {
  const [id, ...rest] = args;
  if (id === "--help") {
    console.log(usage);
    return 0;
  }
  if (rest.length > 0 || (id !== undefined && !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(id))) {
    console.error(usage);
    return 2;
  }
  if (id !== undefined) {
    const file = join(folder, `${id.replaceAll("_", "-")}.json`);
    if (existsSync(file)) {
      console.error(`There is a carrier "${id}" already: ${file}`);
      return 1;
    }
    writeFileSync(file, `${JSON.stringify(template(id), null, 2)}\n`);
    console.log(`Wrote ${file}. Fill in what you have a source for; leave the rest empty.`);
  }
  writeFileSync(join(folder, "index.ts"), indexText(carrierFiles()));
  console.log(`The index has ${carrierFiles().length} carriers. Now: npx vitest run test/knowledge`);
  return 0;
}

/** Files of the carriers, in the order of the index: by name. */
function carrierFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .filter((name) => "senderDomains" in JSON.parse(readFileSync(join(folder, name), "utf8")))
    .sort();
}

/** The index as TypeScript: one import a file, in a fixed order. */
export function indexText(files: readonly string[]): string {
  const variable = (file: string) =>
    `_${file.replace(".json", "")}`
      .replace(/[-_]+(.)/g, (_, next: string) => next.toUpperCase())
      .replace(/^./, (first) => `c${first}`);
  const imports = files.map((file) => `import ${variable(file)} from "./${file}" with { type: "json" };`);
  return `// Written by "npm run carrier": do not edit by hand.
import type { Carrier } from "../carrier.ts";
import { parseCarrier } from "../schema/carrier.ts";
${imports.join("\n")}

/** Every carrier, in the order of the files' names, checked against the schema once. */
export const carriers: readonly Carrier[] = [
${files.map((file) => `  ${variable(file)},`).join("\n")}
].map(parseCarrier);
`;
}

/** What a new carrier's file begins as; it does not pass the tests before it has been filled in. */
function template(id: string): unknown {
  return {
    id,
    name: "",
    aliases: [],
    country: "",
    alsoIn: [],
    kind: "parcel",
    senderDomains: [],
    links: [],
    trackingPage: null,
    numbers: [],
    contact: null,
    inquiry: [],
    claim: null,
    pickupHold: [],
    source: "",
    confidence: "medium",
  };
}
