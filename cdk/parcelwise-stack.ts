import { CfnOutput, Duration, RemovalPolicy, Stack, Tags } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { environmentNames } from "../functions/adapters/environment.ts";
import { DeadLetters } from "./dead-letters.ts";
import { MailDomain } from "./mail-domain.ts";
import { MailReception } from "./mail-reception.ts";
import { Operation } from "./operation.ts";
import { ParcelTable } from "./parcel-table.ts";
import { RawMailBucket } from "./raw-mail-bucket.ts";
import { RootSecret } from "./root-secret.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Settings } from "./settings.ts";
import { StackKey } from "./stack-key.ts";
import { TopicToQueue } from "./topic-to-queue.ts";
import { UnsubscribeUrl } from "./unsubscribe-url.ts";
import { WorkQueue } from "./work-queue.ts";

/** Reading takes ten seconds at most, and a batch has five mails. */
const deskTimeout = Duration.seconds(60);
const batchSize = 5;
/** Reading is bounded to 256 MB beside what the process has; CPU comes with memory. */
const deskMemory = 1024;
/** A mail that nobody has met after so long is met now. */
const sweepDelay = Duration.minutes(10);

/** All of one stage. Names begin with the stack's, so that stages never meet. */
export class ParcelwiseStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, {
      env: { region: settings.region },
      description: "Parcelwise: a forwarded shipping mail is answered with what to do by when",
      terminationProtection: !settings.removesData,
    });
    Tags.of(this).add("parcelwise", settings.stage);
    const removalPolicy = settings.removesData ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
    const stackKey = new StackKey(this, "Encryption", removalPolicy);
    const encryptionKey = stackKey.key;
    const table = new ParcelTable(this, "Parcels", {
      encryptionKey,
      removalPolicy,
      isProtected: !settings.removesData,
    });
    const mails = new WorkQueue(this, "Mails", { encryptionKey, workTimeout: deskTimeout });
    const putMails = new WorkQueue(this, "PutMails", {
      encryptionKey,
      workTimeout: deskTimeout,
      deliveryDelay: sweepDelay,
    });
    const sendingEvents = new WorkQueue(this, "SendingEvents", { encryptionKey, workTimeout: deskTimeout });
    const failedCalls = new DeadLetters(this, "FailedCalls", encryptionKey);

    const bucket = new RawMailBucket(this, "RawMail", {
      encryptionKey,
      removalPolicy,
      putNotices: putMails.queue,
    });
    const notices = new TopicToQueue(this, "Notices", { encryptionKey, work: mails });
    const feedback = new TopicToQueue(this, "Feedback", { encryptionKey, work: sendingEvents });
    const domain = new MailDomain(this, "Domain", { settings, feedback });
    new MailReception(this, "Reception", {
      settings,
      encryptionKey,
      bucket,
      notices,
      failures: failedCalls.queue,
    });

    const secret = new RootSecret(this, "RootSecret", { encryptionKey, removalPolicy });
    const environment = {
      [environmentNames.table]: table.table.tableName,
      [environmentNames.bucket]: bucket.bucket.bucketName,
      [environmentNames.domain]: settings.domain,
      [environmentNames.localPart]: settings.localPart,
      [environmentNames.configurationSet]: domain.configurationSet.configurationSetName,
      [environmentNames.secret]: secret.reference,
      [environmentNames.allowed]: settings.allowed?.join(",") ?? "*",
    };
    const common = {
      encryptionKey,
      timeout: deskTimeout,
      memoryMegabytes: deskMemory,
      failures: failedCalls.queue,
    };

    const unsubscribe = new UnsubscribeUrl(this, "Unsubscribe", { ...common, environment });
    table.grantChange(unsubscribe.service);
    const deskEnvironment = { ...environment, [environmentNames.unsubscribeUrl]: unsubscribe.url };

    const receiveMail = new ServiceFunction(this, "ReceiveMail", {
      ...common,
      file: "receive-mail",
      description: "Answers mails that SES has received",
      environment: deskEnvironment,
      reservedConcurrency: settings.reservedConcurrency,
    });
    receiveMail.work(mails, batchSize, settings.maxConcurrency);
    const sweep = new ServiceFunction(this, "Sweep", {
      ...common,
      file: "sweep",
      description: "Makes sure, ten minutes later, that a mail in the bucket was met",
      environment: deskEnvironment,
    });
    sweep.work(putMails, batchSize, 2);
    const sendFollowUps = new ServiceFunction(this, "SendFollowUps", {
      ...common,
      file: "send-follow-ups",
      description: "Works what has come due: follow-ups, and mails that were left unfinished",
      environment: deskEnvironment,
    });
    for (const desk of [receiveMail, sweep, sendFollowUps]) {
      table.grantDesk(desk);
      bucket.grantDesk(desk);
      domain.grantSend(desk);
    }
    table.grantDueIndex(sendFollowUps);
    callEveryMinute(sendFollowUps, failedCalls.queue);
    const recordFeedback = new ServiceFunction(this, "RecordFeedback", {
      ...common,
      file: "record-feedback",
      description: "Records what SES tells about mails that were sent",
      environment,
    });
    recordFeedback.work(sendingEvents, 10, 2);
    table.grantChange(recordFeedback);
    table.grantBury(recordFeedback);
    const pauseSending = new ServiceFunction(this, "PauseSending", {
      ...common,
      file: "pause-sending",
      description: "Stops all sending when too much bounces or is complained about",
      memoryMegabytes: 256,
      environment: { [environmentNames.configurationSet]: domain.configurationSet.configurationSetName },
    });
    domain.grantPause(pauseSending);

    const functions = [receiveMail, sweep, sendFollowUps, recordFeedback, unsubscribe.service, pauseSending];
    new Operation(this, "Operation", {
      settings,
      encryptionKey,
      functions,
      queues: { mails, putMails, sendingEvents },
      deadLetters: {
        mails: mails.deadLetters,
        sweep: putMails.deadLetters,
        feedback: sendingEvents.deadLetters,
        calls: failedCalls.queue,
      },
      scheduled: sendFollowUps,
      pauseSending,
    });
    output(
      this,
      "Address",
      "Forward shipping mails to this address",
      `${settings.localPart}@${settings.domain}`,
    );
    output(this, "MayUse", "Who may use it (-c allow=...)", settings.allowed?.join(", ") ?? "everybody");
    output(this, "Table", "The table", table.table.tableName);
    output(this, "RawMailBucket", "The mails of the last 15 days", bucket.bucket.bucketName);
  }
}

function callEveryMinute(target: ServiceFunction, failures: Queue): void {
  new Rule(target, "EveryMinute", {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaFunction(target.function, { deadLetterQueue: failures, retryAttempts: 1 })],
  });
}

function output(stack: Stack, id: string, description: string, value: string): void {
  new CfnOutput(stack, id, { description, value });
}
