import { afterAll, describe, expect, it } from "vitest";
import { plainCommands, valueCommands } from "../../lib/conversation/command.ts";
import { parseCommand } from "../../lib/conversation/parse-command.ts";
import { phrases } from "../../lib/conversation/phrases/index.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { as, type LanguageTag, type LocalDate } from "../../lib/units.ts";

const kinds = [...plainCommands, ...valueCommands];

afterAll(() => {
  const wordings = phrases.flatMap(({ commands }) =>
    Object.values(commands).flatMap(({ whole = [], before = [], within = [] }) => [
      ...whole,
      ...before,
      ...within,
    ]),
  );
  // biome-ignore lint/suspicious/noConsole: part of what the run is to show
  console.log(
    `commands: ${kinds.length} in ${phrases.length} languages, ${kinds.length * phrases.length} pairs, ${wordings.length} wordings`,
  );
});

function kindsOf(text: string, language: string): readonly string[] {
  const parsed = parseCommand(text, {
    knowledge,
    today: as<LocalDate>("2026-11-20"),
    languages: [as<LanguageTag>(language)],
    names: [],
  });
  return "commands" in parsed ? parsed.commands.map(({ kind }) => kind) : [parsed.kind];
}

describe.each(phrases.map((data) => [data.language, data] as const))("commands in %s", (language, data) => {
  it("has every command", () => {
    expect(Object.keys(data.commands).sort()).toEqual([...kinds].sort());
  });

  it.each(kinds.map((kind) => [kind]))("%s is understood as its examples say", (kind) => {
    const entry = data.commands[kind];
    expect(entry?.match.length).toBeGreaterThan(0);
    expect(entry?.reject.length).toBeGreaterThan(0);
    const missed = entry?.match.filter((text) => !kindsOf(text, language).includes(kind));
    const taken = entry?.reject.filter((text) => kindsOf(text, language).includes(kind));
    expect({ missed, taken }).toEqual({ missed: [], taken: [] });
  });

  it("every phrase says its own command, and no phrase says two", () => {
    const wrong = kinds.flatMap((kind) =>
      (data.commands[kind]?.whole ?? []).flatMap((text) => {
        const found = kindsOf(text, language);
        return found.length === 1 && found[0] === kind ? [] : [`${kind}: ${text} -> ${found.join(",")}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
