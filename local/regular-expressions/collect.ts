import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";

/** A regular expression of our sources. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** File and line, or what made it where it was built from data. */
  readonly place: string;
}

/** Every literal of the sources below some folders, found in their syntax trees. */
export function literalExpressions(root: string, folders: readonly string[]): readonly Expression[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .toSorted()
      .flatMap((name) => literalsOf(join(folder, name), readFileSync(join(root, folder, name), "utf8"))),
  );
}

function literalsOf(file: string, text: string): readonly Expression[] {
  const found: Expression[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    const { type, regex, start } = node as {
      type?: string;
      regex?: { pattern: string; flags: string };
      start?: number;
    };
    if (type === "Literal" && regex) {
      const line = text.slice(0, start).split("\n").length;
      found.push({ source: regex.pattern, flags: regex.flags, place: `${file}:${line}` });
      return;
    }
    Object.values(node).forEach(visit);
  };
  visit(parseSync(file, text).program);
  return found;
}

/** Files below some folders that build regular expressions. */
export function buildingFiles(root: string, folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => join(root, folder, name))
      .filter((file) => file.endsWith(".ts") && /\bnew RegExp\(/.test(readFileSync(file, "utf8"))),
  );
}

/** Those that are built while some work is done, from labels, number formats and other data; each once. */
export async function builtExpressions(work: () => Promise<void>): Promise<readonly Expression[]> {
  const Plain = globalThis.RegExp;
  const built = new Map<string, Expression>();
  class Recorded extends Plain {
    constructor(pattern: RegExp | string, flags?: string) {
      super(pattern, flags);
      // Species of split and matchAll are made anew from a literal: only what is built of text is data.
      if (typeof pattern !== "string") return;
      const [, caller = "", ...callers] = (new Error().stack ?? "").split("\n").slice(1);
      // What a library builds for itself is its own: it is given short texts alone.
      if (caller.includes("/node_modules/")) return;
      const frame = [caller, ...callers].find((line) => /\/(?:lib|functions)\//.test(line));
      const file = /((?:lib|functions)\/[\w/.-]+\.ts):\d+/.exec(frame ?? "")?.[1];
      if (file !== undefined)
        built.set(`${this.source}/${this.flags}`, {
          source: this.source,
          flags: this.flags,
          place: `${file} (built)`,
        });
    }
  }
  globalThis.RegExp = Recorded as RegExpConstructor;
  try {
    await work();
  } finally {
    globalThis.RegExp = Plain;
  }
  return [...built.values()];
}
