import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { readShipment } from "../lib/extract/read.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { limits } from "../lib/message/limits.ts";

const help = `Usage: npm run -s read -- FILE...

Reads mails and prints what each of them says, one JSON object a line.

  FILE     a mail as a file (.eml), a folder of them, or - for standard input
  --help   this text

Exit code: 0 when every file was read, whatever was found in it; 1 when one could not be; 2 for wrong usage.
The fields are described in docs/read.schema.json.`;

/** `read`: prints the reading of each file, in the order of the arguments. */
export async function main(args: string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(help);
    return 0;
  }
  const unknown = args.find((arg) => arg.startsWith("-") && arg !== "-");
  if (args.length === 0 || unknown !== undefined) {
    console.error(unknown === undefined ? help : `Unknown option "${unknown}".\n\n${help}`);
    return 2;
  }
  let code = 0;
  for (const arg of args) {
    const files = filesOf(arg);
    if (files === null) {
      console.error(`Cannot read ${arg}.`);
      code = 1;
      continue;
    }
    for (const file of files) {
      const raw = await bytesOf(file);
      if (raw === null) {
        console.error(`Cannot read ${file}.`);
        code = 1;
        continue;
      }
      console.log(JSON.stringify({ file, ...(await readShipment({ raw }, knowledge, limits)) }));
    }
  }
  return code;
}

/** The file itself, or the mails of a folder in the order of their names; null where there is neither. */
function filesOf(arg: string): readonly string[] | null {
  if (arg === "-") return [arg];
  try {
    if (!statSync(arg).isDirectory()) return [arg];
    return readdirSync(arg, { recursive: true, encoding: "utf8" })
      .filter((name) => name.toLowerCase().endsWith(".eml"))
      .sort()
      .map((name) => join(arg, name));
  } catch {
    return null;
  }
}

async function bytesOf(file: string): Promise<Uint8Array | null> {
  try {
    return file === "-" ? await buffer(process.stdin) : readFileSync(file);
  } catch {
    return null;
  }
}
