import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { WorkQueue } from "./work-queue.ts";

export interface TopicToQueueProps {
  readonly encryptionKey: IKey;
  readonly work: WorkQueue;
}

/** A topic on which SES tells something, and which leads into a queue. */
export class TopicToQueue extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: TopicToQueueProps) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", { masterKey: props.encryptionKey, enforceSSL: true });
    this.topic.addSubscription(
      new SqsSubscription(props.work.queue, { deadLetterQueue: props.work.deadLetters }),
    );
  }

  /** Lets SES publish for one receipt rule of this account. */
  admit(ruleArn: string): void {
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: "FromSes",
        principals: [new ServicePrincipal("ses.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { "aws:SourceAccount": Stack.of(this).account, "aws:SourceArn": ruleArn },
        },
      }),
    );
  }
}
