import { type App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { ParcelwiseStack } from "./parcelwise-stack.ts";
import { readSettings } from "./settings.ts";

/** The stack of one stage, under the rules that it has to keep: a broken one, or one without a reason, ends the synthesis. */
export function makeStack(app: App, context: (name: string) => unknown): ParcelwiseStack {
  const settings = readSettings(context);
  addRules(app);
  return new ParcelwiseStack(app, `parcelwise-${settings.stage}`, settings);
}

/** The packs of rules that every template has to keep. */
export function addRules(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
}
