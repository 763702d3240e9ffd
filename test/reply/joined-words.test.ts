import { describe, expect, test } from "vitest";
import { formatDay } from "../../lib/reply/format-date.ts";
import { joinWords } from "../../lib/reply/join-words.ts";
import { as, type LanguageTag, type LocalDate } from "../../lib/units.ts";

describe("A word before a blank", () => {
  test.each([
    ["il", "8 dicembre 2026", "it", "l'8 dicembre 2026"],
    ["dal", "11 nov 2026", "it", "dall'11 nov 2026"],
    ["il", "18 dicembre 2026", "it", "il 18 dicembre 2026"],
    ["de", "el 19 de noviembre", "es", "del 19 de noviembre"],
    ["de", "El Corte", "es", "de El Corte"],
    ["il", "8 décembre", "fr", "il 8 décembre"],
    ["von", "dem Verkäufer (Temu)", "de", "vom Verkäufer (Temu)"],
    ["von", "der Bank", "de", "von der Bank"],
    ["an", "dem Tag", "de", "an dem Tag"],
  ])("%s + %s in %s", (word, value, language, joined) => {
    expect(joinWords(word, value, language)).toBe(joined);
  });
});

describe("The first of a month", () => {
  test.each([
    ["fr", "2026-12-01", "mardi 1er décembre"],
    ["fr", "2026-12-11", "vendredi 11 décembre"],
    ["es", "2026-12-01", "martes, 1 de diciembre"],
  ])("in %s, %s", (language, day, written) => {
    expect(formatDay(as<LocalDate>(day), as<LocalDate>("2026-11-24"), as<LanguageTag>(language))).toBe(
      written,
    );
  });
});
