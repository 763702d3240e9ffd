import { describe, expect, test } from "vitest";
import { isOfItsWords, languageOfCommand } from "../../lib/conversation/language-of-command.ts";
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
    expect(languageOfCommand("stop", [as<LanguageTag>("fr")])).toBe("fr");
    expect(languageOfCommand("lista", [as<LanguageTag>("pt")])).toBe("pt");
    expect(languageOfCommand("lista", [as<LanguageTag>("de")])).toBeNull();
  });

  test("of several languages is the first one that there is any sign of", () => {
    const signs = ["de", "es", "pt"].map((tag) => as<LanguageTag>(tag));
    expect(languageOfCommand("estado", signs)).toBe("es");
    expect(languageOfCommand("Liste", signs)).toBe("de");
    expect(languageOfCommand("Hilfe", [as<LanguageTag>("es")])).toBe("de");
  });

  test.each([
    ["Was soll ich tun?", "de", true],
    ["Que dois-je faire ?", "fr", true],
    ["Co mam zrobić?", "pl", true],
    ["Anna Schmidt", "de", false],
    ["Was soll ich tun?", "nl", false],
  ] as const)("“%s”, said to be %s, is so by its words: %s", (line, language, isSo) => {
    expect(isOfItsWords(line, as<LanguageTag>(language))).toBe(isSo);
  });

  test.each(["stop", "export", "", "x".repeat(100_000)])("is not known from “%.20s”", (line) => {
    expect(languageOfCommand(line)).toBeNull();
  });
});
