// The one JavaScript file: it runs on any Node, so that an old one gets a sentence instead of a syntax error.
const commands = {
  start: "./start.ts",
  read: "./read.ts",
  unread: "./unread.ts",
  explain: "./explain.ts",
  send: "./send.ts",
  bench: "../bench/run.ts",
  build: "./build.ts",
  holidays: "./holidays.ts",
  permissions: "../cdk/permissions.ts",
  carrier: "./carrier.ts",
  case: "./case.ts",
  cost: "./cost.ts",
  doctor: "./doctor.ts",
  simulate: "./simulate.ts",
  conversation: "./conversation.ts",
  "corpus:report": "./corpus-report.ts",
  matrix: "./matrix.ts",
  advance: "./advance.ts",
  "knowledge:report": "./knowledge-report.ts",
  gallery: "./gallery.ts",
  untranslated: "./untranslated.ts",
  load: "./load.ts",
  reliability: "./reliability.ts",
  regex: "./regex.ts",
  refusals: "./refusals.ts",
  licences: "./licences.ts",
};

const major = Number(process.versions.node.split(".")[0]);
const [name = "", ...args] = process.argv.slice(2);
if (major < 24) {
  console.error(
    `Parcelwise needs Node 24 or newer; this is ${process.versions.node}. On Linux x64, "npm ci" brings it; elsewhere install it from nodejs.org.`,
  );
  process.exitCode = 2;
} else if (!Object.hasOwn(commands, name)) {
  console.error(`Unknown command "${name}". There are: ${Object.keys(commands).join(", ")}.`);
  process.exitCode = 2;
} else {
  process.argv = [process.argv[0], name, ...args];
  const { main } = await import(commands[name]);
  process.exitCode = await main(args);
}
