import { join } from "node:path";
import type { Plugin } from "esbuild";

const resolver = /\/@aws-sdk\/client-s3\/dist-es\/endpoint\/endpointResolver\.js$/;
/** Behind the resolver's path: the package's own, with all its rules. */
const whole = "?whole";

const contents = `import { ordinaryEndpoint } from ${JSON.stringify(join(import.meta.dirname, "ordinary-endpoint.ts"))};
export const defaultEndpointResolver = (parameters, context) =>
  ordinaryEndpoint(parameters) ??
  import("./endpointResolver.js${whole}").then((rules) => rules.defaultEndpointResolver(parameters, context));`;

/** Loads the rules by which the SDK finds an endpoint of S3 only for a bucket that is not an ordinary one. */
export const lateEndpointRules: Plugin = {
  name: "late-endpoint-rules",
  setup(bundler) {
    let isMet = false;
    bundler.onResolve({ filter: /\/endpointResolver\.js\?whole$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, "endpointResolver.js"),
      suffix: whole,
    }));
    bundler.onLoad({ filter: resolver }, ({ suffix }) => {
      isMet = true;
      return suffix === whole ? undefined : { contents, loader: "js" };
    });
    bundler.onEnd(() => ({
      errors: isMet ? [] : [{ text: "the file that finds endpoints of S3 was not found" }],
    }));
  },
};
