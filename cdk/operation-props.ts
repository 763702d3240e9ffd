import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { ServiceFunction } from "./service-function.ts";
import type { Settings } from "./settings.ts";
import type { WorkQueue } from "./work-queue.ts";

/** What an operator watches. */
export interface OperationProps {
  readonly settings: Settings;
  readonly encryptionKey: IKey;
  readonly functions: readonly ServiceFunction[];
  readonly queues: Readonly<Record<"mails" | "putMails" | "sendingEvents", WorkQueue>>;
  readonly deadLetters: Readonly<Record<string, Queue>>;
  /** Called every minute. */
  readonly scheduled: ServiceFunction;
  readonly pauseSending: ServiceFunction;
}
