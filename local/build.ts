import { readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { bakedKnowledge } from "./bundle/baked-knowledge.ts";
import { lateEndpointRules } from "./bundle/late-endpoint-rules.ts";
import { leftOutTables } from "./bundle/left-out-tables.ts";
import { plainSchemas } from "./bundle/plain-schemas.ts";

const root = join(import.meta.dirname, "..");

/** Where the bundles of the functions are put. */
const bundleFolder = join(root, "dist", "functions");

/** Each is a file of its own in the bundle: the functions, and the worker that reads mails beside them. */
const entries = [
  "functions/receive-mail.ts",
  "functions/send-follow-ups.ts",
  "functions/record-feedback.ts",
  "functions/sweep.ts",
  "functions/unsubscribe.ts",
  "functions/pause-sending.ts",
  "functions/activate-rule-set.ts",
  "functions/adapters/killable-reader-worker.ts",
];

/** The worker is started by its file's name, which a bundler does not see: in the bundle it ends in `.mjs`. */
const workerName: Plugin = {
  name: "worker-name",
  setup(bundler) {
    bundler.onLoad({ filter: /\/killable-reader\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const parts = source.split('"./killable-reader-worker.ts"');
      if (parts.length !== 2)
        return { errors: [{ text: "the name of the worker's file was not found once" }] };
      return { contents: parts.join('"./killable-reader-worker.mjs"'), loader: "ts" };
    });
  },
};

/** How much a bundle is. */
export interface Bundle {
  readonly codeBytes: number;
  readonly mapBytes: number;
  /** Code that these files of it load at once, by the package or folder it comes from, the largest first; what is imported later is not in it. */
  loadedBySource(names: readonly string[]): readonly (readonly [source: string, bytes: number])[];
}

function loadedFiles({ outputs }: Metafile, names: readonly string[]): readonly string[] {
  const files = new Set<string>();
  const load = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const { path, kind } of outputs[file]?.imports ?? [])
      if (kind === "import-statement" && outputs[path] !== undefined) load(path);
  };
  for (const file of Object.keys(outputs)) if (names.includes(basename(file))) load(file);
  return [...files];
}

/** The package that a file is of, or the folder of ours: `@aws-sdk/client-s3`, `lib/knowledge/carriers`. */
function sourceOf(file: string): string {
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  return name ?? file.split("/").slice(0, -1).slice(0, 3).join("/");
}

function bySource(
  { outputs }: Metafile,
  files: readonly string[],
): readonly (readonly [source: string, bytes: number])[] {
  const sums = new Map<string, number>();
  for (const file of files)
    for (const [input, { bytesInOutput }] of Object.entries(outputs[file]?.inputs ?? {}))
      sums.set(sourceOf(input), (sums.get(sourceOf(input)) ?? 0) + bytesInOutput);
  return [...sums].sort((one, other) => other[1] - one[1]);
}

/** Bundles the functions, and says how much it is. */
export async function main(): Promise<number> {
  const { codeBytes, mapBytes } = await bundleFunctions(bundleFolder);
  const kilobytes = (bytes: number) => Math.round(bytes / 1000);
  console.error(
    `dist/functions: ${kilobytes(codeBytes)} KB of code and ${kilobytes(mapBytes)} KB of source maps`,
  );
  return 0;
}

/**
 * Bundles the functions for Lambda: ES modules with shared chunks, so that what is rarely needed is loaded late. The AWS
 * SDK is inside: the runtime's own copy starts slower, and changes without notice.
 */
export async function bundleFunctions(folder: string): Promise<Bundle> {
  await rm(folder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    entryNames: "[name]",
    chunkNames: "chunk-[hash]",
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    // ES modules where a package has both: only of these can what is not used be left out.
    mainFields: ["module", "main"],
    target: "node24",
    minify: true,
    charset: "utf8",
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: "warning",
    plugins: [workerName, bakedKnowledge(root), plainSchemas, leftOutTables, lateEndpointRules],
    // Some packages are CommonJS, and ask for Node's own modules by `require`.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  });
  const bytes = (end: string) =>
    Object.entries(metafile.outputs)
      .filter(([file]) => file.endsWith(end))
      .reduce((total, [, output]) => total + output.bytes, 0);
  return {
    codeBytes: bytes(".mjs"),
    mapBytes: bytes(".map"),
    loadedBySource: (names) => bySource(metafile, loadedFiles(metafile, names)),
  };
}
