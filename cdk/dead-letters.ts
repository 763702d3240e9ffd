import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Queue, QueueEncryption, type QueueProps } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { explain } from "./explain.ts";

/** The longest that SQS keeps a message; one that goes to the dead letters keeps the age that it has. */
export const deadLetterDays = 14;

/** Encrypted by our key, and open to TLS alone. */
export function sealed(encryptionKey: IKey): QueueProps {
  return {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: encryptionKey,
    dataKeyReuse: Duration.hours(1),
    enforceSSL: true,
  };
}

/** What could not be worked, until an operator has looked at it. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, encryptionKey: IKey) {
    super(scope, id);
    this.queue = new Queue(this, "Queue", {
      ...sealed(encryptionKey),
      retentionPeriod: Duration.days(deadLetterDays),
    });
    const last = "these are the dead letters themselves";
    explain(this.queue, { "AwsSolutions-SQS3": last, "Serverless-SQSRedrivePolicy": last });
  }
}
