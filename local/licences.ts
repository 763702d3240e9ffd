import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Licences that ask for no more than their own text to be kept. */
const known: ReadonlySet<string> = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "EUPL-1.1+",
  "BlueOak-1.0.0",
  "(MIT OR EUPL-1.1+)",
]);

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** The command `npm run licences`: every package that is deployed, direct or not, with its licence. @returns 1 where one is not known */
export async function main(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error("Usage: npm run -s licences");
    return 2;
  }
  const path = join(import.meta.dirname, "..", "package-lock.json");
  const { packages } = JSON.parse(await readFile(path, "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  const deployed = Object.entries(packages).filter(
    ([name, each]) => name !== "" && !each.dev && !each.optional,
  );
  const unknown = deployed.filter(([, { license }]) => license === undefined || !known.has(license));
  for (const [name, { version, license }] of deployed)
    console.log(
      `${(license ?? "UNKNOWN").padEnd(14)} ${name.replace(/^.*node_modules\//, "")} ${version ?? ""}`,
    );
  console.log(`${deployed.length} packages, ${unknown.length} with a licence that is not known here.`);
  return unknown.length === 0 ? 0 : 1;
}
