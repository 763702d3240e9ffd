import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Says why a construct does not keep a rule. A rule that is not kept for no reason ends the synthesis. */
export function explain(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(construct).acknowledge({ id, reason });
}
