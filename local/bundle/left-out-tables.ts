import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** What stands in place of a file of a package: the same exports, for whom nothing is in it. */
interface LeftOut {
  readonly file: RegExp;
  readonly contents: string;
}

const files: readonly LeftOut[] = [
  {
    // Types of files by their names' ends. Every file of a letter says itself what it is.
    file: /\/nodemailer\/dist\/esm\/mime-funcs\/mime-types\.js$/,
    contents: `export const detectMimeType = () => "application/octet-stream";
      export const detectExtension = () => "bin";`,
  },
  {
    // Parts of a letter that are fetched. The composer is told to fetch none.
    file: /\/nodemailer\/dist\/esm\/fetch\/index\.js$/,
    contents: `export default function fetch() { throw new Error("a letter fetches nothing"); }`,
  },
  {
    // Mailboxes in a text. The composer is given each by its parts.
    file: /\/nodemailer\/dist\/esm\/addressparser\/index\.js$/,
    contents: `export default function parse() { throw new Error("a mailbox is given by its parts"); }`,
  },
  {
    // Hashes where Node has none of its own.
    file: /\/checksum\/sha256\/Sha256Js\.js$/,
    contents: `export const Sha256Js = undefined;`,
  },
  {
    file: /\/sha\/sha1\/Sha1Js\.js$/,
    contents: `export const Sha1Js = undefined;`,
  },
  {
    // Text made of HTML, and HTML of text, with a table of characters' names. A letter that is read again has both, or is refused.
    file: /\/postal-mime\/dist\/esm\/text-format\.js$/,
    contents: `const none = () => "";
      export { none as textToHtml, none as htmlToText, none as formatTextHeader, none as formatHtmlHeader };`,
  },
  {
    // Endpoints that DynamoDB told a client to use. It tells so only a client whose commands ask for them, and ours do not.
    file: /\/@aws-sdk\/endpoint-cache\/dist-es\/index\.js$/,
    contents: "export class EndpointCache {}",
  },
  {
    // Signatures for several regions at once: they are for access points of several regions, and need a package that is not here.
    file: /\/@aws-sdk\/signature-v4-multi-region\/dist-es\/SignatureV4MultiRegion\.js$/,
    contents: `export { SignatureV4SignWithCredentials as SignatureV4MultiRegion } from "./SignatureV4SignWithCredentials.js";`,
  },
];

/** What S3's client imports for answers that come as a stream of events. No command of ours has such an answer. */
const noEventStreams = {
  contents: `export const resolveEventStreamSerdeConfig = (config) => config;
    export const eventStreamSerdeProvider = () => undefined;`,
  loader: "js",
} as const;

/** Leaves out what of packages nothing of ours comes to. A file that is not met is an error. */
export const leftOutTables: Plugin = {
  name: "left-out-tables",
  setup(bundler) {
    const met = new Set<RegExp>();
    for (const { file, contents } of files)
      bundler.onLoad({ filter: file }, () => {
        met.add(file);
        return { contents, loader: "js" };
      });
    const eventStreams = /^@smithy\/core\/event-streams$/;
    bundler.onResolve({ filter: eventStreams }, ({ importer }) => {
      if (!/\/@aws-sdk\/client-s3\//.test(importer)) return undefined;
      met.add(eventStreams);
      return { path: "event-streams", namespace: "left-out", sideEffects: false };
    });
    bundler.onLoad({ filter: /./, namespace: "left-out" }, () => noEventStreams);
    // A client tells its version to the service; the rest is for who installs it.
    bundler.onLoad({ filter: /\/@aws-sdk\/client-[a-z0-9-]+\/package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, "utf8"));
      return { contents: JSON.stringify({ version }), loader: "json" };
    });
    bundler.onEnd(() => ({
      errors: [...files.map(({ file }) => file), eventStreams]
        .filter((each) => !met.has(each))
        .map(({ source }) => ({ text: `nothing in a package is named ${source} any more` })),
    }));
  },
};
