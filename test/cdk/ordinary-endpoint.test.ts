import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import receivingRegions from "../../cdk/receiving-regions.json" with { type: "json" };
import { type EndpointParameters, ordinaryEndpoint } from "../../local/bundle/ordinary-endpoint.ts";

const s3 = dirname(createRequire(import.meta.url).resolve("@aws-sdk/client-s3"));
/** What the client asks with when nothing is set in its environment. */
const asked: EndpointParameters = {
  Bucket: "parcelwise-prod-mails-1abc2def",
  Region: "eu-west-1",
  UseFIPS: false,
  UseDualStack: false,
  UseGlobalEndpoint: false,
  ForcePathStyle: false,
  Accelerate: false,
  DisableMultiRegionAccessPoints: false,
};
let sdk: (parameters: EndpointParameters) => object;

beforeAll(async () => {
  // The package has it in a form that only a bundler reads.
  const { outputFiles } = await build({
    entryPoints: [join(s3, "..", "dist-es", "endpoint", "endpointResolver.js")],
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
  });
  const module = { exports: {} as { defaultEndpointResolver: typeof sdk } };
  const require = createRequire(pathToFileURL(join(s3, "index.js")));
  new Function("module", "require", outputFiles[0]?.text ?? "")(module, require);
  sdk = module.exports.defaultEndpointResolver;
});

describe("where S3 is", () => {
  it.each(receivingRegions.regions)("is in %s what the SDK says", (Region) => {
    for (const Endpoint of [undefined, "http://127.0.0.1:4566", "http://127.0.0.1:4566/"])
      for (const Bucket of ["mails", asked.Bucket, "a-1-b", "x".repeat(63)]) {
        const parameters = { ...asked, Region, Bucket, Endpoint } as EndpointParameters;
        expect(ordinaryEndpoint(parameters)).toEqual(sdk(parameters));
      }
  });

  it.each<Partial<EndpointParameters>>([
    { Bucket: "with.dots" },
    { Bucket: "Upper" },
    { Bucket: "mails--euw1-az1--x-s3" },
    { Bucket: "mails-s3alias" },
    { Bucket: "arn:aws:s3:eu-west-1:123456789012:accesspoint/mails" },
    { Region: "cn-north-1" },
    { Region: "us-gov-west-1" },
    { Region: "aws-global" },
    { Endpoint: "https://s3.example.com" },
    { UseFIPS: true },
    { UseDualStack: true },
    { UseGlobalEndpoint: true },
    { ForcePathStyle: true },
    { Accelerate: true },
  ])("is left to the SDK for %o", (special) => {
    expect(ordinaryEndpoint({ ...asked, ...special } as EndpointParameters)).toBeNull();
  });
});
