import type { S3Notification } from "../functions/events.ts";
import type { ObjectCreated } from "./object-store.ts";

/** S3's notice of a new object; blanks of a key are plus signs there, as in a form. */
export function objectCreatedNotice(event: ObjectCreated, now: Date): S3Notification {
  const record = {
    eventVersion: "2.1",
    eventSource: "aws:s3",
    awsRegion: "us-east-1",
    eventTime: now.toISOString(),
    eventName: "ObjectCreated:Put",
    s3: {
      bucket: { name: event.bucket },
      object: {
        key: encodeURIComponent(event.key).replaceAll("%20", "+"),
        size: event.sizeBytes,
        eTag: event.etag,
      },
    },
  } as const;
  return { Records: [record] };
}
