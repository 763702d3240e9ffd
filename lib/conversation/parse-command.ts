import type { Command, CommandKind, Parsed } from "./command.ts";
import { languages } from "./compiled-phrases.ts";
import type { TalkContext } from "./context.ts";
import { words } from "./normalize-line.ts";
import { type LineParsed, parseLine } from "./parse-line.ts";
import { takesValue } from "./parse-values.ts";

const linesRead = 8;

/**
 * The commands in a person's own words, which hold no quoted line any more. The first line that says something counts;
 * commands after it count too, where they do not exclude each other. Total for any text.
 */
export function parseCommand(written: string, context: TalkContext): Parsed {
  const lines = written
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, linesRead);
  const [first] = lines;
  if (first === undefined) return { kind: "nothing" };
  const commands: Command[] = [];
  let bad: Parsed | null = null;
  for (const line of lines) {
    const { found, wrong } = commandsOf(line, context);
    commands.push(...found);
    if (wrong !== null) bad ??= { kind: "bad-value", command: wrong, line: line.slice(0, 200) };
    // A text of several sentences is no list of commands: what follows is talk.
    if (found.length === 0 && wrong === null && commands.length > 0) break;
  }
  const said = withoutThanks(distinct(commands));
  const [one, ...more] = said;
  if (one === undefined) return bad ?? { kind: "not-understood", line: first.slice(0, 200) };
  if (bad !== null) return bad;
  return haveConflict(said)
    ? { kind: "conflict", commands: said }
    : { kind: "commands", commands: [one, ...more] };
}

type WithValue = Extract<Parsed, { kind: "bad-value" }>["command"];

function commandsOf(
  line: string,
  context: TalkContext,
): { readonly found: readonly Command[]; readonly wrong: WithValue | null } {
  const whole = parseLine(line, context);
  if (whole.kind === "command" && whole.isSure) return { found: [whole.command], wrong: null };
  // "It came. But it is broken" says two things; all of its parts have to be understood, or none is.
  const parts = line
    .split(/(?<![.;!])[.;!]+\s+|,\s+|(?<!\s)\s+(?:and|und|et|y|e|en|i)\s+/u)
    .filter((part) => !isFiller(part));
  const parsed = parts.length > 1 && parts.length <= 4 ? parts.map((part) => parseLine(part, context)) : [];
  if (parsed.length > 0 && parsed.every(isCommand))
    return { found: parsed.map((each) => ({ ...each.command, line: line.slice(0, 200) })), wrong: null };
  if (whole.kind === "command") return { found: [whole.command], wrong: null };
  const wrong = whole.kind === "bad-value" && takesValue(whole.command) ? whole.command : null;
  return { found: [], wrong };
}

function isCommand(parsed: LineParsed): parsed is Extract<LineParsed, { kind: "command" }> {
  return parsed.kind === "command";
}

function isFiller(part: string): boolean {
  return words(part).every(({ text }) => languages.some(({ fillers }) => fillers.has(text)));
}

function distinct(commands: readonly Command[]): readonly Command[] {
  const byValue = new Map(commands.map((command) => [JSON.stringify({ ...command, line: "" }), command]));
  return [...byValue.values()];
}

function withoutThanks(commands: readonly Command[]): readonly Command[] {
  const others = commands.filter((command) => command.kind !== "thanks" && !isBareYes(command));
  return others.length > 0 ? others : commands.slice(0, 1);
}

function isBareYes(command: Command): boolean {
  return command.kind === "yes" && command.code === null;
}

/** Commands of which one takes back what another says. */
const exclusive: readonly (readonly CommandKind[])[] = [
  ["delivered", "not-received", "same", "moved"],
  ["not-received", "broken", "wrong-item"],
  ["stop", "resume", "snooze", "stop-everything", "resume-everything"],
  ["tax-on-receipt", "no-tax-on-receipt"],
  ["yes", "no"],
  ["disputed", "refunded"],
  ["address", "new-address"],
];
/** Not to be done beside anything else. */
const alone: ReadonlySet<CommandKind> = new Set<CommandKind>(["forget-me", "forget-parcel", "undo", "yes"]);

function haveConflict(commands: readonly Command[]): boolean {
  return commands.some((one, index) =>
    commands.slice(index + 1).some((other) => {
      if (one.about !== other.about && one.about !== null && other.about !== null) return false;
      if (alone.has(one.kind) || alone.has(other.kind)) return true;
      if (one.kind === other.kind) return true;
      return exclusive.some((group) => group.includes(one.kind) && group.includes(other.kind));
    }),
  );
}
