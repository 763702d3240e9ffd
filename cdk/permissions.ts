import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Stack } from "aws-cdk-lib";
import cdkJson from "../cdk.json" with { type: "json" };
import { listPermissions } from "./list-permissions.ts";
import { ParcelwiseStack } from "./parcelwise-stack.ts";
import { readSettings } from "./settings.ts";

const usage = `npm run -s permissions -- [name=value ...]

Prints who may do what on AWS, as the stack gives it. The settings are those of "cdk deploy -c name=value".`;

/** Prints every right of the template as a table, ordered by who has it. */
export async function main(args: string[]): Promise<number> {
  if (args.some((arg) => !/^[A-Za-z]+=/.test(arg))) {
    console.error(usage);
    return 2;
  }
  const given = new Map(args.map((arg) => [arg.slice(0, arg.indexOf("=")), arg.slice(arg.indexOf("=") + 1)]));
  const standard: Readonly<Record<string, string>> = { domain: "in.example.com", region: "eu-west-1" };
  const folder = mkdtempSync(join(tmpdir(), "parcelwise-permissions-"));
  try {
    const app = new App({ outdir: folder, context: { ...cdkJson.context, bundle: import.meta.dirname } });
    const stack = new ParcelwiseStack(
      app,
      "parcelwise",
      readSettings((name) => given.get(name) ?? standard[name]),
    );
    const template = app.synth().getStackArtifact(Stack.of(stack).artifactId).template;
    const rows = listPermissions(template);
    const width = (name: "who" | "action" | "on") => Math.max(...rows.map((row) => row[name].length));
    for (const { who, action, on, when } of rows)
      console.log(
        `${who.padEnd(width("who"))}  ${action.padEnd(width("action"))}  ${on.padEnd(width("on"))}  ${when}`.trimEnd(),
      );
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
