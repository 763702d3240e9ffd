import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { environmentNames } from "../functions/adapters/environment.ts";
import { createDurably } from "./durable-file.ts";

/** Names of this installation. The domain is one that can never be anybody's (RFC 2606). */
export const installation = {
  domain: "parcelwise.example",
  localPart: "track",
  bucket: "parcelwise-mail",
  table: "parcelwise",
  configurationSet: "parcelwise",
} as const;

/** Where to send mails to read: `track@parcelwise.example`. */
export const publicAddress = `${installation.localPart}@${installation.domain}`;

/** Where the stand-ins of AWS listen. */
export interface Endpoints {
  readonly dynamodb: string;
  readonly s3: string;
  readonly ses: string;
}

/**
 * Sets the process's environment as Lambda would have it, with the SDK's own switches that point it to this machine. What a
 * developer's shell says of AWS is put out of the way, so that no call can leave the machine.
 */
export function setEnvironment(endpoints: Endpoints, secret: string, clockStart: string | null): void {
  for (const name of Object.keys(process.env)) if (name.startsWith("AWS_")) delete process.env[name];
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SES: endpoints.ses,
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: join(import.meta.dirname, "no-aws-config"),
    AWS_SHARED_CREDENTIALS_FILE: join(import.meta.dirname, "no-aws-config"),
    [environmentNames.table]: installation.table,
    [environmentNames.bucket]: installation.bucket,
    [environmentNames.domain]: installation.domain,
    [environmentNames.localPart]: installation.localPart,
    [environmentNames.configurationSet]: installation.configurationSet,
    [environmentNames.secret]: secret,
    ...(clockStart ? { [environmentNames.clockStart]: clockStart } : {}),
  });
}

/** The installation's secret, made at the first start: thread and account ids hang on it. */
export async function readSecret(dataFolder: string): Promise<string> {
  const path = join(dataFolder, "secret");
  await createDurably(path, randomBytes(32).toString("base64"));
  return (await readFile(path, "utf8")).trim();
}
