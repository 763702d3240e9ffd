import { describe, expect, test } from "vitest";
import { languageOfCommand } from "../../lib/conversation/language-of-command.ts";

describe("the language of a command", () => {
  test.each([
    ["Hilfe!", "de"],
    ["wo ist es", "de"],
    ["Frist 2026-12-15", "de"],
    ["it came", "en"],
  ])("“%s” is %s", (line, language) => {
    expect(languageOfCommand(line)).toBe(language);
  });

  test.each(["stop", "export", "", "x".repeat(100_000)])("is not known from “%.20s”", (line) => {
    expect(languageOfCommand(line)).toBeNull();
  });
});
