import { languageOfWords } from "../lib/extract/language.ts";
import type { Reading } from "../lib/extract/reading.ts";
import { fieldValue } from "../lib/message/header-block.ts";
import { as, type LanguageTag } from "../lib/units.ts";
import type { OuterMail } from "./outer-mail.ts";
import type { Account, StoredParcel } from "./ports.ts";

const english = as<LanguageTag>("en");

/**
 * The language of an answer: the one that was set, else that of the person's own words, else that of the mail they sent on.
 */
export async function answerLanguage(
  account: Pick<Account, "language">,
  reading: Pick<Reading, "note" | "language">,
): Promise<LanguageTag> {
  if (account.language !== null) return account.language;
  const note = reading.note?.trim() ?? "";
  if (note === "") return reading.language;
  return (await ownLanguage(note, [reading.language])) ?? reading.language;
}

/** What a person wrote to us, and what may tell in which language it is. */
interface Talked {
  readonly written: string;
  readonly thread: string;
  readonly account: Pick<Account, "language" | "country" | "address">;
  readonly parcels: readonly {
    readonly conversation?: StoredParcel["conversation"];
    readonly timeline: Pick<StoredParcel["timeline"], "destination">;
  }[];
  readonly fields: OuterMail["fields"];
}

/** The language of an answer to a person's own words: a command is too short to tell, then the conversation's goes on. */
export async function talkLanguage(talked: Talked): Promise<LanguageTag> {
  const { account, written, thread, parcels } = talked;
  if (account.language !== null) return account.language;
  const conversations = parcels.flatMap(({ conversation }) => conversation ?? []);
  const here = conversations.filter((conversation) => conversation.thread === thread);
  const spoken = [...here, ...conversations].flatMap(({ language }) => language ?? []);
  return (await ownLanguage(written, [...spoken, ...signsOf(talked)])) ?? spoken[0] ?? english;
}

/**
 * The language of a person's own words; null where they do not tell.
 *
 * @param signs for a word that several languages have: the first of these languages that is one of them is meant.
 */
async function ownLanguage(written: string, signs: readonly LanguageTag[]): Promise<LanguageTag | null> {
  // Phrases of eight languages, which an answer to a forward without a word of the person's does not need.
  const { isOfItsWords, languageOfCommand } = await import("../lib/conversation/language-of-command.ts");
  // Word for word a phrase of one language is surer than any detector.
  const command = languageOfCommand(written.trim().split("\n", 1)[0] ?? "", signs);
  if (command !== null) return command;
  const told = await languageOfWords(written);
  if (told !== null) return told;
  // A few words only tell where the detector and our own phrases agree: a name over a forward is no language.
  const short = await languageOfWords(written, fewestLetters);
  return short !== null && isOfItsWords(written, short) ? short : null;
}

const fewestLetters = 6;

/** What a mail program, an address and the parcels tell of a person's language; it only decides between languages. */
function signsOf({ account, parcels, fields }: Talked): readonly LanguageTag[] {
  const ofProgram = ["content-language", "accept-language"].flatMap((name) =>
    [...(fieldValue(fields, name) ?? "").slice(0, 200).matchAll(/(?<![\w-])[a-z]{2}(?![a-z])/g)].map(String),
  );
  const countries = [
    account.country,
    ...parcels.map(({ timeline }) => timeline.destination),
    /\.([a-z]{2})$/i.exec(account.address)?.[1],
  ].flatMap((country) => country ?? []);
  return [...ofProgram, ...countries.map(likelyLanguage)].map((tag) => as<LanguageTag>(tag));
}

/** A country comes from an address as well: what has not the form of a code is none. */
function likelyLanguage(country: string): string {
  const code = country.toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? new Intl.Locale(`und-${code}`).maximize().language : "en";
}
