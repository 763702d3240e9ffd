import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";
import { exportLiterals } from "./literal.ts";

/** A module that is nothing but knowledge, and the fields of it that no function reads. */
interface KnowledgeModule {
  readonly module: string;
  /** Names of fields, at any depth. They are for whoever looks after the knowledge, and for tests. */
  readonly without: readonly string[];
}

export const knowledgeModules: readonly KnowledgeModule[] = [
  {
    module: "lib/knowledge/carriers/index.ts",
    without: ["links", "source", "examples", "cases", "note", "step", "phone", "sharedWith"],
  },
  { module: "lib/knowledge/carriers/links.ts", without: [] },
  { module: "lib/knowledge/statuses/index.ts", without: ["source", "sources", "nextStatuses"] },
  { module: "lib/knowledge/protections/index.ts", without: ["source", "precondition"] },
  { module: "lib/knowledge/destinations/index.ts", without: ["source", "thresholds", "checks"] },
  { module: "lib/knowledge/languages/index.ts", without: ["source", "examples"] },
  { module: "lib/knowledge/clients/index.ts", without: [] },
  { module: "lib/conversation/phrases/index.ts", without: ["match", "reject"] },
];

/**
 * Puts knowledge into the bundle as the module that imports it would see it: it is checked against its schema when the bundle
 * is made, and not at every cold start once more, and comes without what no function reads.
 */
export function bakedKnowledge(root: string): Plugin {
  const byPath = new Map(knowledgeModules.map((each) => [join(root, each.module), each]));
  return {
    name: "baked-knowledge",
    setup(bundler) {
      bundler.onLoad({ filter: /\/lib\/[a-z]+\/[a-z]+\/(?:index|links)\.ts$/ }, async ({ path }) => {
        const known = byPath.get(path);
        return known === undefined ? undefined : { contents: await bake(root, known), loader: "js" };
      });
    },
  };
}

/** The module's exports as JavaScript, without the fields that no function reads. */
export async function bake(root: string, { module, without }: KnowledgeModule): Promise<string> {
  const exported: Record<string, unknown> = await import(pathToFileURL(join(root, module)).href);
  return exportLiterals(
    Object.fromEntries(
      Object.entries(exported).map(([name, value]) => [name, withoutFields(value, without)] as const),
    ),
  );
}

function withoutFields(value: unknown, names: readonly string[]): unknown {
  return JSON.parse(JSON.stringify(value), (key, each) => (names.includes(key) ? undefined : each));
}
