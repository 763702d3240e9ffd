/** What differs from one installation to another. */
export interface Environment {
  readonly table: string;
  readonly bucket: string;
  /** The domain that mail is received for and answered from. */
  readonly domain: string;
  /** Local part of the public address; the secret ones are `u-<token>`, threads are `t-<thread>`. */
  readonly localPart: string;
  /** SES configuration set whose events go to `record-feedback`; null for none. */
  readonly configurationSet: string | null;
  /** Root secret of every keyed hash, 32 bytes or more, base64. */
  readonly secret: Uint8Array;
  /** Addresses and domains that may use the service; null for everybody. */
  readonly allowed: readonly string[] | null;
  /** Where the one-click link of a follow-up leads; null where there is no such place. */
  readonly unsubscribeUrl: string | null;
  /** Only for a machine of one's own: the instant at which its clock begins to run. */
  readonly clockStart: string | null;
}

/** Names of the variables. Endpoints are read by the AWS SDK itself, from `AWS_ENDPOINT_URL_DYNAMODB`, `_S3` and `_SES`. */
export const environmentNames = {
  table: "PARCELWISE_TABLE",
  bucket: "PARCELWISE_BUCKET",
  domain: "PARCELWISE_DOMAIN",
  localPart: "PARCELWISE_LOCAL_PART",
  configurationSet: "PARCELWISE_CONFIGURATION_SET",
  secret: "PARCELWISE_SECRET",
  allowed: "PARCELWISE_ALLOWED",
  unsubscribeUrl: "PARCELWISE_UNSUBSCRIBE_URL",
  clockStart: "PARCELWISE_CLOCK_START",
} as const;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What the process's environment says.
 *
 * @throws Error naming the variable that is missing or too short: a wrong installation shall not start.
 */
export function readEnvironment(variables: Variables = process.env): Environment {
  const secret = Buffer.from(required(variables, environmentNames.secret), "base64");
  if (secret.length < 32) throw new Error(`${environmentNames.secret} holds fewer than 32 bytes`);
  return {
    table: required(variables, environmentNames.table),
    bucket: required(variables, environmentNames.bucket),
    domain: required(variables, environmentNames.domain).toLowerCase(),
    localPart: variables[environmentNames.localPart] || "track",
    configurationSet: variables[environmentNames.configurationSet] || null,
    secret,
    allowed: toAllowed(variables[environmentNames.allowed]),
    unsubscribeUrl: variables[environmentNames.unsubscribeUrl] || null,
    clockStart: variables[environmentNames.clockStart] || null,
  };
}

function required(variables: Variables, name: string): string {
  const value = variables[name];
  if (!value) throw new Error(`the environment variable ${name} is not set`);
  return value;
}

/** On a machine of one's own nobody is kept out. */
function toAllowed(list: string | undefined): readonly string[] | null {
  if (!list || list === "*") return null;
  return list.toLowerCase().split(",");
}
