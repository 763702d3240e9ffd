import {
  DescribeActiveReceiptRuleSetCommand,
  SESClient,
  SetActiveReceiptRuleSetCommand,
} from "@aws-sdk/client-ses";
import type { CustomResourceEvent } from "./events.ts";

/**
 * Lambda, called while the stack is deployed: makes our rule set the one that SES uses. A region has one active set for the
 * whole account, so one that is somebody else's is left as it is, and the deployment ends with a sentence that says what
 * to do. When the stack is removed, the set is put out of use only if it is still ours.
 */
export async function handler(event: CustomResourceEvent): Promise<void> {
  const outcome = await activate(event).then(
    () => ({ Status: "SUCCESS" as const }),
    (error: unknown) => ({
      Status: "FAILED" as const,
      Reason: error instanceof Error ? error.message : "the rule set could not be made active",
    }),
  );
  const ruleSet = event.ResourceProperties.RuleSetName;
  const response = await fetch(event.ResponseURL, {
    method: "PUT",
    body: JSON.stringify({
      ...outcome,
      PhysicalResourceId: `active-${ruleSet}`,
      StackId: event.StackId,
      RequestId: event.RequestId,
      LogicalResourceId: event.LogicalResourceId,
    }),
  });
  if (!response.ok) throw new Error(`CloudFormation did not take the answer: ${response.status}`);
}

async function activate(event: CustomResourceEvent): Promise<void> {
  const ses = new SESClient({});
  const ours = event.ResourceProperties.RuleSetName;
  const { Metadata } = await ses.send(new DescribeActiveReceiptRuleSetCommand({}));
  const active = Metadata?.Name;
  if (event.RequestType === "Delete") {
    if (active === ours) await ses.send(new SetActiveReceiptRuleSetCommand({}));
    return;
  }
  if (active === ours) return;
  if (active !== undefined)
    throw new Error(
      `The rule set "${active}" is in use in this region already. Deploy with -c ruleSet=${active} to add our rule to it, or put it out of use first.`,
    );
  await ses.send(new SetActiveReceiptRuleSetCommand({ RuleSetName: ours }));
}
