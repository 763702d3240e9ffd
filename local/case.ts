import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readShipment } from "../lib/extract/read.ts";
import type { ParcelReading, Reading } from "../lib/extract/reading.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { limits } from "../lib/message/limits.ts";
import { scrubMail } from "./scrub-mail.ts";

const usage = `Usage: npm run case -- CARRIER/WHAT-THE-MAIL-SAYS MAIL.eml

Writes test/corpus/CARRIER/WHAT-THE-MAIL-SAYS/ with the mail, personal data replaced, and a draft of what is to be read
in it. Check message.eml by eye, correct expected.json against the mail, then set "reviewed" to true.`;

/** Makes a case of the corpus from a mail. */
export async function main(args: string[]): Promise<number> {
  const [name, file, ...rest] = args;
  if (name === "--help") {
    console.log(usage);
    return 0;
  }
  if (!name || !file || rest.length > 0 || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(name)) {
    console.error(usage);
    return 2;
  }
  const corpus = resolve(process.env.CORPUS_DIR ?? join(import.meta.dirname, "../test/corpus"));
  const folder = join(corpus, name);
  if (existsSync(folder)) {
    console.error(`There is a case "${name}" already: ${folder}`);
    return 1;
  }
  if (!existsSync(file)) {
    console.error(`There is no file ${file}`);
    return 1;
  }
  const raw = readFileSync(file);
  const scrubbed = await scrubMail(raw, {
    keptDomains: keptDomains(),
    numbers: numbersOf(await readShipment({ raw }, knowledge, limits)),
    limits,
  });
  if (scrubbed === null) {
    console.error(`${file} is no mail.`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "message.eml"), scrubbed);
  writeFileSync(
    join(folder, "expected.json"),
    `${JSON.stringify(draft(await readShipment({ raw: scrubbed }, knowledge, limits)), null, 2)}\n`,
  );
  writeFileSync(join(folder, "case.md"), "origin: \nconsent: \nodd: \n");
  console.log(`Wrote ${folder}. Now read message.eml by eye, correct expected.json, and fill in case.md.`);
  return 0;
}

/** Domains of carriers and shops: who wrote is what a case is about. */
function keptDomains(): readonly string[] {
  return [...knowledge.carriers.values(), ...knowledge.protections.values()].flatMap(
    (entry) => entry.senderDomains,
  );
}

function numbersOf(reading: Reading): readonly string[] {
  const numbers = reading.parcels.flatMap((parcel) => [
    parcel.trackingNumber,
    parcel.orderNumber,
    ...parcel.linkedNumbers,
  ]);
  return [...new Set(numbers)].filter((number) => number !== null);
}

/** What was read, without what is empty: easier to correct than to write. */
function draft(reading: Reading): unknown {
  const { from, subject, wrapper } = reading.original;
  return {
    reviewed: false,
    kind: reading.kind,
    language: reading.language,
    original: { from, subject, wrapper },
    ...(reading.note === null ? {} : { note: reading.note }),
    parcels: reading.parcels.map(draftParcel),
  };
}

function draftParcel(parcel: ParcelReading): unknown {
  const { evidence, events, statusText: _, dates, linkedNumbers, ...fields } = parcel;
  const stated = Object.entries(fields).filter(([, value]) => value !== null);
  const quotes = evidence
    .filter(({ field }) => /^(trackingNumber|status)$/.test(field))
    .map(({ quote }) => quote);
  return {
    ...Object.fromEntries(stated),
    ...(events.length > 1
      ? { events: events.map(({ status, occurredAt }) => ({ status, occurredAt })) }
      : {}),
    ...(Object.values(dates).some(Boolean) ? { dates } : {}),
    ...(linkedNumbers.length > 0 ? { linkedNumbers } : {}),
    quotes: [...new Set(quotes)],
  };
}
