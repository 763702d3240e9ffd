import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { knowledge } from "../lib/knowledge/load.ts";

const root = resolve(import.meta.dirname, "..");
const sources = ["lib", "functions", "local", "cdk", "bench"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|js)$/.test(file))
    .map((file) => join(folder, file)),
);

/** Imports of one file: paths from the root for our own, names for packages. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const statement = /^(?:import|export)\b[^"';]*?\bfrom\s*"([^"\n]+)"|\bimport\s*\(?\s*"([^"\n]+)"/gm;
  const found = [...text.matchAll(statement)].map((match) => match[1] ?? match[2] ?? "");
  return found.map((name) =>
    name.startsWith(".") ? relative(root, resolve(root, dirname(file), name)) : name,
  );
}

const graph = new Map(sources.map((file) => [file, importsOf(file)]));

/** Folders of `lib` in the order of the pipeline; a folder may import itself and what stands before it. */
const pipeline = ["knowledge", "message", "extract", "timeline", "escalation", "reply", "conversation"];

/** Packages that the pure core may use, and where. None of them reads a file, the environment, the clock or chance. */
const packagesOfLib: Readonly<Record<string, readonly string[]>> = {
  message: ["htmlparser2", "email-forward-parser"],
  extract: ["chrono-node", "chrono-node/", "eld", "eld/"],
  reply: ["htm", "preact", "preact-render-to-string"],
  knowledge: ["valibot"],
};

/** Carriers' names that are common words of a language: in the texts of that language they name nobody. */
const commonWords: Readonly<Record<string, readonly string[]>> = {
  // "los correos": the mails, and the post of any country.
  es: ["correos"],
  // "trzy dni temu": three days ago.
  pl: ["temu"],
};

/** The language whose words a file holds: `lib/reply/texts/es/commands.ts` gives `es`. */
const languageOf = (file: string) => /^lib\/reply\/texts\/([^/]+)\//.exec(file)?.[1] ?? "";

const folderOfLib = (file: string) => (file.startsWith("lib/") ? (file.split("/")[1] ?? "") : undefined);

describe("one direction", () => {
  it("sees the sources", () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  it("cdk and local use functions, functions use lib, never back", () => {
    const allowed: Readonly<Record<string, readonly string[]>> = {
      lib: ["lib"],
      functions: ["functions", "lib"],
      local: ["local", "functions", "lib", "bench"],
      cdk: ["cdk", "functions", "lib"],
      bench: ["bench", "local", "functions", "lib"],
    };
    const wrong = [...graph].flatMap(([file, imports]) => {
      const layer = file.split("/")[0] ?? "";
      return imports
        .filter((target) => Object.hasOwn(allowed, target.split("/")[0] ?? ""))
        .filter((target) => !allowed[layer]?.includes(target.split("/")[0] ?? ""))
        .map((target) => `${file} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("the folders of lib import only what stands before them in the pipeline", () => {
    const wrong = [...graph].flatMap(([file, imports]) => {
      const from = pipeline.indexOf(folderOfLib(file) ?? "");
      if (from < 0) return [];
      return imports
        .filter((target) => target.startsWith("lib/") && pipeline.indexOf(folderOfLib(target) ?? "") > from)
        .map((target) => `${file} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("has no circle of imports", () => {
    const state = new Map<string, "open" | "done">();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") {
        circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
        return;
      }
      state.set(file, "open");
      for (const target of graph.get(file) ?? []) if (graph.has(target)) visit(target, [...path, file]);
      state.set(file, "done");
    };
    for (const file of graph.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe("the pure core", () => {
  const lib = sources.filter((file) => file.startsWith("lib/"));

  it("imports no node: module, no AWS package, and only the packages named for its folder", () => {
    const wrong = lib.flatMap((file) => {
      const allowed = packagesOfLib[folderOfLib(file) ?? ""] ?? [];
      const isAllowed = (name: string) =>
        allowed.some((entry) => name === entry || (entry.endsWith("/") && name.startsWith(entry)));
      return (graph.get(file) ?? [])
        .filter((target) => !target.startsWith("lib/") && !isAllowed(target))
        .map((target) => `${file} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("reads no clock, no chance, no environment, and holds no Node buffers", () => {
    const effects =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bcrypto\.|\bperformance\.now\(|\bfetch\(/;
    const wrong = lib.filter((file) => effects.test(withoutComments(readFileSync(join(root, file), "utf8"))));
    expect(wrong).toEqual([]);
  });

  it("names no carrier and no shop in its code: they are data", () => {
    const names = [...knowledge.carriers.values(), ...knowledge.protections.values()]
      .flatMap((entry) => [entry.name, ...entry.aliases])
      .map((name) => name.toLowerCase())
      .filter((name) => name.length >= 3 && !/^(post|express|toll|wish|visa|dao|joom|otto)$/.test(name));
    expect(names.length).toBeGreaterThan(50);
    const wrong = [...lib, ...sources.filter((file) => file.startsWith("functions/"))]
      .filter((file) => !file.startsWith("lib/knowledge/"))
      .flatMap((file) => {
        const words = withoutComments(readFileSync(join(root, file), "utf8"))
          .toLowerCase()
          // Words of ours that look like a carrier's name: our own reminders, and a length of four pixels.
          .replace(/\bfollow-ups\b|\b\d+px\b/g, " ");
        const common = commonWords[languageOf(file)] ?? [];
        return names
          .filter((name) => !common.includes(name) && hasWord(words, name))
          .map((name) => `${file}: ${name}`);
      });
    expect(wrong).toEqual([]);
  });
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'])\/\/.*$/gm, "$1");
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isLetter = (character: string | undefined) =>
      character !== undefined && /[\p{L}\p{N}_]/u.test(character);
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true;
  }
  return false;
}
