import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";

const file = join(import.meta.dirname, "results.md");
const title = "# What the program costs";
const remark =
  "Ratios hold on another machine; milliseconds are of the one that is named, at that time. What each part is: `npm run bench -- --help`; what was found and what stands in the way of less: `docs/decisions/0012-what-reading-and-starting-cost.md`.";

/** Keeps what one part printed in `bench/results.md`, with the day and the kind of machine; the other parts stay as they are. */
export function keepResults(part: string, lines: readonly string[]): void {
  const sections = new Map<string, string>();
  for (const section of existsSync(file) ? readFileSync(file, "utf8").split(/^## /m).slice(1) : [])
    sections.set(section.split("\n")[0] ?? "", section);
  const machine = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores that other programs used too, Node ${process.versions.node}`;
  const body = lines.map((line) => `    ${line}`.trimEnd()).join("\n");
  sections.set(part, `${part}\n\n${machine}\n\n${body}\n\n`);
  const all = [...sections.values()].map((section) => `## ${section.trimEnd()}\n`);
  writeFileSync(file, `${[title, "", remark, "", ...all].join("\n")}`);
}
