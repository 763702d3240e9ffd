import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readShipment } from "../lib/extract/read.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { limits } from "../lib/message/limits.ts";

const help = `Usage: npm run -s unread -- FILE...

Lists the wordings that stand where a status stands and match no entry of lib/knowledge/languages, one a line:
language, file and wording, parted by tabs.

  FILE     a mail as a file (.eml), or a folder of them
  --help   this text`;

/** `unread`: prints what was not understood, so that it can be added as data. */
export async function main(args: string[]): Promise<number> {
  const isHelp = args.includes("--help");
  if (isHelp || args.length === 0) {
    (isHelp ? console.log : console.error)(help);
    return isHelp ? 0 : 2;
  }
  let code = 0;
  for (const file of args.flatMap(filesOf)) {
    const raw = bytesOf(file);
    if (raw === null) {
      console.error(`Cannot read ${file}.`);
      code = 1;
      continue;
    }
    const { language, notUnderstood } = await readShipment({ raw }, knowledge, limits);
    for (const wording of notUnderstood)
      console.log([language, file, wording.replace(/\s+/g, " ")].join("\t"));
  }
  return code;
}

function filesOf(arg: string): readonly string[] {
  if (!statSync(arg, { throwIfNoEntry: false })?.isDirectory()) return [arg];
  return readdirSync(arg, { recursive: true, encoding: "utf8" })
    .filter((name) => name.toLowerCase().endsWith(".eml"))
    .sort()
    .map((name) => join(arg, name));
}

function bytesOf(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
