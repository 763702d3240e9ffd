import { join } from "node:path";
import { type Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { Policy, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  Architecture,
  Code,
  EventSourceMapping,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { explain } from "./explain.ts";
import type { WorkQueue } from "./work-queue.ts";

/** Where `npm run build` puts the bundles; tests name another place in the context. */
const bundleFolder = join(import.meta.dirname, "..", "dist", "functions");

export interface ServiceFunctionProps {
  /** Name of its file below `functions/`. */
  readonly file: string;
  readonly description: string;
  readonly encryptionKey: IKey;
  readonly memoryMegabytes: number;
  readonly timeout: Duration;
  readonly environment?: Readonly<Record<string, string>>;
  /** What Lambda calls it with, and failed, goes here; for functions that are called without a queue. */
  readonly failures?: Queue;
  readonly reservedConcurrency?: number | null;
}

/** One function of `functions/`, with a role and a log group of its own and no right but those that are named here. */
export class ServiceFunction extends Construct {
  readonly file: string;
  readonly function: LambdaFunction;
  readonly logGroup: LogGroup;
  readonly #key: IKey;
  readonly #rights: Policy;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    this.file = props.file;
    this.#key = props.encryptionKey;
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    this.#rights = new Policy(this, "Rights", { roles: [role] });
    this.explainRight("*", "these actions know no resource");
    this.logGroup = new LogGroup(this, "Logs", {
      logGroupName: `/parcelwise/${Stack.of(this).stackName}/${props.file}`,
      retention: RetentionDays.ONE_MONTH,
      encryptionKey: props.encryptionKey,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.function = new LambdaFunction(this, "Function", {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(this.node.tryGetContext("bundle") ?? bundleFolder),
      handler: `${props.file}.handler`,
      // CDK's own grants hold actions with wildcards; here each right is written down.
      role: role.withoutPolicyUpdates(),
      memorySize: props.memoryMegabytes,
      timeout: props.timeout,
      tracing: Tracing.ACTIVE,
      logGroup: this.logGroup,
      environment: { NODE_OPTIONS: "--enable-source-maps", ...props.environment },
      environmentEncryption: props.encryptionKey,
      ...(props.failures === undefined ? {} : { deadLetterQueue: props.failures }),
      ...(props.reservedConcurrency == null
        ? {}
        : { reservedConcurrentExecutions: props.reservedConcurrency }),
    });
    // Lambda tries the rights while the function is made.
    this.function.node.addDependency(this.#rights);
    this.allow(["logs:CreateLogStream", "logs:PutLogEvents"], [this.logGroup.logGroupArn]);
    this.allow(["xray:PutTraceSegments", "xray:PutTelemetryRecords"], ["*"]);
    this.allow(["kms:Decrypt"], [props.encryptionKey.keyArn]);
    if (props.failures !== undefined) {
      this.allow(["sqs:SendMessage"], [props.failures.queueArn]);
      this.allowToEncrypt();
    }
  }

  /** Gives it named actions on named resources. */
  allow(
    actions: readonly string[],
    resources: readonly string[],
    conditions?: Record<string, unknown>,
  ): void {
    this.#rights.addStatements(
      new PolicyStatement({
        actions: [...actions],
        resources: [...resources],
        ...(conditions === undefined ? {} : { conditions }),
      }),
    );
  }

  /** Why a right ends in a wildcard; `resource` as the rules print it. */
  explainRight(resource: string, reason: string): void {
    explain(this.#rights, { [`AwsSolutions-IAM5[Resource::${resource}]`]: reason });
  }

  /** What writing something encrypted takes; to read it, each function may. */
  allowToEncrypt(): void {
    this.allow(["kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"], [this.#key.keyArn]);
  }

  /** Lets it work a queue; those of a batch that failed come again by themselves. */
  work({ queue }: WorkQueue, batchSize: number, maxConcurrency: number): void {
    this.allow(
      ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes"],
      [queue.queueArn],
    );
    const mapping = new EventSourceMapping(this, "Source", {
      target: this.function,
      eventSourceArn: queue.queueArn,
      batchSize,
      maxConcurrency,
      reportBatchItemFailures: true,
    });
    explain(mapping, {
      "Serverless-LambdaEventSourceMappingDestination":
        "a queue takes no destination: it has its own dead letters",
    });
  }
}
