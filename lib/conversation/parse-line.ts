import type { Command, CommandKind } from "./command.ts";
import { numberValue } from "./command-values.ts";
import { type CompiledLanguage, languages, negationsIn, sayingTokens } from "./compiled-phrases.ts";
import type { TalkContext } from "./context.ts";
import { isTypoOf } from "./edit-distance.ts";
import { isQuestion, type Word, words } from "./normalize-line.ts";
import { commandWithValue, takesValue } from "./parse-values.ts";

/** What one line says. */
export type LineParsed =
  | { readonly kind: "command"; readonly command: Command; readonly isSure: boolean }
  | { readonly kind: "bad-value"; readonly command: CommandKind }
  | { readonly kind: "none" };

/** Never taken for meant where they were only nearly written. */
const strict: ReadonlySet<CommandKind> = new Set<CommandKind>([
  "forget-me",
  "forget-parcel",
  "stop",
  "stop-everything",
  "delivered",
  "yes",
]);
/** Where a question mark changes nothing: they ask, or they only show. */
const askable: ReadonlySet<CommandKind> = new Set<CommandKind>([
  "help",
  "list",
  "status",
  "should-i-pay",
  "is-it-a-scam",
  "how-long",
  "where",
  "address",
  "export",
  "draft",
  "setup",
]);
/** A question about them is a question about the parcel. */
const askedAbout: ReadonlySet<CommandKind> = new Set<CommandKind>([
  "delivered",
  "not-received",
  "moved",
  "same",
  "refunded",
]);

/** The command of one line, in any of the languages, those of the person first. */
export function parseLine(line: string, context: TalkContext): LineParsed {
  const { tokens, about } = withoutAbout(words(line), context);
  if (tokens.length === 0) return { kind: "none" };
  const stated = { about, line: line.trim().slice(0, 200) };
  const asks = isQuestion(line);
  const inOrder = languagesFor(context);
  const make = (kind: CommandKind, isSure: boolean): LineParsed => {
    if (asks && !askable.has(kind)) {
      if (!askedAbout.has(kind)) return { kind: "none" };
      return { kind: "command", command: { kind: "status", ...stated }, isSure };
    }
    if (kind === "paid")
      return { kind: "command", command: { kind, on: null, method: null, ...stated }, isSure };
    if (kind === "yes") return { kind: "command", command: { kind, code: null, ...stated }, isSure };
    if (takesValue(kind)) return { kind: "bad-value", command: kind };
    return { kind: "command", command: { kind, ...stated } as Command, isSure };
  };

  for (const language of inOrder) {
    const exact = exactKind(tokens, language) ?? exactKind(withoutYes(tokens, language), language);
    if (exact !== undefined && !isSlipOf(exact, tokens, language, inOrder)) return make(exact, true);
  }
  // "draft seller LP123" names a parcel; "number LP123" and "rename 123456" are about nothing but the value.
  const valuedOf = (all: readonly Word[], parcel: string | null) =>
    inOrder.flatMap((language) => withValue(all, language, { ...stated, parcel }, context, asks) ?? []);
  const valued = [...(about === null ? [] : valuedOf(tokens, about)), ...valuedOf(words(line), null)];
  const good = valued.find((each) => each.kind === "command");
  if (good !== undefined) return good;
  for (const language of inOrder) {
    const kind = nearlyKind(tokens, language);
    if (kind !== undefined) return make(kind, false);
  }
  for (const language of inOrder) {
    const text = ` ${tokens.map((token) => token.text).join(" ")} `;
    const found = language.within.find((phrase) => text.includes(` ${phrase.text} `));
    if (found !== undefined) {
      const isAsking = askable.has(found.kind);
      return {
        kind: "command",
        command: { kind: found.kind, ...stated } as Command,
        isSure: !asks || isAsking,
      };
    }
  }
  return valued[0] ?? { kind: "none" };
}

function languagesFor(context: TalkContext): readonly CompiledLanguage[] {
  const rank = ({ data }: CompiledLanguage) => {
    const at = context.languages.findIndex((tag) => tag.split("-")[0] === data.language);
    return at < 0 ? 99 : at;
  };
  return [...languages].sort((a, b) => rank(a) - rank(b));
}

/** "Yes, it came" says that it came. */
function withoutYes(tokens: readonly Word[], language: CompiledLanguage): readonly Word[] {
  return language.whole.get(tokens[0]?.text ?? "") === "yes" ? tokens.slice(1) : tokens;
}

