/** What one received mail takes, its answer included. */
export const perMail = {
  /** Measured on the embedded engine, 2026-11-24: 21 for an account's first mail, 16 for a later one; a follow-up takes as many. */
  tableWrites: 17,
  /** Measured likewise: 7 for the mail, 6 for SES's events about its answer, 1 for the sweep. */
  tableReads: 15,
  /** Measured: half a second of a function with 1 GB for the mail; what follows is a tenth of it. */
  gigabyteSeconds: 0.55,
  /** One for the mail, one for SES's events, one for the sweep; batches are not counted on. */
  functionCalls: 3,
  /** One publish for the mail, two for Send and Delivery. */
  topicMessages: 3,
  /** Send, receive and delete in three queues. */
  queueRequests: 9,
  /** Assumed: a mail of a shop with its forward. */
  rawBytes: 48_000,
  /** An answer packed to 2 KB, the mail's item, and what is kept of a parcel, as measured. */
  itemBytes: 7_000,
  logBytes: 1_500,
  /** Assumed: data keys are used again for an hour, by each sender. */
  keyRequests: 1,
} as const;

/** What an installation takes in a month without a single mail. */
export const perMonth = {
  /** The schedule's call each minute, and 16 questions to the index, of half a unit each. */
  functionCalls: 43_200,
  gigabyteSeconds: 43_200 * 0.05,
  tableReads: 43_200 * 8,
  /** Three queues are asked by five pollers for 20 seconds each: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html */
  queueRequests: 3 * 5 * 3 * 43_200,
  keys: 1,
  secrets: 1,
  alarms: 23,
  /** Assumed: mails are refused for so many reasons in a month, each of which is a metric. */
  refusalMetrics: 8,
} as const;

/** So long a raw mail, and a mail's items, are kept; in months. */
export const keptMonths = { raw: 0.5, items: 2 } as const;
