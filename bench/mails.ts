import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every `.eml` below a folder, in the order of their names. */
export function mailsBelow(folder: string): readonly Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".eml"))
    .sort()
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file));
}

/** How mailparser is asked in every comparison: its bytes decoded, and nothing made of them. */
export const skipOptions = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
};
