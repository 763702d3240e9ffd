import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { DeadLetters, sealed } from "./dead-letters.ts";

/** A message that has failed so often goes to the dead letters. */
const triesBeforeDeadLetter = 5;
export interface WorkQueueProps {
  readonly encryptionKey: IKey;
  /** Timeout of the function that works it; a message stays hidden for six times as long, as Lambda advises. */
  readonly workTimeout: Duration;
  readonly deliveryDelay?: Duration;
}

/** A queue with its dead letters, both encrypted and open to TLS alone. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, "DeadLetters", props.encryptionKey).queue;
    this.queue = new Queue(this, "Queue", {
      ...sealed(props.encryptionKey),
      retentionPeriod: Duration.days(4),
      visibilityTimeout: Duration.seconds(props.workTimeout.toSeconds() * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: triesBeforeDeadLetter },
      ...(props.deliveryDelay === undefined ? {} : { deliveryDelay: props.deliveryDelay }),
    });
  }
}
