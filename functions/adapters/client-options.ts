/** What the signer of a client is given, as far as it matters here. */
interface Request {
  headers: Record<string, string>;
}

/**
 * Options of every client of the AWS SDK: what leads a call through it is put together once. Signing is more than half of what is
 * left of a call, and a service that listens on this machine, without TLS, is none of Amazon's: there a call is not signed, but
 * only looks so.
 *
 * @param service as in the SDK's own variable for its endpoint: `DYNAMODB`
 */
export function clientOptions(
  service: "DYNAMODB" | "S3" | "SES",
  variables: Readonly<Record<string, string | undefined>> = process.env,
) {
  const endpoint = variables[`AWS_ENDPOINT_URL_${service}`] ?? variables.AWS_ENDPOINT_URL ?? "";
  const isOfThisMachine = /^http:\/\/127\.0\.0\.1(?::\d+)?\/?$/.test(endpoint);
  return { cacheMiddleware: true, ...(isOfThisMachine ? { signer: unsigned } : {}) };
}

/** Database engines want a signature, and do not look into it. */
const unsigned = {
  async sign<Signed extends Request>(request: Signed): Promise<Signed> {
    request.headers["x-amz-date"] = "20000101T000000Z";
    request.headers.authorization =
      "AWS4-HMAC-SHA256 Credential=local/20000101/local/local/aws4_request, SignedHeaders=host;x-amz-date, Signature=none";
    return request;
  },
};
