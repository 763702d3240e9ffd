import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, S3Client } from "@aws-sdk/client-s3";
import type { RawMailStore } from "../ports.ts";
import { clientOptions } from "./client-options.ts";

/** The bucket in which SES puts every mail before anything else is done with it. */
export function s3RawMailStore(bucket: string, client = new S3Client(clientOptions("S3"))): RawMailStore {
  return {
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
    async get(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return Body === undefined ? null : await Body.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
  };
}
