import { languageOfWords } from "../lib/extract/language.ts";
import type { Reading } from "../lib/extract/reading.ts";
import { as, type LanguageTag } from "../lib/units.ts";
import type { Account, StoredParcel } from "./ports.ts";

const english = as<LanguageTag>("en");

/**
 * The language of an answer: the one that was set, else that of the person's own words, else that of the mail they sent on.
 * Own words whose language is not clear decide nothing: then it is English, which was never wrong.
 */
export async function answerLanguage(
  account: Pick<Account, "language">,
  reading: Pick<Reading, "note" | "language">,
): Promise<LanguageTag> {
  if (account.language !== null) return account.language;
  if (reading.note === null || reading.note.trim() === "") return reading.language;
  return (await languageOfWords(reading.note)) ?? english;
}

/** The language of an answer to a person's own words: a command is too short to tell, then the conversation's goes on. */
export async function talkLanguage(
  account: Pick<Account, "language">,
  written: string,
  thread: string,
  parcels: readonly Pick<StoredParcel, "conversation">[],
): Promise<LanguageTag> {
  if (account.language !== null) return account.language;
  const conversations = parcels.flatMap(({ conversation }) => conversation ?? []);
  const here = conversations.find((conversation) => conversation.thread === thread) ?? conversations[0];
  const spoken = here?.language ?? null;
  // Word for word a phrase of one language is surer than any detector.
  return (await commandLanguage(written, spoken)) ?? (await languageOfWords(written)) ?? spoken ?? english;
}

/** Phrases of eight languages, which an answer to a forward does not need. */
async function commandLanguage(written: string, spoken: LanguageTag | null): Promise<LanguageTag | null> {
  const { languageOfCommand } = await import("../lib/conversation/language-of-command.ts");
  return languageOfCommand(written.trim().split("\n", 1)[0] ?? "", spoken);
}
