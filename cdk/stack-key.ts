import { ArnFormat, type RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { type IKey, Key } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";

/** Services that put something encrypted into our bucket, topics and queues, each for this account alone. */
const services = ["ses", "sns", "s3", "cloudwatch", "events", "budgets"] as const;

/** The one key of a stage. It changes its material once a year by itself. */
export class StackKey extends Construct {
  /** The key as others name it: CDK's own grants cannot widen its policy through this. */
  readonly key: IKey;

  constructor(scope: Construct, id: string, removalPolicy: RemovalPolicy) {
    super(scope, id);
    const { account, region, stackName } = Stack.of(this);
    const key = new Key(this, "Key", {
      description: `Everything that ${stackName} keeps`,
      alias: `alias/${stackName}`,
      enableKeyRotation: true,
      removalPolicy,
    });
    for (const service of services)
      key.addToResourcePolicy(
        new PolicyStatement({
          sid: `From${service}`,
          principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
          actions: ["kms:Decrypt", "kms:GenerateDataKey"],
          resources: ["*"],
          conditions: { StringEquals: { "aws:SourceAccount": account } },
        }),
      );
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: "FromLogs",
        principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
        actions: [
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:Encrypt",
          "kms:GenerateDataKey",
          "kms:ReEncryptFrom",
          "kms:ReEncryptTo",
        ],
        resources: ["*"],
        conditions: {
          ArnLike: {
            "kms:EncryptionContext:aws:logs:arn": Stack.of(this).formatArn({
              service: "logs",
              resource: "log-group",
              resourceName: `/parcelwise/${stackName}/*`,
              arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            }),
          },
        },
      }),
    );
    this.key = Key.fromKeyArn(this, "Reference", key.keyArn);
  }
}
