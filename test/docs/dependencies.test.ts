import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { main as licences } from "../../local/licences.ts";
import { captureOutput } from "../reliability/capture-output.ts";

const root = join(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(join(root, name), "utf8");

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

type Versions = Readonly<Record<string, string>>;
const manifest = JSON.parse(read("package.json")) as {
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly optionalDependencies: Versions;
};
const { packages } = JSON.parse(read("package-lock.json")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const nameOf = (path: string) => path.replace(/^.*node_modules\//, "");
const [direct = "", scripts = ""] = read("docs/dependencies.md").split("install script.");
const rows = (text: string) =>
  [...text.matchAll(/^\| ([^ |]+) +\| (.+?) *\|$/gm)]
    .map(([, name = "", reason = ""]) => ({ name, reason }))
    .filter(({ name }) => name !== "package" && !name.startsWith("--"));

it("each direct dependency of what is deployed has its reason, and there are 16 at most", () => {
  const named = rows(direct).map(({ name }) => name);
  expect(named).toEqual(Object.keys(manifest.dependencies));
  expect(named.length).toBeLessThanOrEqual(16);
  expect(rows(direct).filter(({ reason }) => reason.length < 10)).toEqual([]);
});

it("every version is exact, is the one of the lock file, and has the hash of its bytes", () => {
  const all = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  };
  const wrong = Object.entries(all).filter(
    ([name, version]) =>
      !/^\d+\.\d+\.\d+$/.test(version) || packages[`node_modules/${name}`]?.version !== version,
  );
  expect(wrong).toEqual([]);
  const unhashed = Object.entries(packages).filter(
    ([path, { resolved, integrity }]) =>
      path !== "" && resolved !== undefined && !integrity?.startsWith("sha512-"),
  );
  expect(unhashed.map(([path]) => path)).toEqual([]);
});

it("only the named packages have an install script, and none of them is deployed", () => {
  const found = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(found.map(([path]) => nameOf(path)).sort()).toEqual(rows(scripts).map(({ name }) => name));
  expect(found.filter(([, { dev }]) => dev !== true)).toEqual([]);
});

it("every deployed package has a licence that asks for no more than its own text", async () => {
  const output = captureOutput();
  const code = await licences([]).finally(() => output.end());
  expect(code).toBe(0);
});
