import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build, type Plugin } from "esbuild";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bake, bakedKnowledge, knowledgeModules } from "../../local/bundle/baked-knowledge.ts";
import { exportLiterals } from "../../local/bundle/literal.ts";
import { knownErrors, withFewErrors, withPlainNames } from "../../local/bundle/plain-schemas.ts";

const root = join(import.meta.dirname, "..", "..");

describe("knowledge in the bundle", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "parcelwise-baked-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(knowledgeModules.map((each) => [each.module, each] as const))(
    "is that of %s, without what nobody reads",
    async (module, known) => {
      const whole: Readonly<Record<string, unknown>> = await import(pathToFileURL(join(root, module)).href);
      const baked = await evaluate(await bake(root, known));
      expect(Object.keys(baked).toSorted()).toEqual(Object.keys(whole).toSorted());
      for (const [name, value] of Object.entries(whole)) {
        const left = JSON.stringify(value, (key, each) => (known.without.includes(key) ? undefined : each));
        expect(JSON.stringify(baked[name]) === left, name).toBe(true);
      }
    },
  );

  it("gives the same readings, plans and answers as the whole", async () => {
    const [whole, baked] = await Promise.all([
      saidBy(join(folder, "whole.mjs"), []),
      saidBy(join(folder, "baked.mjs"), [bakedKnowledge(root)]),
    ]);
    expect(whole.length).toBeGreaterThan(170);
    expect(baked.filter((each, index) => each !== whole[index])).toEqual([]);
    expect(baked).toHaveLength(whole.length);
  }, 240_000);
});

const runner = `const { allThatIsSaid } = await import(process.argv[1]);
process.stdout.write(JSON.stringify(await allThatIsSaid(process.argv[2])));`;

async function saidBy(outfile: string, plugins: Plugin[]): Promise<readonly string[]> {
  await build({
    absWorkingDir: root,
    entryPoints: ["test/cdk/all-that-is-said.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    target: "node24",
    logLevel: "warning",
    plugins,
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  });
  // In a process of its own: the runner of tests would transform megabytes of it first.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", runner, outfile, join(root, "test", "corpus")],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout);
}

describe("values as JavaScript", () => {
  it("are the values, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 4 }), async (values) => {
        const plain = JSON.parse(JSON.stringify(values));
        const { all } = await evaluate(exportLiterals({ all: [plain, plain] }));
        expect(all).toStrictEqual([plain, plain]);
      }),
      { numRuns: 60 },
    );
  });

  it("hold once what is in them more than once", () => {
    const hours = { value: 48, unit: "business-days" };
    const code = exportLiterals({ one: [hours, { ...hours }], other: hours });
    expect(code.match(/business-days/g)).toHaveLength(1);
  });

  it("refuse what is no JSON", () => {
    expect(() => exportLiterals({ all: () => 1 })).toThrow("function is no JSON");
    expect(() => exportLiterals({ all: [new Date(0)] })).toThrow("class");
  });
});

describe("schemas of the AWS SDK", () => {
  it("name their fields by the texts of their own constants", () => {
    const code = 'const _hH = "httpHeader";\nexport var A$ = [3, { [_hH]: _x, [other]: 1 }];';
    expect(withPlainNames(code)).toBe(
      'const _hH = "httpHeader";\nexport var A$ = [3, { "httpHeader": _x, [other]: 1 }];',
    );
  });

  it.each(["s3", "ses", "dynamodb"])("have no other names in the client of %s", async (client) => {
    const entry = createRequire(import.meta.url).resolve(`@aws-sdk/client-${client}`);
    const code = await readFile(join(dirname(entry), "..", "dist-es", "schemas", "schemas_0.js"), "utf8");
    const plain = withPlainNames(code);
    expect(code).toMatch(/\[_\w+\]:/);
    expect(plain).not.toMatch(/\[_\w+\]:/);
  });

  it("keep of a service's errors its own class, and those that a function knows by their class", async () => {
    const kept = await Promise.all(
      ["s3", "ses", "dynamodb"].map(async (client) => {
        const entry = createRequire(import.meta.url).resolve(`@aws-sdk/client-${client}`);
        const file = join(dirname(entry), "..", "dist-es", "schemas", "schemas_0.js");
        const code = withFewErrors(await readFile(file, "utf8"));
        return [...code.matchAll(/registerError\(\w+\$, (\w+)\)/g)].map(([, name]) => name);
      }),
    );
    expect(kept).toEqual([
      ["S3ServiceException", "NoSuchKey"],
      ["SESServiceException"],
      ["DynamoDBServiceException", "ConditionalCheckFailedException"],
    ]);
  });

  it("keep each error that an adapter compares by its class", async () => {
    const folder = join(root, "functions", "adapters");
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".ts"));
    const compared = await Promise.all(
      files
        // The table of one machine is made by no function.
        .filter((file) => !file.endsWith("create-table.ts"))
        .map(async (file) => [
          ...(await readFile(join(folder, file), "utf8")).matchAll(
            /instanceof (\w*(?:Exception|NoSuch)\w*)/g,
          ),
        ]),
    );
    const names = compared.flat().map(([, name = ""]) => name);
    expect(names).toEqual(expect.arrayContaining(["ConditionalCheckFailedException", "NoSuchKey"]));
    expect(names.filter((name) => !knownErrors.has(name) && !name.endsWith("ServiceException"))).toEqual([]);
  });
});

/** The exports of a module's text. */
async function evaluate(code: string): Promise<Readonly<Record<string, unknown>>> {
  return import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
}
