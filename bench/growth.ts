import { plan } from "../lib/escalation/make-plan.ts";
import { readShipment } from "../lib/extract/read.ts";
import type { Carrier } from "../lib/knowledge/carrier.ts";
import type { Knowledge } from "../lib/knowledge/knowledge.ts";
import type { LanguageKnowledge } from "../lib/knowledge/language.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { limits } from "../lib/message/limits.ts";
import { draftReply } from "../lib/reply/in-every-language.ts";
import { mergeEvents } from "../lib/timeline/merge-events.ts";
import type { ShipmentEvent, Timeline } from "../lib/timeline/timeline.ts";
import { as, type Instant, type LocalDate, type OffsetDateTime, type ZoneId } from "../lib/units.ts";
import { explainLookUp } from "../local/explain/explain-look-up.ts";
import { readOptions } from "../local/explain/options.ts";
import { median, processorTime, table, times } from "./figures.ts";
import type { Part } from "./part.ts";
import { forwardedMail } from "./world.ts";

/** What ten times the mail, ten times the knowledge and many times the events cost over the plain. */
export const measureGrowth: Part = async ({ mails, rounds }) => {
  const rows: string[][] = [["what grows", "time over the plain", "aim"]];
  for (const row of await mailGrowth(rounds)) rows.push(row);
  const few = mails.slice(0, 120);
  const variants: readonly (readonly [string, Knowledge, string])[] = [
    ["10x the status phrases of each language", withPhrases(10), "1.10x"],
    ["10x the carriers", withCarriers(10), "1.10x"],
    [`1 language over ${knowledge.languages.size}`, withLanguages(1), "1.00x"],
  ];
  for (const [name, other, aim] of variants)
    rows.push([name, times(await knowledgeRatio(few, other, rounds)), aim]);
  for (const row of await timelineGrowth(rounds)) rows.push(row);
  return table(rows);
};

async function mailGrowth(rounds: number): Promise<string[][]> {
  const line = "Thank you for ordering with us, we hope that you like what you have bought there. ";
  const sized = (kilobytes: number) => {
    const filler = `${line.repeat(12).trim()}\n`.repeat(Math.ceil((kilobytes * 1024) / (line.length * 12)));
    return Buffer.from(
      forwardedMail("growth", `Your package has shipped.\n${filler}`).replaceAll("\n", "\r\n"),
    );
  };
  const sizes = [10, 100, 1_000, 5_000];
  const spent: number[] = [];
  for (const size of sizes) {
    const mail = sized(size);
    const repeats = Math.max(1, Math.round(400 / size));
    const once = async () => {
      for (let n = 0; n < repeats; n++) await readShipment({ raw: mail }, knowledge, limits);
    };
    await once();
    const all: number[] = [];
    for (let round = 0; round < rounds; round++) all.push((await processorTime(once)) / repeats);
    spent.push(median(all));
  }
  return sizes.slice(1).map((size, at) => {
    const before = sizes[at] ?? 1;
    const ratio = (spent[at + 1] ?? 0) / (spent[at] ?? 1);
    return [
      `a mail of ${size} KB over one of ${before} KB`,
      times(ratio),
      `${((size / before) * 1.1).toFixed(1)}x`,
    ];
  });
}

async function knowledgeRatio(mails: readonly Buffer[], other: Knowledge, rounds: number): Promise<number> {
  const readAll = async (with_: Knowledge) => {
    for (const mail of mails) await readShipment({ raw: mail }, with_, limits);
  };
  for (const each of [knowledge, other, knowledge, other]) await readAll(each);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const plain = await processorTime(() => readAll(knowledge));
    ratios.push((await processorTime(() => readAll(other))) / plain);
  }
  return median(ratios);
}

