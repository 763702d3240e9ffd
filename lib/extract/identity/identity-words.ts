import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Section } from "../../message/message.ts";
import { type WordHit, wordFinder } from "./word-finder.ts";

/** What a word says about the number or name that stands next to it. */
export type IdentityWord =
  | "tracking"
  | "order"
  | "other"
  | "carrier"
  | "new-number"
  | "master"
  | "suffix"
  | "noun"
  | "track"
  | "return"
  | "outgoing";

/** Words that announce a number. */
export const labelWords: ReadonlySet<IdentityWord> = new Set([
  "tracking",
  "order",
  "other",
  "new-number",
  "master",
]);

type Finder = (section: Section) => readonly WordHit<IdentityWord>[];

const finders = new WeakMap<Knowledge, Finder>();
const found = new WeakMap<Section, readonly WordHit<IdentityWord>[]>();

function finderOf(knowledge: Knowledge): Finder {
  let finder = finders.get(knowledge);
  if (finder === undefined) {
    finder = wordFinder(entriesOf(knowledge));
    finders.set(knowledge, finder);
  }
  return finder;
}

const numero = /(?<!\p{L})n\.?[º°o]\.?(?!\p{L})/u;

/** "Nº de envío" is also written with the sign of degrees, and with dots. */
function spellingsOf(entry: string): readonly string[] {
  if (!numero.test(entry) || !/[º°]/.test(entry)) return [entry];
  return [entry, ...["nº", "n°", "n.º", "n.°"].map((sign) => entry.replace(numero, sign))];
}

function entriesOf(knowledge: Knowledge): (readonly [string, IdentityWord])[] {
  const words = knowledge.wordings.identity;
  const entries: (readonly [string, IdentityWord])[] = [];
  const add = (list: readonly string[], word: IdentityWord) => {
    for (const entry of list) for (const spelling of spellingsOf(entry)) entries.push([spelling, word]);
  };
  add(words.trackingLabels, "tracking");
  add(words.orderLabels, "order");
  add(words.otherNumberLabels, "other");
  add(words.carrierLabels, "carrier");
  add(words.newNumberLabels, "new-number");
  add(words.masterLabels, "master");
  add(words.numberSuffixes, "suffix");
  add(words.parcelNouns, "noun");
  add(words.trackWords, "track");
  add(words.returnWords, "return");
  add(words.outgoingWords, "outgoing");
  for (const { labels } of knowledge.languages.values()) {
    add(labels.trackingNumber, "tracking");
    add(labels.orderNumber, "order");
    add(labels.otherNumber, "other");
    add(labels.pickupCode, "other");
    add(labels.carrier, "carrier");
  }
  return entries;
}

/**
 * Words of identity in a section, in reading order. Of words that begin at one place the longest counts for each meaning, and a
 * label within a longer one ("order" in "purchase order") does not count.
 */
export function identityWords(section: Section, knowledge: Knowledge): readonly WordHit<IdentityWord>[] {
  const known = found.get(section);
  if (known !== undefined) return known;
  const all = finderOf(knowledge)(section);
  const kept: WordHit<IdentityWord>[] = [];
  let reach = -1;
  for (const hit of all) {
    const last = kept.at(-1);
    const isSameSpan = last !== undefined && last.start === hit.start && last.end === hit.end;
    if (isSameSpan ? last.value === hit.value : hit.end <= reach) continue;
    kept.push(hit);
    reach = Math.max(reach, hit.end);
  }
  found.set(section, kept);
  return kept;
}
