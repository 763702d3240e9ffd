import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Message } from "../message/message.ts";
import { as, type LanguageTag } from "../units.ts";
import { type AnalysedMessage, analyseMessage } from "./status/analyse-message.ts";

/** Letters of our own wordings from which they tell by themselves, and how far ahead of the next language they must be. */
const enoughLetters = 24;
const enoughLead = 1.5;
/** Text given to the detector; more tells no more. */
const maximumCharacters = 4_000;

/** Scripts that one language of ours writes. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Arabic}/gu, "ar"],
];

/** Whether any letter of those scripts stands in a text: a cheap look, as most mails have none. Pictograms do not count. */
const mayBeOfScript =
  /[\u0370-\u1fff\u2126\u2e80-\ufdff\ufe10-\uffff\u{10000}-\u{1efff}\u{20000}-\u{3ffff}]/u;

/** The language a mail is written in: our own words first, a statistical detector for the rest. `en` where nothing tells. */
export async function detectLanguage(message: Message, knowledge: Knowledge): Promise<LanguageTag> {
  const analysed = analyseMessage(message, knowledge);
  const raw = rawText(analysed);
  // What is taken out of the text is dear to find, and seldom asked for.
  const script = mayBeOfScript.test(raw) ? scriptLanguage(withoutSigns(raw)) : undefined;
  if (script) return as<LanguageTag>(script);
  const [first, second] = analysed.letters;
  if (first && first[1] >= enoughLetters && first[1] >= enoughLead * (second?.[1] ?? 0))
    return as<LanguageTag>(first[0]);
  const { eld } = await import("eld/small");
  const guess = eld.detect(withoutSigns(raw));
  if (guess.language !== "") {
    const known = guess.language === "no" ? "nb" : guess.language;
    // Where our words point to one of the detector's own candidates, they decide.
    const scores = guess.getScores();
    const own = first?.[0] ?? "";
    const ownScore = scores[own === "nb" ? "no" : own];
    if (first && first[1] >= 8 && ownScore !== undefined && ownScore >= (scores[guess.language] ?? 0) * 0.75)
      return as<LanguageTag>(own);
    return as<LanguageTag>(known);
  }
  return as<LanguageTag>(first?.[0] ?? "en");
}

/** Fewer letters than this tell too little: "ok, danke?" */
const fewestLetters = 16;

/** The language of a person's own words; null where they are too few, or could be one of several. */
export async function languageOfWords(words: string, fewest = fewestLetters): Promise<LanguageTag | null> {
  const text = words
    .slice(0, maximumCharacters)
    .replace(/https?:\/\/\S{1,500}|(?<!\S)\S{1,100}@\S{1,100}/g, " ");
  if ((text.match(/\p{L}/gu)?.length ?? 0) < fewest) return null;
  const script = scriptLanguage(text);
  if (script !== undefined) return as<LanguageTag>(script);
  const { eld } = await import("eld/small");
  const guess = eld.detect(text);
  return guess.isReliable() ? as<LanguageTag>(guess.language === "no" ? "nb" : guess.language) : null;
}

/** Subject and body. */
function rawText(analysed: AnalysedMessage): string {
  const sections = [...(analysed.subject ? [analysed.subject] : []), ...analysed.body];
  return sections.map((section) => section.section.text.slice(0, maximumCharacters)).join("\n");
}

/** A text without addresses, links, numbers and quoted header lines, which are English in many mails. */
function withoutSigns(text: string): string {
  return text
    .replace(/https?:\/\/\S{1,500}|(?<!\S)\S{1,100}@\S{1,100}|[\d#*_=<>|]+/g, " ")
    .slice(0, maximumCharacters);
}

function scriptLanguage(text: string): string | undefined {
  if (!mayBeOfScript.test(text)) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [script, language] of scripts) {
    const share = (text.match(script)?.length ?? 0) / letters;
    // Japanese mixes kana with Chinese characters; a few kana are enough.
    if (share > (language === "ja" ? 0.1 : 0.3)) return language;
  }
  return undefined;
}
