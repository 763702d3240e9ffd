import type { Plugin } from "esbuild";

/** What stands in place of a package's table: the same exports, for whom nothing is in it. */
interface LeftOut {
  readonly file: RegExp;
  readonly contents: string;
}

const tables: readonly LeftOut[] = [
  {
    // Types of files by their names' ends. Every file of a letter says itself what it is.
    file: /\/nodemailer\/dist\/esm\/mime-funcs\/mime-types\.js$/,
    contents: `export const detectMimeType = () => "application/octet-stream";
      export const detectExtension = () => "bin";`,
  },
  {
    // Names of characters, for the text of a mail that has none. A letter that is read again has one, or is refused.
    file: /\/postal-mime\/dist\/esm\/html-entities\.js$/,
    contents: "export const htmlEntities = {};",
  },
];

/** Leaves out tables of packages that nothing of ours looks into: 115 KB. A table that is not met is an error. */
export const leftOutTables: Plugin = {
  name: "left-out-tables",
  setup(bundler) {
    const met = new Set<LeftOut>();
    for (const table of tables)
      bundler.onLoad({ filter: table.file }, () => {
        met.add(table);
        return { contents: table.contents, loader: "js" };
      });
    bundler.onEnd(() => ({
      errors: tables
        .filter((table) => !met.has(table))
        .map(({ file }) => ({ text: `no package has a file ${file.source} any more` })),
    }));
  },
};
