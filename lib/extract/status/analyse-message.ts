import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message, Section } from "../../message/message.ts";
import type { Evidence, Span } from "../finding.ts";
import { findPhrases, type PhraseHit } from "./find-phrases.ts";
import { type NormalText, normalizeText, normalTextOf, originalSpan } from "./normalize-text.ts";
import { splitUtterances, type Utterance } from "./utterances.ts";

/** A section with all wordings that stand in it. */
export interface AnalysedSection {
  readonly section: Section;
  readonly normal: NormalText;
  readonly utterances: readonly Utterance[];
  readonly hits: readonly PhraseHit[];
}

/** A message's texts, read once for all extractors. */
export interface AnalysedMessage {
  readonly subject: AnalysedSection | null;
  /** The texts that people read: HTML where there is one, else plain text. */
  readonly body: readonly AnalysedSection[];
  readonly alt: readonly AnalysedSection[];
  /** Languages with the letters of their wordings, best first. */
  readonly letters: readonly (readonly [string, number])[];
  /** The same, only the languages. */
  readonly languages: readonly string[];
}

const known = new WeakMap<Message, AnalysedMessage>();

/** Longest text that is looked through; what a mail says about a parcel stands far before it. */
const maximumCharacters = 200_000;

function analyseSection(section: Section, knowledge: Knowledge): AnalysedSection {
  const isWhole = section.kind !== "plain" && section.text.length <= maximumCharacters;
  const normal = isWhole
    ? normalTextOf(section)
    : normalizeText(section.text.slice(0, maximumCharacters), section.kind === "plain");
  return {
    section,
    normal,
    utterances: splitUtterances(normal.text),
    hits: findPhrases(normal.text, knowledge),
  };
}

/** Reads a message's texts; the same message is read once. */
export function analyseMessage(message: Message, knowledge: Knowledge): AnalysedMessage {
  const before = known.get(message);
  if (before) return before;
  const of = (kind: Section["kind"]) =>
    message.sections
      .filter((section) => section.kind === kind && section.text.trim() !== "")
      .map((section) => analyseSection(section, knowledge));
  const html = of("html");
  const isHtmlEnough = html.some((section) => section.normal.text.length >= 40);
  const plain = isHtmlEnough ? [] : of("plain");
  const body = isHtmlEnough ? html : [...plain, ...html];
  const subject = of("subject")[0] ?? null;
  const letters = rankLanguages([...(subject ? [subject] : []), ...body]);
  const analysed: AnalysedMessage = {
    subject,
    body,
    alt: of("alt"),
    letters,
    languages: letters.map(([language]) => language),
  };
  known.set(message, analysed);
  return analysed;
}

/** Short labels and words of dates are spelt alike in many languages. */
function tellsLanguage(hit: PhraseHit): boolean {
  const { kind } = hit.meaning;
  const least =
    kind === "status" || kind === "footer" ? 4 : kind === "shipping" ? 5 : kind === "label" ? 8 : Infinity;
  return hit.end - hit.start >= least;
}

/** More than any normal text has units, so that two places in one make one number. */
const longestText = 2 ** 26;

/** Languages whose wordings make up most of the text. A wording that several languages share counts for each a little. */
function rankLanguages(sections: readonly AnalysedSection[]): readonly (readonly [string, number])[] {
  const letters = new Map<string, number>();
  for (const section of sections) {
    const shared = new Map<number, Set<string>>();
    for (const hit of section.hits) {
      if (!tellsLanguage(hit)) continue;
      const key = hit.start * longestText + hit.end;
      const languages = shared.get(key);
      if (languages === undefined) shared.set(key, new Set([hit.language]));
      else languages.add(hit.language);
    }
    for (const [key, languages] of shared) {
      const weight = ((key % longestText) - Math.floor(key / longestText)) / languages.size ** 2;
      for (const language of languages) {
        letters.set(language, (letters.get(language) ?? 0) + weight);
      }
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1]);
}

/** Evidence for a span of the normalized text. */
export function evidenceOf(section: AnalysedSection, start: number, end: number, rule: string): Evidence {
  const span = originalSpan(section.normal, start, end);
  return {
    rule,
    span: { part: section.section.part, ...span },
    quote: section.section.text.slice(span.start, span.end),
  };
}

/** Whether a place of the normalized text lies in the scope. Another part than the scope's lies outside. */
export function isInScope(section: AnalysedSection, offset: number, scope: Span | undefined): boolean {
  if (!scope) return true;
  const at = section.normal.origin[offset] ?? 0;
  return section.section.part === scope.part && at >= scope.start && at < scope.end;
}
