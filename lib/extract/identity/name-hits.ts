import type { CarrierId, Knowledge, MerchantId } from "../../knowledge/knowledge.ts";
import type { Section } from "../../message/message.ts";
import { type WordHit, wordFinder } from "./word-finder.ts";

/** A name of a carrier or of a shop; several ids where houses share one name. */
export interface NamedParties {
  readonly carriers: readonly CarrierId[];
  readonly merchants: readonly MerchantId[];
}

interface Names {
  readonly find: (section: Section) => readonly WordHit<string>[];
  readonly parties: ReadonlyMap<string, NamedParties>;
  /** Spellings of each name as the knowledge writes them. */
  readonly spellings: ReadonlyMap<string, ReadonlySet<string>>;
}

const namesOf = new WeakMap<Knowledge, Names>();
const found = new WeakMap<Section, readonly WordHit<NamedParties>[]>();

const keyOf = (name: string) => name.toLowerCase().normalize("NFKC");

function build(knowledge: Knowledge): Names {
  const parties = new Map<string, { carriers: CarrierId[]; merchants: MerchantId[] }>();
  const spellings = new Map<string, Set<string>>();
  const entry = (name: string) => {
    const key = keyOf(name);
    const known = parties.get(key) ?? { carriers: [], merchants: [] };
    parties.set(key, known);
    spellings.set(key, (spellings.get(key) ?? new Set()).add(name));
    return known;
  };
  for (const carrier of knowledge.carriers.values()) {
    for (const name of new Set([carrier.name, ...carrier.aliases])) entry(name).carriers.push(carrier.id);
  }
  for (const protection of knowledge.protections.values()) {
    if (protection.layer !== "marketplace") continue;
    for (const name of new Set([protection.name, ...protection.aliases]))
      entry(name).merchants.push(protection.id);
  }
  return { find: wordFinder([...parties.keys()].map((key) => [key, key] as const)), parties, spellings };
}

/**
 * Names of carriers and shops, written as a name is written: as the knowledge has it, or in capitals, or with a capital.
 * So neither "post" nor "ups and downs" is one. Of names within each other the longest counts.
 */
export function nameHits(section: Section, knowledge: Knowledge): readonly WordHit<NamedParties>[] {
  const known = found.get(section);
  if (known !== undefined) return known;
  let names = namesOf.get(knowledge);
  if (names === undefined) {
    names = build(knowledge);
    namesOf.set(knowledge, names);
  }
  const hits: WordHit<NamedParties>[] = [];
  let reach = -1;
  for (const hit of names.find(section)) {
    if (
      hit.end <= reach ||
      !isWrittenAsName(section.text.slice(hit.start, hit.end), names.spellings.get(hit.value))
    )
      continue;
    const parties = names.parties.get(hit.value);
    if (parties === undefined) continue;
    hits.push({ value: parties, start: hit.start, end: hit.end });
    reach = hit.end;
  }
  found.set(section, hits);
  return hits;
}

function isWrittenAsName(written: string, spellings: ReadonlySet<string> | undefined): boolean {
  if (spellings?.has(written)) return true;
  if (written.length <= 4) return [...(spellings ?? [])].some((name) => name.toUpperCase() === written);
  return !/^\p{Ll}/u.test(written);
}
