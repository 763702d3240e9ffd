import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Stage } from "aws-cdk-lib";
import { afterAll } from "vitest";
import type { TemplateBody } from "../../cdk/list-permissions.ts";
import { makeStack } from "../../cdk/make-stack.ts";
import { ParcelwiseStack } from "../../cdk/parcelwise-stack.ts";
import { readSettings } from "../../cdk/settings.ts";
import cdkJson from "../../cdk.json" with { type: "json" };

type Given = Readonly<Record<string, string>>;
const standard: Given = { domain: "in.example.com", region: "eu-west-1" };

const folder = mkdtempSync(join(tmpdir(), "parcelwise-cdk-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** Rights, queues and alarms do not depend on what is in the bundle; a small one is quickly hashed. */
const bundle = join(folder, "bundle");
mkdirSync(bundle);
writeFileSync(join(bundle, "receive-mail.mjs"), "");

let serial = 0;
/** An empty app, with the context of `cdk.json`. */
export function newApp(): App {
  const outdir = join(folder, `out${++serial}`);
  return new App({ outdir, context: { ...cdkJson.context, bundle } });
}

const contextOf = (given: Given) => (name: string) => ({ ...standard, ...given })[name];

/** The template of one installation, made as `cdk synth` makes it, the rules included. */
export function synthesise(given: Given = {}): TemplateBody {
  const app = newApp();
  const stack = makeStack(app, contextOf(given));
  return app.synth().getStackArtifact(stack.artifactId).template;
}

/** The templates of several installations, in one run; without the rules, which take their time. */
export function synthesiseAll(installations: readonly Given[]): readonly TemplateBody[] {
  const app = newApp();
  const stacks = installations.map((given, index) => {
    const settings = readSettings(contextOf(given));
    return new ParcelwiseStack(new Stage(app, `n${index}`), `parcelwise-${settings.stage}`, settings);
  });
  app.synth();
  return stacks.map((stack) => {
    const assembly = Stage.of(stack)?.synth();
    if (assembly === undefined) throw new Error("a stack without a stage");
    return assembly.getStackArtifact(stack.artifactId).template;
  });
}
