/**
 * The shapes of what reaches a handler, as AWS sends them. Only fields that are read are listed; the senders' further
 * fields are ignored. The local service builds the same shapes.
 */

/** A batch from an SQS queue: https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
export interface SqsEvent {
  readonly Records: readonly SqsRecord[];
}

export interface SqsRecord {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: {
    /** 1 for the first delivery. */
    readonly ApproximateReceiveCount: string;
    readonly SentTimestamp: string;
  };
  readonly eventSource: "aws:sqs";
  readonly eventSourceARN: string;
}

/** What a handler of a batch gives back: the messages that shall come again (`ReportBatchItemFailures`). */
export interface BatchResponse {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** Body of an SQS message that a topic forwarded; `Message` holds the publisher's JSON. */
export interface SnsEnvelope {
  readonly Type: "Notification";
  readonly MessageId: string;
  readonly TopicArn: string;
  readonly Message: string;
  readonly Timestamp: string;
}

export type VerdictStatus = "PASS" | "FAIL" | "GRAY" | "PROCESSING_FAILED" | "DISABLED";
export interface Verdict {
  readonly status: VerdictStatus;
}

/** SES's notification of a received mail: https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html */
export interface SesReceiptNotification {
  readonly notificationType: "Received";
  readonly mail: {
    /** When SES took it: `2025-03-04T17:05:00.123Z`. */
    readonly timestamp: string;
    /** MAIL FROM of the envelope; empty for a null return path. */
    readonly source: string;
    /** SES's receipt id; the S3 object's key ends in it. */
    readonly messageId: string;
    /** Addresses of the To and Cc headers. */
    readonly destination: readonly string[];
  };
  readonly receipt: {
    readonly timestamp: string;
    /** RCPT TO of the envelope. */
    readonly recipients: readonly string[];
    readonly spamVerdict: Verdict;
    readonly virusVerdict: Verdict;
    readonly spfVerdict: Verdict;
    readonly dkimVerdict: Verdict;
    readonly dmarcVerdict: Verdict;
    readonly dmarcPolicy?: "none" | "quarantine" | "reject";
    readonly action: {
      readonly type: "S3";
      readonly topicArn?: string;
      readonly bucketName: string;
      readonly objectKey: string;
    };
  };
}

/** SES's event about a mail that we sent: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
export interface SesSendingEvent {
  readonly eventType:
    | "Send"
    | "Delivery"
    | "Bounce"
    | "Complaint"
    | "Reject"
    | "DeliveryDelay"
    | "Rendering Failure";
  readonly mail: {
    readonly timestamp: string;
    readonly messageId: string;
    readonly source: string;
    readonly destination: readonly string[];
    /** Message tags, each with its values: `{ "parcelwise-mail": ["<mail item id>"] }`. */
    readonly tags: Readonly<Record<string, readonly string[]>>;
  };
  readonly bounce?: {
    readonly bounceType: "Undetermined" | "Permanent" | "Transient";
    readonly bouncedRecipients: readonly { readonly emailAddress: string }[];
    readonly timestamp: string;
  };
  readonly complaint?: {
    readonly complainedRecipients: readonly { readonly emailAddress: string }[];
    readonly timestamp: string;
  };
  readonly reject?: { readonly reason: string };
}

/** Name of the message tag that carries the mail item's id out to SES and back in its events. */
export const mailItemTag = "parcelwise-mail";

/** S3's notice that an object was made, as it comes through a queue: https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html */
export interface S3Notification {
  readonly Records?: readonly {
    readonly eventSource: "aws:s3";
    readonly eventName: string;
    readonly s3: {
      readonly bucket: { readonly name: string };
      /** `key` is encoded like a form field: blanks as plus signs. */
      readonly object: { readonly key: string; readonly size: number };
    };
  }[];
  /** Set in S3's one test message, which names no object. */
  readonly Event?: "s3:TestEvent";
}

/** A tick of the schedule that works the due index; nothing of it is read. */
export interface ScheduleEvent {
  readonly source: "aws.events";
  readonly time: string;
}

/** What CloudFormation asks of a resource that a function makes: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html */
export interface CustomResourceEvent {
  readonly RequestType: "Create" | "Update" | "Delete";
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  readonly ResourceProperties: { readonly RuleSetName: string };
}

/** A CloudWatch alarm that calls a function: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html */
export interface AlarmEvent {
  readonly source: "aws.cloudwatch";
  readonly alarmData: {
    readonly alarmName: string;
    readonly state: { readonly value: "OK" | "ALARM" | "INSUFFICIENT_DATA" };
  };
}

/** A request to a function's own address: https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html */
export interface UrlRequest {
  readonly rawPath: string;
  readonly requestContext: { readonly http: { readonly method: string } };
}

export interface UrlResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
