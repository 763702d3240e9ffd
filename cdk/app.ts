import { App } from "aws-cdk-lib";
import { makeStack } from "./make-stack.ts";

const app = new App();
try {
  makeStack(app, (name) => app.node.tryGetContext(name));
} catch (error) {
  // What is wrong with the settings is said in one sentence; a trace would only hide it.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
app.synth();
