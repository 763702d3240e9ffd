import { describe, expect, test } from "vitest";
import { languageOfCommand } from "../../lib/conversation/language-of-command.ts";
import { as, type LanguageTag } from "../../lib/units.ts";

describe("the language of a command", () => {
  test.each([
    ["Hilfe!", "de"],
    ["wo ist es", "de"],
    ["Frist 2026-12-15", "de"],
    ["it came", "en"],
  ])("“%s” is %s", (line, language) => {
    expect(languageOfCommand(line)).toBe(language);
  });

  test("of several languages is the one that the conversation is in", () => {
    expect(languageOfCommand("stop", as<LanguageTag>("fr"))).toBe("fr");
    expect(languageOfCommand("lista", as<LanguageTag>("pt"))).toBe("pt");
    expect(languageOfCommand("lista", as<LanguageTag>("de"))).toBeNull();
  });

  test.each(["stop", "export", "", "x".repeat(100_000)])("is not known from “%.20s”", (line) => {
    expect(languageOfCommand(line)).toBeNull();
  });
});
