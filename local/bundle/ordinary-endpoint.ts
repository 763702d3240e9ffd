/** What the SDK knows of a call to S3 when it asks where to send it. */
export interface EndpointParameters {
  readonly Bucket?: string;
  readonly Region?: string;
  readonly Endpoint?: string;
  readonly [name: string]: string | boolean | undefined;
}

interface OrdinaryEndpoint {
  readonly url: URL;
  readonly properties: { readonly authSchemes: readonly object[] };
  headers: Record<string, string[]>;
}

/** Without dots, and with none of the ends that mark an access point or a bucket of one zone. */
const bucketForm = /^(?!.*(?:-s3alias|--[a-z]+-s3)$)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;
const regionForm = /^(?!cn-)[a-z]{2}-[a-z]+-\d$/;
const loopback = /^http:\/\/127\.0\.0\.1:\d{1,5}\/?$/;
const special = ["UseFIPS", "UseDualStack", "UseGlobalEndpoint", "ForcePathStyle", "Accelerate"];

/**
 * Where S3 is for a bucket with an ordinary name in an ordinary region, or on this machine: what the SDK's own rules say, of
 * which there are 18 KB. A test compares the two.
 *
 * @returns `null` for all else, for which those rules are to be asked.
 */
export function ordinaryEndpoint(parameters: EndpointParameters): OrdinaryEndpoint | null {
  const { Bucket = "", Region = "", Endpoint } = parameters;
  if (!bucketForm.test(Bucket) || !regionForm.test(Region)) return null;
  if (special.some((name) => parameters[name] !== undefined && parameters[name] !== false)) return null;
  if (Endpoint !== undefined && !loopback.test(Endpoint)) return null;
  return {
    url: new URL(
      Endpoint === undefined
        ? `https://${Bucket}.s3.${Region}.amazonaws.com/`
        : `${Endpoint.replace(/\/$/, "")}/${Bucket}`,
    ),
    properties: {
      authSchemes: [{ name: "sigv4", signingName: "s3", signingRegion: Region, disableDoubleEncoding: true }],
    },
    headers: {},
  };
}
