import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readShipment } from "../lib/extract/read.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { limits } from "../lib/message/limits.ts";
import { parseMessage } from "../lib/message/parse.ts";
import { corpusFolder, differences, readCases } from "./read-case.ts";

const cases = readCases(corpusFolder);
const isOwnCorpus = process.env.CORPUS_DIR === undefined;

afterAll(() => {
  console.error(`corpus: ${cases.length} cases in ${corpusFolder}`);
});

describe("the corpus", () => {
  it("is not empty, and each case has been read by a person", () => {
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.filter(({ expected }) => expected === null).map(({ name }) => name)).toEqual([]);
    expect(cases.filter(({ expected }) => expected?.reviewed !== true).map(({ name }) => name)).toEqual([]);
  });

  it.runIf(isOwnCorpus)("is broad: cases, carriers, languages, forwards, mails that are no news", () => {
    const expected = cases.flatMap((entry) => (entry.expected ? [entry.expected] : []));
    const shipping = expected.filter(({ kind }) => kind === "shipping");
    const distinct = (values: readonly unknown[]) => new Set(values.filter(Boolean)).size;
    expect(cases.length).toBeGreaterThanOrEqual(320);
    expect(
      distinct(shipping.flatMap(({ parcels }) => parcels.map(({ carrier }) => carrier))),
    ).toBeGreaterThan(90);
    expect(distinct(shipping.map(({ language }) => language))).toBeGreaterThanOrEqual(24);
    expect(shipping.filter(({ original }) => original?.wrapper !== "none").length).toBeGreaterThanOrEqual(40);
    expect(expected.length - shipping.length).toBeGreaterThanOrEqual(60);
  });

  it.runIf(isOwnCorpus)("expects only what stands in the mail", async () => {
    for (const { name, mail, expected } of cases) {
      if (expected?.original?.wrapper === "attached") continue;
      const parsed = await parseMessage(mail, limits);
      if (!parsed.ok) throw new Error(`${name}: ${parsed.failure.kind}`);
      const texts = parsed.value.sections.map(({ text }) => squeeze(text)).join("\n");
      for (const quote of expected?.parcels.flatMap((parcel) => parcel.quotes ?? []) ?? [])
        expect(texts, name).toContain(squeeze(quote));
    }
  });
});

describe("reading", () => {
  for (const { name, folder, mail, expected } of cases) {
    const test = expected?.gap ? it.fails : it;
    test(expected?.gap ? `${name} (known gap: ${expected.gap})` : name, async () => {
      if (expected === null) throw new Error("expected.json is missing");
      const reading = await readShipment({ raw: mail }, knowledge, limits);
      const found = [...differences(expected, reading), ...(await wrongSpans(mail, reading))];
      if (found.length > 0)
        writeFileSync(join(folder, "actual.json"), `${JSON.stringify(reading, null, 2)}\n`);
      else rmSync(join(folder, "actual.json"), { force: true });
      expect(found).toEqual([]);
    });
  }
});

const squeeze = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s-]+/g, "");

/** Evidence whose quote does not stand in the mail, or whose span has another length. */
async function wrongSpans(
  mail: Uint8Array,
  reading: Awaited<ReturnType<typeof readShipment>>,
): Promise<string[]> {
  const evidence = reading.parcels.flatMap((parcel) => parcel.evidence);
  // Who wrote stands in the header, which has no text of its own to quote.
  const isOfSender = (rule: string) => /sender$|display-name$/.test(rule);
  const wrong = evidence.filter(
    ({ quote, rule, start, end }) => (quote === "" && !isOfSender(rule)) || quote.length !== end - start,
  );
  const parsed = await parseMessage(mail, limits);
  const texts = parsed.ok ? parsed.value.sections.map(({ text }) => squeeze(text)).join("\n") : "";
  const isForeign = (quote: string) => reading.original.wrapper === "none" && !texts.includes(squeeze(quote));
  return [...wrong, ...evidence.filter(({ quote }) => isForeign(quote))].map(
    ({ field, quote, part, start, end }) =>
      `evidence of ${field}: ${part} ${start}-${end} ${JSON.stringify(quote)}`,
  );
}
