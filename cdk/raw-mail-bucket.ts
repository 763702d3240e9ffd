import { Duration, type RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { rawMailDays } from "../lib/retention.ts";
import { explain } from "./explain.ts";
import type { ServiceFunction } from "./service-function.ts";

/** Every mail lies below this. */
export const rawMailPrefix = "mail/";

export interface RawMailBucketProps {
  readonly encryptionKey: IKey;
  readonly removalPolicy: RemovalPolicy;
  /** Is told of each mail that was put. */
  readonly putNotices: Queue;
}

/** Where SES puts every mail before anything else is done with it. */
export class RawMailBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: RawMailBucketProps) {
    super(scope, id);
    const { account, stackName, partition } = Stack.of(this);
    this.bucket = new Bucket(this, "Bucket", {
      encryption: BucketEncryption.KMS,
      encryptionKey: props.encryptionKey,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [
        { expiration: Duration.days(rawMailDays), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: props.removalPolicy,
    });
    explain(this.bucket, {
      "AwsSolutions-S1":
        "an access log of objects that live for 15 days and are read by our functions alone would outlive them",
    });
    // The bucket's own notice, not CDK's: that one brings a function that may change every bucket of the account.
    const resource = this.bucket.node.defaultChild as CfnBucket;
    resource.notificationConfiguration = {
      queueConfigurations: [
        {
          event: "s3:ObjectCreated:*",
          queue: props.putNotices.queueArn,
          filter: { s3Key: { rules: [{ name: "prefix", value: rawMailPrefix }] } },
        },
      ],
    };
    const policy = props.putNotices.addToResourcePolicy(
      new PolicyStatement({
        sid: "FromTheBucket",
        principals: [new ServicePrincipal("s3.amazonaws.com")],
        actions: ["sqs:SendMessage"],
        resources: [props.putNotices.queueArn],
        conditions: {
          StringEquals: { "aws:SourceAccount": account },
          // S3 tries the queue while the bucket is made, so the policy comes first and cannot name it in full.
          ArnLike: { "aws:SourceArn": `arn:${partition}:s3:::${stackName}-*` },
        },
      }),
    );
    if (policy.policyDependable !== undefined) resource.node.addDependency(policy.policyDependable);
  }

  /** SES may put mails by this rule alone. */
  admitRule(ruleArn: string): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: "FromTheReceiptRule",
        principals: [new ServicePrincipal("ses.amazonaws.com")],
        actions: ["s3:PutObject"],
        resources: [this.bucket.arnForObjects(`${rawMailPrefix}*`)],
        conditions: {
          StringEquals: { "aws:SourceAccount": Stack.of(this).account, "aws:SourceArn": ruleArn },
        },
      }),
    );
  }

  /** To read a mail, and to remove it when its sender asks to be forgotten. */
  grantDesk(to: ServiceFunction): void {
    to.allow(["s3:GetObject", "s3:DeleteObject"], [this.bucket.arnForObjects(`${rawMailPrefix}*`)]);
    const bucketId = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    to.explainRight(
      `<${bucketId}.Arn>/${rawMailPrefix}*`,
      "every mail is an object of its own below this prefix",
    );
    // Without the right to list, S3 answers a missing object with "forbidden", and it could not be told from a fault.
    to.allow(["s3:ListBucket"], [this.bucket.bucketArn], {
      StringLike: { "s3:prefix": `${rawMailPrefix}*` },
    });
  }
}