/** Every wording again in other words: its letters shifted, so that none of them stands in a mail and all begin like words. */
function withPhrases(factor: number): Knowledge {
  const shifted = (phrase: string, by: number) =>
    phrase.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + by) % 26) + 97));
  const more = (phrases: readonly string[]) =>
    Array.from({ length: factor }, (_, by) => phrases.map((phrase) => shifted(phrase, by))).flat();
  const grown = (language: LanguageKnowledge): LanguageKnowledge => ({
    ...language,
    statuses: language.statuses.map((group) => ({
      ...group,
      phrases: more(group.phrases),
      headings: more(group.headings),
    })),
  });
  const entries = [...knowledge.languages].map(([tag, language]) => [tag, grown(language)] as const);
  return { ...knowledge, languages: new Map(entries) };
}

/** Every carrier again with a name, domains and number forms of its own. */
function withCarriers(factor: number): Knowledge {
  const copy = (carrier: Carrier, n: number): Carrier => ({
    ...carrier,
    id: `${carrier.id}_${n}`,
    name: `${carrier.name} ${n}q`,
    aliases: carrier.aliases.map((name) => `${name} ${n}q`),
    senderDomains: carrier.senderDomains.map((domain) => `${domain}.q${n}.example`),
    links: carrier.links.map((link) => ({ ...link, host: `${link.host}.q${n}.example` })),
    numbers: carrier.numbers.map((format) => ({
      ...format,
      pattern: format.pattern.replace("^", `^Q${n}Q`),
    })),
  });
  const all = Array.from({ length: factor }, (_, n) =>
    [...knowledge.carriers.values()].map((carrier) => (n === 0 ? carrier : copy(carrier, n))),
  ).flat();
  return { ...knowledge, carriers: new Map(all.map((carrier) => [carrier.id, carrier])) };
}

function withLanguages(count: number): Knowledge {
  return { ...knowledge, languages: new Map([...knowledge.languages].slice(0, count)) };
}

async function timelineGrowth(rounds: number): Promise<string[][]> {
  const options = readOptions(["--status", "domestic.delayed", "--now", "2026-11-22T12:00:00Z"]);
  if (options === "help" || options.lookUp === null) return [];
  const view = explainLookUp(options.lookUp, options);
  const [parcel] = view.parcels;
  const event = parcel?.timeline.events[0];
  if (parcel === undefined || event === undefined) return [];
  const merging: number[] = [];
  const answering: number[] = [];
  const counts = [1, 50, 500];
  for (const count of counts) {
    const events = Array.from({ length: count }, (_, n) => eventBefore(event, n));
    const none: Timeline = { ...parcel.timeline, events: [] };
    const merged = mergeEvents(none, events);
    const answer = () => {
      const planned = plan(merged, knowledge, as<LocalDate>("2026-11-22"), as<ZoneId>("UTC"));
      draftReply({ ...view, parcels: [{ ...parcel, timeline: merged, plan: planned }] }, knowledge);
    };
    merging.push(await timePer(() => mergeEvents(none, events), rounds));
    answering.push(await timePer(answer, rounds));
  }
  const over = (spent: readonly number[], at: number) => times((spent[at] ?? 0) / (spent[at - 1] ?? 1));
  return [
    ["merging 500 events over 50", over(merging, 2), "11.0x"],
    ["the answer of 50 events over 1", over(answering, 1), "1.10x"],
    ["the answer of 500 events over 50", over(answering, 2), "1.10x"],
  ];
}

function eventBefore(event: ShipmentEvent, n: number): ShipmentEvent {
  const at = new Date(Date.UTC(2026, 10, 20) - n * 3_600_000).toISOString().replace(".000Z", "Z");
  return { ...event, id: `event-${n}`, occurredAt: as<OffsetDateTime>(at), reportedAt: as<Instant>(at) };
}

async function timePer(work: () => unknown, rounds: number): Promise<number> {
  const repeats = 60;
  const all: number[] = [];
  for (let round = 0; round <= rounds; round++)
    all.push(
      await processorTime(() => {
        for (let n = 0; n < repeats; n++) work();
      }),
    );
  return median(all.slice(1));
}
