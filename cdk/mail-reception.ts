import { type CfnResource, CustomResource, Duration, Stack } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { ReceiptRule, ReceiptRuleSet, TlsPolicy } from "aws-cdk-lib/aws-ses";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { type RawMailBucket, rawMailPrefix } from "./raw-mail-bucket.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Settings } from "./settings.ts";
import type { TopicToQueue } from "./topic-to-queue.ts";

export interface MailReceptionProps {
  readonly settings: Settings;
  readonly encryptionKey: IKey;
  readonly bucket: RawMailBucket;
  /** Is told of each mail, once it is in the bucket. */
  readonly notices: TopicToQueue;
  readonly failures: Queue;
}

/** The receipt rule: mail to our domain, over TLS, looked at for spam and viruses, goes into the bucket; then we are told. */
export class MailReception extends Construct {
  constructor(scope: Construct, id: string, props: MailReceptionProps) {
    super(scope, id);
    const { settings, bucket, notices } = props;
    const { account, partition, region, stackName } = Stack.of(this);
    const ruleSetName = settings.ruleSet ?? stackName;
    const ruleArn = `arn:${partition}:ses:${region}:${account}:receipt-rule-set/${ruleSetName}:receipt-rule/${stackName}`;
    bucket.admitRule(ruleArn);
    notices.admit(ruleArn);
    const ruleSet =
      settings.ruleSet === null
        ? new ReceiptRuleSet(this, "RuleSet", { receiptRuleSetName: ruleSetName })
        : ReceiptRuleSet.fromReceiptRuleSetName(this, "RuleSet", ruleSetName);
    const rule = new ReceiptRule(this, "Rule", {
      ruleSet,
      receiptRuleName: stackName,
      recipients: [settings.domain],
      scanEnabled: true,
      tlsPolicy: TlsPolicy.REQUIRE,
      actions: [
        {
          // No key here: SES would encrypt on its own side, and nothing but its client library could read that. The
          // bucket's default encryption does it instead.
          bind: () => ({
            s3Action: {
              bucketName: bucket.bucket.bucketName,
              objectKeyPrefix: rawMailPrefix,
              topicArn: notices.topic.topicArn,
            },
          }),
        },
      ],
    });
    // SES tries bucket and topic while the rule is made.
    if (bucket.bucket.policy !== undefined) rule.node.addDependency(bucket.bucket.policy);
    rule.node.addDependency(notices.topic);
    if (settings.ruleSet === null) this.#activate(ruleSetName, props, rule);
  }

  #activate(ruleSetName: string, { encryptionKey, failures }: MailReceptionProps, rule: ReceiptRule): void {
    const activator = new ServiceFunction(this, "Activator", {
      file: "activate-rule-set",
      description: "Makes the receipt rule set active, while the stack is deployed",
      encryptionKey,
      failures,
      memoryMegabytes: 256,
      timeout: Duration.seconds(30),
    });
    // SES has one active set in a region, and no resource to name it by.
    activator.allow(["ses:DescribeActiveReceiptRuleSet", "ses:SetActiveReceiptRuleSet"], ["*"]);
    const active = new CustomResource(this, "Active", {
      serviceToken: activator.function.functionArn,
      properties: { RuleSetName: ruleSetName },
    });
    active.node.addDependency(rule);
    // CDK writes a text here, where CloudFormation wants a number.
    (active.node.defaultChild as CfnResource).addPropertyOverride("ServiceTimeout", 120);
  }
}