function exactKind(tokens: readonly Word[], language: CompiledLanguage): CommandKind | undefined {
  const all = tokens.map((token) => token.text);
  return language.whole.get(all.join(" ")) ?? language.whole.get(sayingTokens(all, language).join(" "));
}

/** "Stopp" is German; from somebody who writes English it may be anything, and what ends or deletes has to be certain. */
function isSlipOf(
  kind: CommandKind,
  tokens: readonly Word[],
  language: CompiledLanguage,
  [own]: readonly CompiledLanguage[],
): boolean {
  if (own === undefined || own === language || !strict.has(kind)) return false;
  const text = tokens.map((token) => token.text).join(" ");
  return own.wholes.some(
    (phrase) => phrase.kind === kind && phrase.full !== text && isTypoOf(text, phrase.full),
  );
}

/** One or two slips of the finger, but never one that makes or loses a "not". */
function nearlyKind(tokens: readonly Word[], language: CompiledLanguage): CommandKind | undefined {
  const written = sayingTokens(
    tokens.map((token) => token.text),
    language,
  );
  const text = written.join(" ");
  const full = tokens.map((token) => token.text).join(" ");
  if (text.length > 60) return undefined;
  const negated = negationsIn(written, language);
  return language.wholes.find(
    (phrase) =>
      !strict.has(phrase.kind) &&
      phrase.negated === negated &&
      (isTypoOf(text, phrase.text) || isTypoOf(full, phrase.full)),
  )?.kind;
}

function withValue(
  all: readonly Word[],
  language: CompiledLanguage,
  { parcel, ...stated }: Pick<Command, "about" | "line"> & { readonly parcel: string | null },
  context: TalkContext,
  asks: boolean,
): LineParsed | null {
  const start = all.findIndex((word) => !language.fillers.has(word.text));
  const tokens = all.slice(Math.max(start, 0));
  let bad: LineParsed | null = null;
  for (const phrase of language.before) {
    const head = tokens.slice(0, phrase.tokens.length);
    const rest = tokens.slice(phrase.tokens.length);
    if (rest.length === 0 || head.length < phrase.tokens.length || rest.length > 12) continue;
    const isExact = head.every((word, index) => word.text === phrase.tokens[index]);
    if (
      !isExact &&
      (strict.has(phrase.kind) || !isTypoOf(head.map(({ text }) => text).join(" "), phrase.text))
    )
      continue;
    if (asks && !askable.has(phrase.kind)) continue;
    const text = rest.map(({ raw }) => raw).join(" ");
    if (takesValue(phrase.kind)) {
      const command = commandWithValue(phrase.kind, text, { ...stated, about: parcel }, context);
      if (command !== null) return { kind: "command", command, isSure: isExact };
      if (isExact && rest.length <= 3) bad ??= { kind: "bad-value", command: phrase.kind };
    } else if (isExact && phrase.kind === "yes") {
      const code = rest.length === 1 ? (/^[a-z2-7]{6}$/.exec(rest[0]?.text ?? "")?.[0] ?? null) : null;
      if (code !== null)
        return { kind: "command", command: { kind: "yes", code, ...stated, about: null }, isSure: true };
    } else if (rest.length <= 6 && stated.about !== null) {
      return { kind: "command", command: { kind: phrase.kind, ...stated } as Command, isSure: isExact };
    }
  }
  return bad;
}

/** The line without a parcel's number or the name that the person gave it; either says which parcel is meant. */
function withoutAbout(
  all: readonly Word[],
  context: TalkContext,
): { readonly tokens: readonly Word[]; readonly about: string | null } {
  const text = ` ${all.map((word) => word.text).join(" ")} `;
  for (const name of context.names) {
    const wanted = words(name).map((word) => word.text);
    if (wanted.length === 0 || !text.includes(` ${wanted.join(" ")} `)) continue;
    const at = all.findIndex((_, index) =>
      wanted.every((word, offset) => all[index + offset]?.text === word),
    );
    return { tokens: [...all.slice(0, at), ...all.slice(at + wanted.length)], about: name };
  }
  const at = all.findIndex(({ raw }) => isParcelNumber(raw));
  if (at < 0) return { tokens: all, about: null };
  return { tokens: all.filter((_, index) => index !== at), about: numberValue(all[at]?.raw ?? "") };
}

function isParcelNumber(raw: string): boolean {
  return numberValue(raw) !== null && !/^\d{4}-\d{2}-\d{2}$|^\d{1,2}\.\d{1,2}\.\d{4}$/.test(raw);
}
