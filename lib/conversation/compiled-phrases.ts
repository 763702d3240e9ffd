import type { CommandKind } from "./command.ts";
import { normalizeText } from "./normalize-line.ts";
import { type ConversationPhrases, phrases } from "./phrases/index.ts";

/** A phrase as words that are compared, without words that say nothing. */
interface Phrase {
  readonly kind: CommandKind;
  readonly tokens: readonly string[];
  readonly text: string;
  /** With the words that say nothing. */
  readonly full: string;
  /** Its words that say "not". */
  readonly negated: string;
}

/** A language's phrases, ready to be compared, the longest first. */
export interface CompiledLanguage {
  readonly data: ConversationPhrases;
  readonly fillers: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly whole: ReadonlyMap<string, CommandKind>;
  readonly wholes: readonly Phrase[];
  readonly before: readonly Phrase[];
  readonly within: readonly Phrase[];
}

function compile(data: ConversationPhrases): CompiledLanguage {
  const fillers = new Set(data.fillers.map(normalizeText));
  const negations = new Set(data.negations.map(normalizeText));
  const list = (of: "whole" | "before" | "within") =>
    (
      Object.entries(data.commands) as [
        CommandKind,
        NonNullable<ConversationPhrases["commands"][CommandKind]>,
      ][]
    )
      .flatMap(([kind, entry]) =>
        (entry[of] ?? []).map((phrase) => toPhrase(kind, phrase, { fillers, negations }, of !== "whole")),
      )
      .sort((a, b) => b.tokens.length - a.tokens.length || b.text.length - a.text.length);
  const wholes = list("whole");
  return {
    data,
    fillers,
    negations,
    whole: new Map(wholes.toReversed().map(({ text, kind }) => [text, kind])),
    wholes,
    before: list("before"),
    within: list("within"),
  };
}

function toPhrase(
  kind: CommandKind,
  phrase: string,
  language: Parameters<typeof sayingTokens>[1],
  isPart: boolean,
): Phrase {
  const all = normalizeText(phrase).split(" ");
  const tokens = isPart ? all : sayingTokens(all, language);
  const negated = negationsIn(tokens, language);
  return { kind, tokens, text: tokens.join(" "), full: all.join(" "), negated };
}

/** The words that say something; all of them where that would leave nothing, or nothing but a "not". */
export function sayingTokens(
  tokens: readonly string[],
  language: Pick<CompiledLanguage, "fillers" | "negations">,
): readonly string[] {
  const kept = tokens.filter((token) => !language.fillers.has(token));
  return kept.every((token) => language.negations.has(token)) ? tokens : kept;
}

/** The words that say "not", in one text. */
export function negationsIn(
  tokens: readonly string[],
  language: Pick<CompiledLanguage, "negations">,
): string {
  return tokens.filter((token) => language.negations.has(token)).join(" ");
}

/** Every language, once. */
export const languages: readonly CompiledLanguage[] = phrases.map(compile);
