import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** The schemas of one service in the AWS SDK: of every operation, of which an adapter uses three at most. */
const schemas = /\/@aws-sdk\/client-[a-z0-9-]+\/dist-es\/schemas\/schemas_0\.js$/;

/** Errors of the SDK that the functions know by their class; of all others they look at the name alone. */
export const knownErrors: ReadonlySet<string> = new Set(["ConditionalCheckFailedException", "NoSuchKey"]);

/**
 * Schemas of which a bundler sees what is not used. They name their fields by constants, and to work out a name may do
 * anything, for all that a bundler knows, so that it keeps each schema. Here the names stand as they are.
 */
export const plainSchemas: Plugin = {
  name: "plain-schemas",
  setup(bundler) {
    bundler.onLoad({ filter: schemas }, async ({ path }) => ({
      contents: withFewErrors(withPlainNames(await readFile(path, "utf8"))),
      loader: "js",
    }));
  },
};

/** The code with each `{ [_name]: 1 }` as `{ "text": 1 }`, where it says itself which text the constant is. */
export function withPlainNames(code: string): string {
  const texts = new Map(
    [...code.matchAll(/^const (\w+) = ("[^"\\\n]*");$/gm)].map(([, name = "", text = ""]) => [name, text]),
  );
  return code.replace(/\[(\w+)\]:/g, (whole, name: string) => {
    const text = texts.get(name);
    return text === undefined ? whole : `${text}:`;
  });
}

/**
 * The code without the classes of errors that nobody asks for: such an error is one of the service's own class then, with its
 * name, message and status, by which the SDK tells too whether to try again.
 */
export function withFewErrors(code: string): string {
  return code.replace(/^\w+\.registerError\(\w+\$, (\w+)\);$/gm, (whole, name: string) =>
    knownErrors.has(name) || name.endsWith("ServiceException") ? whole : "",
  );
}
